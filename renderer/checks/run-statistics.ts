/** What a test's runs say together: how often it passed, how long it took, at which steps it failed now and then. */
import type { TestRun } from '../../contract/test.ts'

export interface Flaky {
  /** Where it failed, as the timeline names it. */
  step: string
  times: number
}

export interface RunStatistics {
  /** The runs that came to an end by themselves, newest first. */
  telling: TestRun[]
  passed: number
  /** Steps at which the very same test failed in some of these runs and passed in others, the most frequent first. */
  flaky: Flaky[]
}

/** Older ones say little of the test as it is now. */
export const ofLate = 20

export function runStatistics(runs: readonly TestRun[]): RunStatistics {
  const telling = runs.filter(({ outcome }) => outcome === 'passed' || outcome === 'failed').slice(0, ofLate)
  const failed = telling.filter(({ outcome }) => outcome === 'failed')
  const passed = telling.length - failed.length
  const times = new Map<string, number>()
  const passing = new Set(telling.filter(({ outcome }) => outcome === 'passed').map(({ driver }) => driver))
  for (const { brokenAt, failure, driver } of failed) {
    // With another script or other machines it was another test.
    if (!passing.has(driver)) continue
    const step = brokenAt === null ? (failure?.message ?? '') : stepName(brokenAt)
    times.set(step, (times.get(step) ?? 0) + 1)
  }
  const flaky = [...times].map(([step, count]) => ({ step, times: count }))
  return {
    telling,
    passed,
    flaky: flaky.toSorted((a, b) => b.times - a.times),
  }
}

function stepName({ node, text, subtest }: NonNullable<TestRun['brokenAt']>): string {
  const step = node === null ? text : `${node}: ${text}`
  return subtest === null || subtest === text ? step : `${subtest} › ${step}`
}

/** How long the driver took; null for a run that it never began. */
export function runMs({ driverStartedAt, endedAt }: TestRun): number | null {
  return driverStartedAt === null ? null : endedAt - driverStartedAt
}
