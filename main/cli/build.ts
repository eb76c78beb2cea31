/** `snowglobe build`: also the first half of `up`. */
import type { Machine } from '../machines/machine.ts'
import { exitCode } from './commands.ts'
import { duration, progressLine, progressStep } from './progress-text.ts'
import type { Session } from './session.ts'
import { findMachine } from './target.ts'
import { untilMachine } from './wait.ts'
import { say } from '../words/say.ts'

export async function runBuild(session: Session, target: string | null): Promise<number> {
  const machine = await findMachine(session, target, { mayAdd: true })
  const { name } = machine.view()
  const built = await buildMachine(session, machine)
  if (built === null) return exitCode('failed')
  session.terminal.say(say`“${name}” is built.`)
  session.terminal.event('built', { machine: name, result: built })
  session.terminal.result(built)
  return exitCode('done')
}

/** Builds with its progress shown; gives the result's store path, or null when it did not go well, which has been told then. */
export async function buildMachine(session: Session, machine: Machine): Promise<string | null> {
  const { terminal, cancelled, hurried } = session
  const { name } = machine.view()
  if (machine.build.isRunning) {
    terminal.say(say`“${name}” is being built by another Snowglobe; waiting for it.`)
    await followBuild(session, machine, () =>
      untilMachine(session, machine, (view) => !isGoing(view.build.phase)),
    )
    if (cancelled.aborted) return null
  }
  // Its own end is no cancelled one: a build that has been left to run by another is another's.
  const cancel = () => void machine.build.cancel()
  cancelled.addEventListener('abort', cancel)
  hurried.addEventListener('abort', cancel)
  try {
    await followBuild(session, machine, () => machine.buildOnly())
  } finally {
    cancelled.removeEventListener('abort', cancel)
    hurried.removeEventListener('abort', cancel)
  }
  const { status } = machine.build
  if (status.phase === 'succeeded') {
    await machine.build.archive.rooted
    terminal.say(say`Built in ${duration(status.endedAt - status.startedAt)}.`)
    return (await machine.build.archive.builtNow())?.system ?? null
  }
  if (status.phase === 'failed') terminal.failure(status.failure)
  else {
    terminal.event('cancelled', { machine: name })
    terminal.say(say`The build was cancelled.`)
  }
  return null
}

async function followBuild(session: Session, machine: Machine, act: () => Promise<unknown>): Promise<void> {
  const { terminal } = session
  const { name } = machine.view()
  const end = session.listen('machine.changed', ({ id }) => {
    if (id !== machine.id) return
    const { status } = machine.build
    if (status.phase === 'cancelling')
      terminal.progress(say`Cancelling the build…`, say`Cancelling the build…`)
    if (status.phase !== 'running') return
    terminal.event('building', { machine: name, progress: status.progress })
    terminal.progress(progressLine(status.progress), progressStep(status.progress))
  })
  try {
    await act()
  } finally {
    end()
    terminal.clear()
  }
}

function isGoing(phase: string): boolean {
  return phase === 'running' || phase === 'cancelling'
}
