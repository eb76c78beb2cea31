/** A script that is refused when its driver is built: what is wrong with it, and where that stands in the test's file. */
import { readFile } from 'node:fs/promises'
import type { FailureData } from '../../contract/failure.ts'
import { say } from '../words/say.ts'

/** `testScript:3: undefined name 'servre'`, as checkers of scripts print it, with the line's words below. */
const fault = /^\S*testScript\S*?:(\d+):(?:\d+:)? (?:error: )?(.+)(?:\n(.*))?$/m

/** The same failure when it is about something else. `file`: the test's. */
export async function scriptFault(failure: FailureData, file: string): Promise<FailureData> {
  const found = fault.exec(failure.details ?? '')
  if (found === null) return failure
  const [, line = '', what = '', words = ''] = found
  const text = await readFile(file, 'utf8').catch(() => '')
  const at = text.split('\n').flatMap((each, n) => (each.trim() === words.trim() ? [n + 1] : []))
  const [only] = at
  return {
    ...failure,
    message: say`The script has a fault in its line ${line}: ${what}`,
    hint:
      words.trim() === ''
        ? say`Mend the script and run the test again.`
        : say`There it says: ${words.trim()}`,
    ...(only === undefined || at.length > 1 || words.trim() === '' ? {} : { place: { file, line: only } }),
  }
}
