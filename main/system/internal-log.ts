/** What nobody expected: it goes whole into the log file, under a reference that the user is shown. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { Failure, type FailureData } from '../../contract/failure.ts'
import { say } from '../words/say.ts'

/** Gives a function that logs an error and answers its reference, such as `e-3f9a1c`. */
export function openLog(stateDir: string): (error: unknown) => string {
  const file = path.join(stateDir, 'snowglobe.log')
  return (error) => {
    const reference = `e-${randomBytes(3).toString('hex')}`
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      mkdirSync(stateDir, { recursive: true, mode: 0o700 })
      appendFileSync(file, `${new Date().toISOString()} ${reference} ${text}\n`, { mode: 0o600 })
    } catch {
      // A log that cannot be written must not be a second failure.
    }
    console.error(`${reference}: ${text}`)
    return `${reference} in ${file}`
  }
}

/** What to show of anything that was thrown; `logInternal` writes down what was not expected and says how to find it. */
export function failureOf(error: unknown, logInternal: (error: unknown) => string): FailureData {
  if (error instanceof Failure) return error.toData()
  return {
    code: 'internal',
    message: say`Something went wrong inside Snowglobe.`,
    hint: say`The log has it as ${logInternal(error)}.`,
  }
}
