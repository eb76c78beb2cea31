/**
 * The way to a machine's serial line, which QEMU gives to one client alone: the first Snowglobe sits there and passes on what is said
 * and typed at a socket of its own (`keys.sock`), at which all others sit. When it goes, another one takes its place.
 */
import { chmod, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { connectSocket, listenAt } from './socket-path.ts'

/** What another Snowglobe has not taken yet; more of it need not be kept, since the log has all. */
const mostWaitingBytes = 256 * 1024

/** Rejects with the system's error while the serial line is not there yet. */
export async function openConsoleLine(files: { serial: string; keys: string }): Promise<Socket> {
  const there = await connectSocket(files.keys).catch(() => null)
  if (there !== null) return there
  const hub = createServer()
  const isFirst = await takePlace(hub, files.keys)
  // Somebody was quicker: its place is there now, or will be at the next try.
  if (!isFirst) return connectSocket(files.keys)
  let serial: Socket
  try {
    serial = await connectSocket(files.serial)
  } catch (error) {
    hub.close()
    throw error
  }
  passOn(hub, serial)
  return serial
}

async function takePlace(hub: Server, keys: string): Promise<boolean> {
  try {
    await listenAt(hub, keys)
  } catch {
    // Left behind by one that was killed: the next try finds it gone. One that has just come would have been reached.
    const isThere = await connectSocket(keys).then(
      (socket) => socket.destroy(),
      () => null,
    )
    if (isThere === null) await rm(keys, { force: true })
    return false
  }
  await chmod(keys, 0o600).catch(() => undefined)
  return true
}

function passOn(hub: Server, serial: Socket): void {
  const others = new Set<Socket>()
  // The program may end while others could still come.
  hub.unref()
  hub.on('connection', (other) => {
    others.add(other)
    other.unref()
    other.on('data', (bytes) => {
      if (!serial.write(bytes)) {
        other.pause()
        serial.once('drain', () => other.resume())
      }
    })
    other.on('error', () => undefined)
    other.once('close', () => others.delete(other))
  })
  serial.on('data', (bytes) => {
    for (const other of others) if (other.writableLength < mostWaitingBytes) other.write(bytes)
  })
  serial.once('close', () => {
    hub.close()
    for (const other of others) other.destroy()
  })
}
