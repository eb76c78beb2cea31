/** What is worth saying aloud of machines and tests: that they start, run, end or fail, and how builds end; never how far they are. */
import type { BuildStatus } from '../../contract/build.ts'
import type { MachineView } from '../../contract/machine.ts'
import type { TestView } from '../../contract/test.ts'
import { testStatus } from '../checks/test-status.ts'
import { statusOf } from '../sidebar/status.ts'
import { text } from '../text/text.ts'

/** How a machine or a test stood when it was last looked at. */
export interface Stand {
  name: string
  /** Another phase is news; the word may count within one. */
  phase: string
  word: string
  /** How the build ended that is over; empty where none is. */
  end: string
}

export function standOf(machine: MachineView): Stand {
  const { name, vm, build, disk } = machine
  const phase = [
    vm.phase,
    vm.phase === 'stopping' ? vm.rung : '',
    vm.phase === 'off' && (build.phase === 'running' || build.phase === 'failed') ? build.phase : '',
    disk.isAsking ? 'asking' : '',
  ].join(' ')
  return { name, phase, word: statusOf(machine).word, end: endOf(build) }
}

export function standOfTest(test: TestView): Stand {
  const { name, status, runs } = test
  return {
    name,
    phase: `${status.phase} ${runs[0]?.key ?? ''}`,
    word: testStatus(test).word,
    end: '',
  }
}

/** What to say of those that stand otherwise than before; nothing of those that are new. */
export function newsOf(before: ReadonlyMap<string, Stand>, now: ReadonlyMap<string, Stand>): string[] {
  return [...now].flatMap(([id, { name, phase, word, end }]) => {
    const former = before.get(id)
    if (former === undefined) return []
    const said = [end === former.end ? '' : end, phase === former.phase ? '' : word].filter(
      (part) => part !== '',
    )
    return said.length === 0 ? [] : [text.labelled(name, said.join('. '))]
  })
}

function endOf(build: BuildStatus): string {
  switch (build.phase) {
    case 'succeeded':
      return text.build.succeeded(text.duration(build.endedAt - build.startedAt))
    case 'failed':
      return text.build.failed(text.duration(build.endedAt - build.startedAt))
    case 'cancelled':
      return text.build.cancelled(text.duration(build.endedAt - build.startedAt))
    case 'never':
    case 'running':
    case 'cancelling':
      return ''
  }
}
