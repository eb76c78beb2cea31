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
  /** Steps at which some of these runs failed while others passed, the most frequent first. */
  flaky: Flaky[]
}

/** Older ones say little of the test as it is now. */
export const ofLate = 20

export function runStatistics(runs: readonly TestRun[]): RunStatistics {
  const telling = runs.filter(({ outcome }) => outcome === 'passed' || outcome === 'failed').slice(0, ofLate)
  const failed = telling.filter(({ outcome }) => outcome === 'failed')
  const passed = telling.length - failed.length
  const times = new Map<string, number>()
  for (const { brokenAt, failure } of failed) {
    const step = brokenAt === null ? (failure?.message ?? '') : stepName(brokenAt)
    times.set(step, (times.get(step) ?? 0) + 1)
  }
  const flaky = [...times].map(([step, count]) => ({ step, times: count }))
  return {
    telling,
    passed,
    // What always fails is broken, and what never does is well.
    flaky: passed === 0 ? [] : flaky.toSorted((a, b) => b.times - a.times),
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
