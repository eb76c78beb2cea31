/** Knowing a process again: a pid alone may be reused, a pid with its start time in this boot may not. */
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

export interface ProcessIdentity {
  pid: number
  /** Start time in clock ticks since boot, field 22 of /proc/PID/stat (proc(5)). */
  startTicks: string
  bootId: string
}

/** This boot's id; the empty string where the kernel tells none. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

/** Who runs under this pid now; null when nobody does or when it is a zombie. */
export function identify(pid: number): ProcessIdentity | null {
  const fields = statFields(pid)
  const [state, startTicks] = [fields[0], fields[19]]
  if (startTicks === undefined || state === 'Z' || state === 'X') return null
  return { pid, startTicks, bootId: bootId() }
}

/** The pid of the process that it is a child of, also of a zombie; null when nobody runs under this pid. */
export function parentOf(pid: number): number | null {
  const parent = statFields(pid)[1]
  return parent === undefined ? null : Number(parent)
}

/** The session that it belongs to; null when nobody runs under this pid. */
export function sessionOf(pid: number): number | null {
  const session = statFields(pid)[3]
  return session === undefined ? null : Number(session)
}

/** The fields of /proc/PID/stat from the third, the state, on (proc(5)); none when nobody runs under this pid. */
function statFields(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command's name may hold spaces and parentheses; the fields follow the last ')'.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** The pids of all processes that run now. */
export function allPids(): number[] {
  return readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? [Number(entry)] : []))
}

/** Whether that very process still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  const now = identify(identity.pid)
  return now !== null && now.startTicks === identity.startTicks && now.bootId === identity.bootId
}

/** Signals the process's group (it leads its own session), or the process where it leads none; false when it is gone. */
export function signalGroup(identity: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isAlive(identity)) return false
  for (const target of [-identity.pid, identity.pid]) {
    try {
      process.kill(target, signal)
      return true
    } catch {
      // No such group: try the process itself.
    }
  }
  return false
}

/** The process whose working folder this is, or was until somebody removed it (proc(5)); null when there is none that we may look at. */
export function processIn(folder: string): ProcessIdentity | null {
  for (const pid of allPids()) {
    try {
      const place = readlinkSync(`/proc/${pid}/cwd`)
      if (place === folder || place === `${folder} (deleted)`) return identify(pid)
    } catch {
      // Gone in the meantime, or another user's.
    }
  }
  return null
}
