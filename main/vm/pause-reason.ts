/** Why a guest stands still, by the state that QEMU tells of. */
import { z } from 'zod'
import type { PauseReason } from '../../contract/vm.ts'
import type { Qmp } from './qmp.ts'

const statusAnswer = z.object({ status: z.string() })
const blockAnswer = z.array(z.object({ 'io-status': z.string().optional() }))

/** Null while the guest runs. Rejects where QEMU does not answer. */
export async function askWhyPaused(qmp: Pick<Qmp, 'run'>): Promise<PauseReason | null> {
  const { status } = statusAnswer.parse(await qmp.run('query-status'))
  // Kept until the guest goes on, so that whoever adopts the VM knows as well.
  const isFull =
    status === 'io-error' &&
    blockAnswer.parse(await qmp.run('query-block')).some((block) => block['io-status'] === 'nospace')
  return pauseReason(status, isFull)
}

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
