/** The app's log file: unexpected errors go here whole, under a reference that the user is shown. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'

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
