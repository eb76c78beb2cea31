/** How much a child process gets of the processors when others want them, too. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'

const lookMs = 500

/**
 * `niceness`: 0 as everybody, up to 19 behind everybody (nice(1)); what the child starts from now on inherits it. `pid` leads a session
 * of its own: Linux weighs whole sessions against each other, and a niceness within one alone (sched(7), "The autogroup feature").
 * False when the session's part could not be set, which an ordinary user may do ten times a second.
 */
export function setNiceness(pid: number | undefined, niceness: number): boolean {
  if (pid === undefined) return true
  try {
    setPriority(pid, niceness)
    writeFileSync(`/proc/${pid}/autogroup`, String(niceness))
    return true
  } catch {
    // It has ended already, is another user's, or this kernel has no such groups.
    return false
  }
}

/** Sets the niceness of what a process starts, now and later, in sessions of their own; returns the end of it. */
export function setNicenessBelow(pid: number | undefined, niceness: number): () => void {
  if (pid === undefined) return () => undefined
  const done = new Set<number>()
  const timer = setInterval(() => {
    for (const child of childrenOf(pid)) {
      if (!done.has(child) && setNiceness(child, niceness)) done.add(child)
    }
  }, lookMs)
  return () => clearInterval(timer)
}

/** The children of all its threads (proc(5), /proc/PID/task/TID/children); none where the kernel does not tell. */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter((child) => child !== '')
        .map(Number),
    )
  } catch {
    return []
  }
}
