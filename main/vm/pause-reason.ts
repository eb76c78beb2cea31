/** Why a guest stands still, by the state that QEMU tells of. */
import type { PauseReason } from '../../contract/vm.ts'

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
