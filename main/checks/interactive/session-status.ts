/** The status of an interactive session as a value that one pure function makes. */
import type { BuildProgress } from '../../../contract/build.ts'
import type { FailureData } from '../../../contract/failure.ts'
import type { SessionStatus } from '../../../contract/session.ts'

export type SessionHappening =
  | { what: 'asked'; key: string; at: number; progress: BuildProgress }
  | { what: 'progress'; progress: BuildProgress }
  | { what: 'driver-started'; logKey: string }
  /** Whether the driver waits for a command. */
  | { what: 'looked'; isWaiting: boolean }
  | { what: 'end-asked' }
  | { what: 'insisted' }
  /** Nothing of it runs any more. `failure`: of a build or a driver; whoever asked for the end is not told of one. */
  | { what: 'gone'; at: number; failure: FailureData | null }

export const noSession: SessionStatus = { phase: 'off', failure: null, endedAt: null }

/** A happening that does not apply changes nothing: the same object comes back. */
export function nextSession(status: SessionStatus, happening: SessionHappening): SessionStatus {
  switch (happening.what) {
    case 'asked': {
      const { key, at, progress } = happening
      return status.phase === 'off' ? { phase: 'building', startedAt: at, key, progress } : status
    }
    case 'progress':
      return status.phase === 'building' ? { ...status, progress: happening.progress } : status
    case 'driver-started': {
      if (status.phase !== 'building') return status
      return { phase: 'starting', startedAt: status.startedAt, logKey: happening.logKey }
    }
    case 'looked': {
      const { isWaiting } = happening
      if (status.phase === 'starting')
        return isWaiting ? { ...status, phase: 'open', repl: 'waiting' } : status
      if (status.phase !== 'open') return status
      const repl = isWaiting ? 'waiting' : 'working'
      return repl === status.repl ? status : { ...status, repl }
    }
    case 'end-asked': {
      if (status.phase === 'off' || status.phase === 'ending') return status
      const logKey = 'logKey' in status ? status.logKey : null
      return { phase: 'ending', startedAt: status.startedAt, logKey, rung: 'ask' }
    }
    case 'insisted':
      return status.phase === 'ending' ? { ...status, rung: 'terminate' } : status
    case 'gone': {
      if (status.phase === 'off') return status
      // An end that was asked for is never a failure.
      const failure = status.phase === 'ending' ? null : happening.failure
      return { phase: 'off', failure, endedAt: happening.at }
    }
  }
}

/** Somebody has it open, or it is on its way there or from there. */
export function isSessionOn(status: SessionStatus): boolean {
  return status.phase !== 'off'
}
