/** `snowglobe up`: builds, starts and waits until the machine runs. */
import type { Machine } from '../machines/machine.ts'
import { buildMachine } from './build.ts'
import { exitCode } from './commands.ts'
import { attachConsole } from './console.ts'
import { answerDisk } from './disk-question.ts'
import type { Session } from './session.ts'
import { findMachine } from './target.ts'
import { untilKnown, untilMachine } from './wait.ts'
import { say } from '../words/say.ts'

export async function up(session: Session, target: string | null): Promise<number> {
  const machine = await findMachine(session, target, { mayAdd: true })
  const { name } = machine.view()
  await untilKnown(session, machine)
  if (machine.vm.isAlive) {
    session.terminal.say(say`“${name}” is running already; it was not built.`)
    session.terminal.event('running', { machine: name })
  } else {
    const code = await buildAndStart(session, machine)
    if (code !== exitCode('done')) return code
  }
  return session.flags.has('console') ? attachConsole(session, machine) : exitCode('done')
}

async function buildAndStart(session: Session, machine: Machine): Promise<number> {
  const { terminal, flags, cancelled, hurried } = session
  const { name } = machine.view()
  if ((await buildMachine(session, machine)) === null || cancelled.aborted) return exitCode('failed')
  terminal.progress(say`Starting “${name}”…`, say`Starting “${name}”…`)
  // Another Snowglobe may have been quicker.
  if (!machine.vm.isAlive) await machine.start({ isPassing: flags.has('keep-nothing') })
  if (machine.view().disk.isAsking) {
    terminal.clear()
    const answer = await answerDisk(session, machine)
    if (answer === 'unanswered') return exitCode('question')
    if (answer === 'declined') return exitCode('failed')
  }
  await untilMachine(session, machine, ({ vm }) => vm.phase !== 'starting')
  if (cancelled.aborted) {
    // It was to be started, and now it is not: by the ladder, from its second rung, since nothing runs in it yet.
    hurried.addEventListener('abort', () => machine.vm.stop('kill'))
    await machine.vm.stopped('terminate')
    return exitCode('failed')
  }
  const { vm } = machine.view()
  if (vm.phase === 'off') {
    if (vm.exit?.reason === 'failed') terminal.failure(vm.exit.failure)
    return exitCode('failed')
  }
  terminal.say(
    machine.vm.isPassing ? say`“${name}” runs; nothing that it writes is kept.` : say`“${name}” runs.`,
  )
  terminal.event('running', { machine: name })
  return exitCode('done')
}
