/** A run, unless Nix has the test as passed: what is to be built and whether it has passed are found out at the same time. */
import type { FailureData } from '../../contract/failure.ts'
import type { CachedPass } from './cached-pass.ts'
import { unrun } from './run-end.ts'
import type { TestCommandOptions } from './test-command.ts'
import type { RunResult } from './test-run.ts'
import type { TestSource } from './test-source.ts'

interface Attempt {
  source: TestSource
  /** Also where it has passed. */
  again: boolean
  signal: AbortSignal
  /** Claims the test. Throws `machine/busy`. */
  take(this: void): Promise<void>
  /** It is known that there is something to run. */
  begins(this: void): void
  /** Must end when its `signal` is aborted. */
  run(
    this: void,
    options: TestCommandOptions,
    how: { looked: Promise<void>; signal: AbortSignal },
  ): Promise<RunResult>
  failureOf(this: void, error: unknown): FailureData
}

/** Never rejects. */
export async function runUnlessKept(attempt: Attempt): Promise<{
  result: RunResult
  /** The pass that is the result. */
  kept: CachedPass | null
}> {
  const { source, again, signal } = attempt
  try {
    await attempt.take()
    const options = await source.commandOptions()
    // Both evaluate the test, which may take longer than all the rest: at the same time, and a build is given up for a pass.
    const found = new AbortController()
    const looking = again ? Promise.resolve(null) : source.kept(options, signal)
    const looked = looking.then((pass) => {
      if (pass === null) attempt.begins()
      else found.abort()
    })
    const result = await attempt.run(options, { looked, signal: AbortSignal.any([signal, found.signal]) })
    const kept = await looking
    if (signal.aborted || kept === null) return { result, kept: null }
    return { result: unrun('kept'), kept }
  } catch (error) {
    const failure = attempt.failureOf(error)
    return { result: signal.aborted ? unrun('cancelled') : unrun('not-built', failure), kept: null }
  }
}
