/** A machine's status in one word and one colour. */
import type { BuildStatus } from '../../contract/build.ts'
import type { MachineView } from '../../contract/machine.ts'
import { text } from '../text/text.ts'

export interface StatusWord {
  word: string
  tone: 'off' | 'busy' | 'on' | 'paused' | 'bad'
}

/** How far the build is, 0 to 100; null while nothing can be counted. */
export function buildPercent(build: BuildStatus): number | null {
  if (build.phase !== 'running') return null
  const { fraction } = build.progress
  return fraction === null ? null : Math.floor(100 * fraction)
}

export function statusOf({ vm, build, disk }: MachineView): StatusWord {
  switch (vm.phase) {
    case 'starting':
      return { word: text.status.starting, tone: 'busy' }
    case 'running':
      return { word: text.status.running, tone: 'on' }
    case 'paused':
      return { word: text.status.paused, tone: 'paused' }
    case 'stopping':
      return { word: text.status.stopping[vm.rung], tone: 'busy' }
    case 'off':
      if (disk.isAsking) return { word: text.status.asking, tone: 'paused' }
      return statusWhenOff(build, vm.exit?.reason === 'failed')
  }
}

function statusWhenOff(build: BuildStatus, hasFailed: boolean): StatusWord {
  if (build.phase === 'running') return { word: text.status.building(buildPercent(build)), tone: 'busy' }
  if (build.phase === 'cancelling') return { word: text.status.cancelling, tone: 'busy' }
  if (build.phase === 'failed' || hasFailed) return { word: text.status.failed, tone: 'bad' }
  return { word: text.status.off, tone: 'off' }
}
