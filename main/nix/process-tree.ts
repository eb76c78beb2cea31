/** A process's descendants, found in /proc: Nix's builders lead sessions of their own, beyond any group's signal. */
import { readdirSync, readFileSync } from 'node:fs'
import { identify, isAlive, type ProcessIdentity } from '../system/process-identity.ts'

/** All descendants that run now, without the process itself. */
export function descendants(pid: number): ProcessIdentity[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      // The fields after the command's name (which may hold anything) begin with state and parent (proc(5)).
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // Gone meanwhile.
    }
  }
  const found: ProcessIdentity[] = []
  for (let wanted = new Set([pid]); wanted.size > 0;) {
    const children = [...parents].filter(([, parent]) => wanted.has(parent)).map(([child]) => child)
    for (const child of children) {
      const identity = identify(child)
      if (identity !== null) found.push(identity)
    }
    wanted = new Set(children)
  }
  return found
}

/** Kills those of them that still run; each is checked to be the same process as before. */
export function killAll(processes: Iterable<ProcessIdentity>): void {
  for (const identity of processes) {
    if (!isAlive(identity)) continue
    try {
      process.kill(identity.pid, 'SIGKILL')
    } catch {
      // Gone meanwhile, or not ours: a daemon's builder, which the daemon ends.
    }
  }
}
