/** `snowglobe stop` and `snowglobe reset`. */
import { keptFolder } from '../vm/disk-folder.ts'
import { exitCode } from './commands.ts'
import type { Session } from './session.ts'
import { findMachine } from './target.ts'
import { untilKnown } from './wait.ts'
import { say } from '../words/say.ts'

export async function stop(session: Session, target: string | null): Promise<number> {
  const { terminal, flags, cancelled, hurried } = session
  const machine = await findMachine(session, target)
  const { name } = machine.view()
  await untilKnown(session, machine)
  if (!machine.vm.isAlive) {
    terminal.say(say`“${name}” is off already.`)
    terminal.event('off', { machine: name })
    return exitCode('done')
  }
  const rungs = {
    ask: say`“${name}” was asked to shut down…`,
    terminate: say`“${name}” does not heed it: ending its QEMU…`,
    kill: say`Ending “${name}” at once…`,
  }
  const end = session.listen('machine.changed', () => {
    const { vm } = machine.view()
    if (vm.phase !== 'stopping') return
    terminal.progress(rungs[vm.rung], rungs[vm.rung])
    terminal.event('stopping', { machine: name, rung: vm.rung })
  })
  try {
    const given = new Promise<void>((resolve) => cancelled.addEventListener('abort', () => resolve()))
    await Promise.race([machine.vm.stopped(flags.has('kill') ? 'kill' : 'ask'), given])
  } finally {
    end()
    terminal.clear()
  }
  if (machine.vm.isAlive) {
    terminal.say(hurried.aborted ? '' : say`“${name}” was asked, and is still there.`)
    return exitCode('failed')
  }
  terminal.say(say`“${name}” is off.`)
  terminal.event('off', { machine: name })
  return exitCode('done')
}

export async function reset(session: Session, target: string | null): Promise<number> {
  const { terminal } = session
  const machine = await findMachine(session, target)
  const { name, disk } = machine.view()
  if (!disk.exists || disk.path === null) {
    terminal.say(say`“${name}” has no disk yet; the next start makes one.`)
    terminal.event('reset', { machine: name, kept: null })
    return exitCode('done')
  }
  const before = new Set(disk.kept.map(({ file }) => file))
  const { kept } = await machine.disk.reset()
  const added = kept.find(({ file }) => !before.has(file))
  const place = added === undefined ? null : `${keptFolder(disk.path)}/${added.file}`
  terminal.say(say`The disk of “${name}” was put aside; the next start makes a new one.`)
  terminal.event('reset', { machine: name, kept: place })
  if (place !== null) terminal.result(place)
  return exitCode('done')
}
