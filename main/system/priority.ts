/** How much a child process gets of the processors when others want them, too. */
import { setPriority } from 'node:os'

/** `niceness`: 0 as everybody, up to 19 behind everybody (nice(1)); what the child starts from now on inherits it. */
export function setNiceness(pid: number | undefined, niceness: number): void {
  if (pid === undefined) return
  try {
    setPriority(pid, niceness)
  } catch {
    // It has ended already.
  }
}
