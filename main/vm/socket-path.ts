/** Reaching a unix socket whose path is longer than the 108 bytes that the kernel takes. */
import { closeSync, constants, openSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import path from 'node:path'

/** sizeof(sockaddr_un.sun_path), with its final NUL (unix(7)). */
const limitBytes = 108

/**
 * Connects to a socket, through the folder's descriptor where its path is too long (`/proc/self/fd`, proc(5)).
 * Resolves once connected; rejects with the system's error (ENOENT, ECONNREFUSED, …).
 */
export async function connectSocket(file: string): Promise<Socket> {
  if (Buffer.byteLength(file) < limitBytes) return connectTo(file)
  const folder = openSync(path.dirname(file), constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    return await connectTo(`/proc/self/fd/${folder}/${path.basename(file)}`)
  } finally {
    closeSync(folder)
  }
}

function connectTo(file: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(file)
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      // Whoever uses the socket hears its end by 'close'; an error without a listener would end the app.
      socket.on('error', () => undefined)
      resolve(socket)
    })
  })
}
