/** A nix-daemon of a test's own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { descendants, killAll } from '../../../main/nix/process-tree.ts'

const limitMs = 10_000

export interface Daemon {
  child: ChildProcess
  /** Kills it with all that it has started, as the service manager ends a service; may be called again. */
  stop(this: void): Promise<void>
}

/** Resolves when its socket is there; throws when that takes longer than 10 s. */
export async function startDaemon(env: NodeJS.ProcessEnv, socket: string): Promise<Daemon> {
  // What one that was killed leaves would be taken for the new one's.
  rmSync(socket, { force: true })
  const child = spawn('nix-daemon', ['--daemon'], {
    env: { ...env, NIX_DAEMON_SOCKET_PATH: socket },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const below = descendants(child.pid ?? 0)
    child.kill('SIGKILL')
    killAll(below)
    await ended
  }
  for (let waitedMs = 0; !existsSync(socket); waitedMs += 20) {
    if (waitedMs > limitMs) {
      await stop()
      throw new Error('the daemon does not listen')
    }
    await delay(20)
  }
  return { child, stop }
}
