/** Who may write the Nix store here: we ourselves, a daemon for us, or nobody. */
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'

const socketAnswerMs = 500

/** Nix's own two folders; each can be moved by the environment (Nix manual, environment variables). */
export function nixFolders(env: NodeJS.ProcessEnv): { storeDir: string; stateDir: string } {
  return {
    storeDir: env['NIX_STORE_DIR'] ?? env['NIX_STORE'] ?? '/nix/store',
    stateDir: env['NIX_STATE_DIR'] ?? '/nix/var/nix',
  }
}

/** Whether Nix could work there by itself: both folders are writable, or could be made. */
export async function isWritable(env: NodeJS.ProcessEnv): Promise<boolean> {
  const { storeDir, stateDir } = nixFolders(env)
  const answers = await Promise.all([storeDir, stateDir].map(writableOrMakeable))
  return answers.every(Boolean)
}

async function writableOrMakeable(folder: string): Promise<boolean> {
  const exists = await stat(folder).then(
    () => true,
    () => false,
  )
  if (!exists && path.dirname(folder) !== folder) return writableOrMakeable(path.dirname(folder))
  return access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** The socket at which a daemon listens, where there is one. */
export function daemonSocket(env: NodeJS.ProcessEnv): string {
  return env['NIX_DAEMON_SOCKET_PATH'] ?? path.join(nixFolders(env).stateDir, 'daemon-socket/socket')
}

/** Whether a daemon takes connections; a socket file alone may be left from one that is gone. */
export async function daemonAnswers(env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(daemonSocket(env))
    const answer = (value: boolean) => {
      socket.destroy()
      resolve(value)
    }
    socket.setTimeout(socketAnswerMs, () => answer(false))
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}
