/** `snowglobe test`: runs a test and tells how it ended. */
import type { TestRun } from '../../contract/test.ts'
import type { Test } from '../checks/test.ts'
import { deferred } from '../system/deferred.ts'
import { exitCode } from './commands.ts'
import { duration, progressLine, progressStep } from './progress-text.ts'
import type { Session } from './session.ts'
import { findTest } from './target.ts'

export async function runTest(session: Session, target: string | null): Promise<number> {
  const { terminal, flags } = session
  const found = await findTest(session, target)
  const { name } = found.view()
  const run = await runToEnd(session, found, flags.has('again'))
  terminal.event('ended', { test: name, outcome: run.outcome, output: found.outOf(run.key) })
  switch (run.outcome) {
    case 'passed':
      terminal.say(`“${name}” passed in ${duration(run.endedAt - run.startedAt)}.`)
      return exitCode('done')
    case 'kept':
      terminal.say(`“${name}” has passed before, and nothing of it has changed since. Run it with: --again`)
      return exitCode('done')
    case 'failed':
    case 'not-built':
      if (run.failure !== null) terminal.failure(run.failure)
      terminal.say(`“${name}” failed.`)
      return exitCode('failed')
    case 'cancelled':
      terminal.say(`“${name}” was cancelled.`)
      return exitCode('failed')
  }
}

/** Ctrl+C ends the run with all its machines. */
async function runToEnd(session: Session, test: Test, again: boolean): Promise<TestRun> {
  const { terminal, cancelled } = session
  const { name } = test.view()
  const before = test.view().runs[0]?.key
  const stop = () => void test.stop()
  const ended = deferred<TestRun>()
  const ends = [
    session.listen('test.steps', ({ steps }) => {
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
      } else if (status.phase === 'stopping') terminal.progress('Ending the test…', 'ending the test')
      else if (status.phase === 'idle' && run !== undefined && run.key !== before) ended.resolve(run)
    }),
  ]
  cancelled.addEventListener('abort', stop)
  try {
    test.run(again)
    return await ended.promise
  } finally {
    for (const end of ends) end()
    terminal.clear()
    cancelled.removeEventListener('abort', stop)
  }
}
