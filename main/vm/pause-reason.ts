/** Why a guest stands still, by the state that QEMU tells of. */
import { z } from 'zod'
import type { PauseReason } from '../../contract/vm.ts'
import type { Qmp } from './qmp.ts'

const statusAnswer = z.object({ status: z.string() })

/** QEMU's run states (qapi/run-state.json); null while the guest runs. */
export function pauseReason(status: string, isFull: boolean): PauseReason | null {
  switch (status) {
    case 'paused':
    case 'prelaunch':
      return 'asked'
    case 'io-error':
      return isFull ? 'no-space' : 'disk-error'
    case 'guest-panicked':
      return 'panicked'
    case 'internal-error':
      return 'internal-error'
    default:
      return null
  }
}

/** Null while the guest runs. Rejects where QEMU does not answer as it should. */
export async function askWhyPaused(qmp: Qmp, isFull: boolean): Promise<PauseReason | null> {
  return pauseReason(statusAnswer.parse(await qmp.run('query-status')).status, isFull)
}
