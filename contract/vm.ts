/** What the page sees of a machine's virtual machine, disk and host. */
import type { FailureData } from './failure.ts'

/** The rungs of the stop ladder, mildest first. */
export type StopRung = 'ask' | 'terminate' | 'kill'

/** Why a VM is off: never started, switched off by the guest, stopped on request, or it went wrong. */
export type VmExit =
  | { reason: 'guest'; at: number }
  | { reason: 'asked'; at: number; rung: StopRung }
  | { reason: 'failed'; at: number; failure: FailureData }

/** Why a VM stands still: it was asked to, or QEMU stopped it before something was lost. */
export type PauseReason = 'asked' | 'no-space' | 'disk-error' | 'panicked' | 'internal-error'

export type VmStatus =
  | { phase: 'off'; exit?: VmExit }
  | { phase: 'starting'; since: number }
  | { phase: 'running'; since: number }
  | { phase: 'paused'; since: number; why: PauseReason }
  /** `nextAt`: when the ladder takes its next rung by itself, epoch ms; null on the last rung. */
  | { phase: 'stopping'; since: number; rung: StopRung; nextAt: number | null }

/** How guests run here, as tried and not as promised by a device file. */
export type KvmState =
  | { state: 'untried' }
  | { state: 'trying' }
  | { state: 'works' }
  /** `off`: the user does not want it. */
  | { state: 'absent' | 'forbidden' | 'broken' | 'off'; why: string; help: string }

/** One command line as the app runs it: `text` can be pasted into a shell and does the same. */
export interface CommandLine {
  purpose: 'build' | 'run' | 'reset'
  text: string
}
