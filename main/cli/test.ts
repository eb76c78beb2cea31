/** `snowglobe test`: runs a test and tells how it ended. */
import type { TestRun } from '../../contract/test.ts'
import type { Test } from '../checks/test.ts'
import { deferred } from '../system/deferred.ts'
import { exitCode } from './commands.ts'
import { duration, progressLine, progressStep } from './progress-text.ts'
import type { Session } from './session.ts'
import { findTest } from './target.ts'
import { say } from '../words/say.ts'

export async function runTest(session: Session, target: string | null): Promise<number> {
  const { terminal, flags, cancelled } = session
  const found = await findTest(session, target)
  const { name } = found.view()
  const followed = found.isRunning ? await followOther(session, found) : null
  if (cancelled.aborted) return exitCode('failed')
  const run = followed ?? (await runToEnd(session, found, flags.has('again')))
  terminal.event('ended', { test: name, outcome: run.outcome, output: found.outOf(run.key) })
  switch (run.outcome) {
    case 'passed':
      terminal.say(say`“${name}” passed in ${duration(run.endedAt - run.startedAt)}.`)
      return exitCode('done')
    case 'kept':
      terminal.say(
        say`“${name}” has passed before, and nothing of it has changed since. Run it with: --again`,
      )
      return exitCode('done')
    case 'failed':
    case 'not-built':
      if (run.failure !== null) terminal.failure(run.failure)
      terminal.say(say`“${name}” failed.`)
      return exitCode('failed')
    case 'cancelled':
      terminal.say(say`“${name}” was cancelled.`)
      return exitCode('failed')
  }
}

/** Another Snowglobe runs it: how that ends is the answer. Null when it has left none, or when the user does not wait; it goes on then. */
async function followOther(session: Session, test: Test): Promise<TestRun | null> {
  const { terminal, cancelled } = session
  const ended = deferred<TestRun | null>()
  const leave = () => ended.resolve(null)
  terminal.say(say`“${test.view().name}” is being run by another Snowglobe; waiting for it.`)
  const end = tellProgress(session, test, (run) => ended.resolve(run))
  cancelled.addEventListener('abort', leave)
  // It may be over by now.
  void test.heard().then(() => (test.isRunning ? undefined : ended.resolve(test.view().runs[0] ?? null)))
  try {
    return await ended.promise
  } finally {
    end()
    cancelled.removeEventListener('abort', leave)
  }
}

/** Ctrl+C ends the run with all its machines. */
async function runToEnd(session: Session, test: Test, again: boolean): Promise<TestRun> {
  const { cancelled } = session
  const stop = () => void test.stop()
  const ended = deferred<TestRun>()
  const end = tellProgress(session, test, (run) => (run === null ? undefined : ended.resolve(run)))
  cancelled.addEventListener('abort', stop)
  try {
    test.run(again)
    return await ended.promise
  } finally {
    end()
    cancelled.removeEventListener('abort', stop)
  }
}

/** Tells how far it is; `over` hears of the end, with the run that is new since now. Returns the end of telling. */
function tellProgress(session: Session, test: Test, over: (run: TestRun | null) => void): () => void {
  const { terminal } = session
  const { name, runs } = test.view()
  const before = runs[0]?.key
  const ends = [
    session.listen('test.steps', ({ id, steps }) => {
      if (id !== test.id) return
      terminal.event('steps', { test: name, steps })
      const step = steps.at(-1)
      if (step === undefined) return
      const text = step.node === null ? step.text : `${step.node}: ${step.text}`
      terminal.progress(text, text)
    }),
    session.listen('test.changed', ({ id, status, runs: [run] }) => {
      if (id !== test.id) return
      if (status.phase === 'building') {
        terminal.event('building', { test: name, progress: status.progress })
        terminal.progress(progressLine(status.progress), progressStep(status.progress))
      } else if (status.phase === 'stopping') terminal.progress(say`Ending the test…`, say`Ending the test…`)
      else if (status.phase === 'idle') over(run === undefined || run.key === before ? null : run)
    }),
  ]
  return () => {
    for (const end of ends) end()
    terminal.clear()
  }
}
