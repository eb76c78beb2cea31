/** A page's way to a VM's screen: the VNC socket's bytes, both ways, as they are. */
import { once } from 'node:events'
import { Failure } from '../../contract/failure.ts'
import type { BytePort } from './byte-port.ts'
import { connectSocket } from './socket-path.ts'
import { say } from '../words/say.ts'

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
  port.onData(async (bytes) => {
    if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
  })
  socket.on('data', (bytes: Buffer) => {
    socket.pause()
    void port.send(bytes).then(() => socket.resume())
  })
  socket.once('close', () => port.close(null))
  port.opened()
}
