/** Why a VM could not be started at all. */
import { Failure, type FailureData } from '../../contract/failure.ts'
import { say } from '../words/say.ts'

export function alreadyRunning(): Failure {
  return new Failure({
    code: 'vm/already-running',
    message: say`This machine is running already.`,
    hint: say`A second one on the same disk would destroy it; stop the first, or make another machine.`,
  })
}

export function startFailure(error: unknown): FailureData {
  return {
    code: 'vm/start-failed',
    message: say`The machine could not be started.`,
    details: error instanceof Error ? error.message : String(error),
  }
}
