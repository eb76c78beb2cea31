/** How a run ended, as it is remembered. */
import type { FailureData } from '../../contract/failure.ts'
import type { TestOutcome, TestRun } from '../../contract/test.ts'
import type { CachedPass } from './cached-pass.ts'
import type { RunResult } from './test-run.ts'
import { brokenStep, emptyTimeline } from './timeline.ts'

/** `files`: what the run put out. `kept`: the pass that Nix keeps, where that is the result. */
export function runRecord(
  { key, startedAt }: { key: string; startedAt: number },
  { result, kept, files }: { result: RunResult; kept: CachedPass | null; files: string[] },
): TestRun {
  const { timeline, outcome, driver, failure, logKey, driverStartedAt, isEmulated } = result
  return {
    key,
    logKey,
    startedAt,
    endedAt: Date.now(),
    driverStartedAt,
    outcome,
    driver,
    failure,
    brokenAt: outcome === 'failed' ? brokenStep(timeline.steps) : null,
    isEmulated,
    files,
    kept,
  }
}

/** `outcome` of a run whose driver never began. */
export function unrun(outcome: TestOutcome, failure: FailureData | null = null): RunResult {
  const timeline = emptyTimeline([])
  return { outcome, failure, timeline, driver: null, logKey: null, driverStartedAt: null, isEmulated: false }
}
