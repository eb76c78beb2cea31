/** What is worth a notification: a build or a test that ended, a machine that crashed. */
import type { ImagesView } from '../../contract/image.ts'
import type { MachineView } from '../../contract/machine.ts'
import type { TestView } from '../../contract/test.ts'
import { say } from '../words/say.ts'

export interface News {
  title: string
  body: string
  /** What a click shows. */
  shows: { machine: string } | { test: string }
}

/** What ended in less time than this was waited for. */
const shortMs = 5000

/** `before` is the view that was told last; null when there was none, and then nothing is news. */
export function newsOfMachine(before: MachineView | null, now: MachineView): News | null {
  if (before === null) return null
  const shows = { machine: now.id }
  const { build, vm, name } = now
  const wasBuilding = before.build.phase === 'running'
  if (wasBuilding && build.phase === 'failed')
    return { title: say`“${name}” could not be built`, body: build.failure.message, shows }
  if (wasBuilding && build.phase === 'succeeded' && build.endedAt - build.startedAt >= shortMs)
    return { title: say`“${name}” is built`, body: say`It can be started.`, shows }
  if (before.vm.phase !== 'off' && vm.phase === 'off' && vm.exit?.reason === 'failed')
    return { title: say`“${name}” has ended`, body: vm.exit.failure.message, shows }
  if (before.vm.phase === 'running' && vm.phase === 'paused' && vm.why !== 'asked')
    return { title: say`“${name}” stands still`, body: say`Its page says why, and what can be done.`, shows }
  return null
}

/** `name`: the machine's. */
export function newsOfImages(before: ImagesView | null, now: ImagesView, name: string): News | null {
  const [was, is] = [before?.build?.status, now.build?.status]
  if (was?.phase !== 'running') return null
  const shows = { machine: now.id }
  if (is?.phase === 'failed')
    return { title: say`The image of “${name}” could not be built`, body: is.failure.message, shows }
  if (is?.phase === 'succeeded' && is.endedAt - is.startedAt >= shortMs)
    return { title: say`The image of “${name}” is built`, body: say`It can be tried and saved.`, shows }
  return null
}

export function newsOfTest(before: TestView | null, now: TestView): News | null {
  const [run] = now.runs
  if (before === null || run === undefined || run.key === before.runs[0]?.key) return null
  const shows = { test: now.id }
  switch (run.outcome) {
    case 'passed':
      return run.endedAt - run.startedAt < shortMs
        ? null
        : { title: say`Test “${now.name}” passed`, body: '', shows }
    case 'failed':
    case 'not-built':
      return { title: say`Test “${now.name}” failed`, body: run.failure?.message ?? '', shows }
    case 'cancelled':
    case 'kept':
      return null
  }
}
