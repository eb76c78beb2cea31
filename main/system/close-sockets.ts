/** Sockets that a program of others has made by its umask become the user's alone: a second wall behind their folder's mode 0700. */
import { chmod, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Those that lie in the folder itself. What goes away meanwhile needs it no longer. */
export async function closeSockets(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const sockets = entries.filter((entry) => entry.isSocket())
  await Promise.all(sockets.map(({ name }) => chmod(path.join(folder, name), 0o600).catch(() => undefined)))
}
