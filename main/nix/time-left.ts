/** How long a build will still take, reckoned from what its steps took before. */
import type { BuildStep } from '../../contract/build-steps.ts'

/** Of so many steps the usual time must be known for a reckoning. */
const knownShare = 0.5

/**
 * In ms; null where too little is known. As long as the longest chain of steps that need each other, and as long as all of them
 * take when `atOnce` run at the same time.
 */
export function timeLeft(steps: readonly BuildStep[], atOnce: number, nowMs: number): number | null {
  const open = steps.filter(({ state }) => state === 'waiting' || state === 'running')
  const builds = open.filter(({ kind }) => kind === 'build')
  const times = builds.map(({ usualMs }) => usualMs).filter((ms) => ms !== null)
  if (times.length < knownShare * builds.length || open.length === 0) return null
  // Nothing is known of a download before it has begun.
  const fetches = open.filter(({ kind }) => kind === 'fetch')
  const known = fetches.filter(({ bytesPerSecond }) => bytesPerSecond > 0)
  if (known.length < knownShare * fetches.length) return null
  const typical = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  const typicalFetch = known.reduce((sum, step) => sum + fetchLeft(step), 0) / Math.max(1, known.length)
  const left = (step: BuildStep): number => {
    if (step.state !== 'waiting' && step.state !== 'running') return 0
    if (step.kind === 'fetch') return step.bytesPerSecond > 0 ? fetchLeft(step) : typicalFetch
    const elapsed = step.startedAt === null || step.state === 'waiting' ? 0 : nowMs - step.startedAt
    return Math.max(0, (step.usualMs ?? typical) - elapsed)
  }
  const work = open.reduce((sum, step) => sum + left(step), 0) / Math.max(1, atOnce)
  return Math.round(Math.max(work, longestChain(steps, left)))
}

function fetchLeft({ bytes, toBytes, bytesPerSecond }: BuildStep): number {
  return (1000 * (toBytes - bytes)) / bytesPerSecond
}

/** Derivations cannot need themselves; a file that says so is not followed. */
function longestChain(steps: readonly BuildStep[], left: (step: BuildStep) => number): number {
  const known = new Map<number, number>()
  let longest = 0
  for (const start of steps) {
    // Without recursion: a chain may be thousands of steps long.
    const pending = [start.n]
    while (pending.length > 0) {
      const n = pending.at(-1) ?? 0
      const step = steps[n]
      if (step === undefined || (known.get(n) ?? -1) >= 0) {
        pending.pop()
        continue
      }
      const open = known.has(n) ? [] : step.needs.filter((need) => !known.has(need))
      known.set(n, -1)
      if (open.length > 0) {
        pending.push(...open)
        continue
      }
      const before = step.needs.map((need) => Math.max(0, known.get(need) ?? 0))
      known.set(n, left(step) + before.reduce((most, ms) => Math.max(most, ms), 0))
      pending.pop()
    }
    longest = Math.max(longest, known.get(start.n) ?? 0)
  }
  return longest
}
