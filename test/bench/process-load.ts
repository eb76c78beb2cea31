/** What a program and all that it starts take of this computer, read from /proc while they run. */
import { readFileSync } from 'node:fs'
import { descendants } from '../../main/nix/process-tree.ts'

const everyMs = 250
/** Hundredths of a second (USER_HZ, proc(5)). */
const tickSeconds = 0.01
const mebibyte = 1024

export interface Load {
  cpuSeconds: number
  /** Memory that is theirs, shared parts divided among those who share them (Pss): the most at one time, and at the start. */
  mostMiB: number
  firstMiB: number
}

/** Follows the process `pid` and its descendants until `stop`. */
export function followLoad(pid: number): { stop(): Load } {
  const used = new Map<string, { first: number; last: number }>()
  let isFirst = true
  let [mostMiB, firstMiB] = [0, 0]
  const look = () => {
    let pss = 0
    for (const { pid: one, startTicks } of [{ pid, startTicks: 'root' }, ...descendants(pid)]) {
      const name = `${one} ${startTicks}`
      const ticks = ticksOf(one)
      if (ticks === null) continue
      const before = used.get(name)
      // What was there before counts from now on; what is new, from its own start.
      if (before === undefined) used.set(name, { first: isFirst ? ticks : 0, last: ticks })
      else before.last = ticks
      pss += pssOf(one)
    }
    const miB = pss / mebibyte
    if (isFirst) firstMiB = miB
    mostMiB = Math.max(mostMiB, miB)
    isFirst = false
  }
  look()
  const timer = setInterval(look, everyMs)
  return {
    stop: () => {
      clearInterval(timer)
      look()
      const ticks = [...used.values()].reduce((sum, { first, last }) => sum + last - first, 0)
      return { cpuSeconds: ticks * tickSeconds, mostMiB, firstMiB }
    },
  }
}

function ticksOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return null
  }
}

function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
