/** A VM's status as a value: one pure function says what comes next. */
import type { FailureData } from '../../contract/failure.ts'
import type { PauseReason, StopRung, VmStatus } from '../../contract/vm.ts'

/** What can happen to a VM; times are epoch ms. */
export type Happening =
  | { kind: 'launched'; at: number }
  /** Found running by a new start of the app. */
  | { kind: 'adopted'; since: number }
  /** QMP answers: the guest's CPUs run, or are held. */
  | { kind: 'answered'; at: number; paused: PauseReason | null }
  | { kind: 'held'; at: number; why: PauseReason }
  | { kind: 'released'; at: number }
  | { kind: 'rung'; at: number; rung: StopRung; nextAt: number | null }
  /** The process has ended; `failure` says what its end looks like to somebody who did not ask for it. */
  | { kind: 'ended'; at: number; byGuest: boolean; failure: FailureData | null }

const rungs: StopRung[] = ['ask', 'terminate', 'kill']

/** The next status; the same object when the happening does not apply. */
export function next(status: VmStatus, happening: Happening): VmStatus {
  switch (happening.kind) {
    case 'launched':
      return status.phase === 'off' ? { phase: 'starting', since: happening.at } : status
    case 'adopted':
      return status.phase === 'off' ? { phase: 'starting', since: happening.since } : status
    case 'answered':
      if (status.phase !== 'starting') return status
      if (happening.paused === null) return { phase: 'running', since: status.since }
      return { phase: 'paused', since: status.since, why: happening.paused }
    case 'held':
      return onHeld(status, happening)
    case 'released':
      return status.phase === 'paused' ? { phase: 'running', since: happening.at } : status
    case 'rung':
      return onRung(status, happening)
    case 'ended':
      return onEnd(status, happening)
  }
}

function onHeld(status: VmStatus, { at, why }: Extract<Happening, { kind: 'held' }>): VmStatus {
  if (status.phase === 'running') return { phase: 'paused', since: at, why }
  return status.phase === 'paused' && status.why !== why ? { ...status, why } : status
}

function onRung(status: VmStatus, { at, rung, nextAt }: Extract<Happening, { kind: 'rung' }>): VmStatus {
  if (status.phase === 'off') return status
  if (status.phase !== 'stopping') return { phase: 'stopping', since: at, rung, nextAt }
  const isHigher = rungs.indexOf(rung) > rungs.indexOf(status.rung)
  return isHigher ? { ...status, rung, nextAt } : status
}

/** An end that was asked for is never a failure, whatever the exit code. */
function onEnd(status: VmStatus, { at, byGuest, failure }: Extract<Happening, { kind: 'ended' }>): VmStatus {
  if (status.phase === 'off') return status
  if (status.phase === 'stopping') return { phase: 'off', exit: { reason: 'asked', at, rung: status.rung } }
  if (byGuest || failure === null) return { phase: 'off', exit: { reason: 'guest', at } }
  return { phase: 'off', exit: { reason: 'failed', at, failure } }
}
