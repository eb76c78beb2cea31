/** A page's way to a VM's screen: the VNC socket's bytes, both ways, as they are. */
import { once } from 'node:events'
import { Failure } from '../../contract/failure.ts'
import type { BytePort } from './byte-port.ts'
import { ScreenPace } from './screen-pace.ts'
import { connectSocket } from './socket-path.ts'
import { say } from '../words/say.ts'

/** Keys and mouse, and whatever else is no request (RFC 6143, 7.5). */
const isInput = (bytes: Uint8Array) => (bytes[0] ?? 0) > 3

/** The page's request for what changes (RFC 6143, 7.5.3), which noVNC sends by itself: ten bytes. */
function isUpdateRequest(bytes: Uint8Array): boolean {
  return bytes.length === 10 && bytes[0] === 3 && bytes[1] === 1
}

/** Joins the page to the socket until either ends. */
export async function relayDisplay(socketFile: string, port: BytePort): Promise<void> {
  let socket: Awaited<ReturnType<typeof connectSocket>>
  try {
    socket = await connectSocket(socketFile)
  } catch (error) {
    const failure = new Failure(
      {
        code: 'vm/stream-failed',
        message: say`The machine’s screen cannot be reached.`,
        hint: say`It may still be starting, or have just stopped.`,
        ...(error instanceof Error ? { details: error.message } : {}),
      },
      error,
    )
    return port.close(failure.toData())
  }
  void port.closed.then(() => socket.destroy())
  if (port.isClosed) socket.destroy()
  socket.setNoDelay(true)
  let request: Uint8Array | null = null
  const pace = new ScreenPace((bytes) => socket.write(bytes))
  port.onData(async (bytes) => {
    if (isUpdateRequest(bytes)) request = bytes
    // Before the first request the two are still making each other's acquaintance.
    else if (request !== null && isInput(bytes)) pace.input()
    if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
  })
  socket.on('data', (bytes: Buffer) => {
    // noVNC asks for the next picture when it has drawn the last; QEMU, which then finds nobody waiting, makes fewer of them
    // (ui/vnc.c, vnc_refresh). A page that is slow, or that nobody looks at, is not asked for: its window is full.
    if (request !== null) {
      socket.write(request)
      pace.picture()
    }
    socket.pause()
    void port.send(bytes).then(() => socket.resume())
  })
  socket.once('close', () => {
    pace.stop()
    port.close(null)
  })
  port.opened()
}
