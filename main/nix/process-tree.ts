/** A process's descendants, found in /proc: Nix's builders lead sessions of their own, beyond any group's signal. */
import { allPids, identify, isAlive, parentOf, type ProcessIdentity } from '../system/process-identity.ts'

/** All descendants that run now, without the process itself. */
export function descendants(pid: number): ProcessIdentity[] {
  const parents = new Map(allPids().map((each) => [each, parentOf(each)]))
  const found: ProcessIdentity[] = []
  for (let wanted = new Set([pid]); wanted.size > 0;) {
    const children = [...parents]
      .filter(([, parent]) => parent !== null && wanted.has(parent))
      .map(([child]) => child)
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
