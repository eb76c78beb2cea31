/** The processor time that processes have used, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second, which Linux has had at 100 for ever (sysconf(_SC_CLK_TCK)). */
const ticks = 100

interface Stat {
  parent: number
  ms: number
}

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name may hold anything, also brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(fields[1]), ms: ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks }
  } catch {
    return null
  }
}

/** Milliseconds of a process and all that it started, as far as they still run; `without` and what it started is left out. */
export function cpuMs(pid: number, without: number): number {
  const stats = new Map<number, Stat>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const stat = statOf(Number(name))
    if (stat !== null) stats.set(Number(name), stat)
  }
  const belongs = (one: number): boolean => {
    if (one === without) return false
    return one === pid || (stats.has(one) && belongs(stats.get(one)?.parent ?? 0))
  }
  return [...stats].filter(([one]) => belongs(one)).reduce((sum, [, { ms }]) => sum + ms, 0)
}
