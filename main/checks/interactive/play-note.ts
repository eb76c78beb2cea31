/** How a part of the script has gone, as `play.py` notes it. */
import { z } from 'zod'
import type { SessionPlay } from '../../../contract/session.ts'
import { readJson } from '../../system/read-json.ts'
import { placeOf } from '../test-failure.ts'

const note = z.object({
  state: z.enum(['running', 'passed', 'failed', 'interrupted']),
  line: z.number().nullable(),
  error: z.string().nullable(),
})

/** `file`: the test's. `script`: the text whose lines are meant. Null while it goes on or when nothing is noted. */
export async function readPlay(
  noteFile: string,
  { file, script }: { file: string; script: string },
): Promise<Omit<SessionPlay, 'lines'> | null> {
  const found = await readJson(noteFile, note)
  if (found === null || found.state === 'running') return null
  const place = found.line === null ? null : await placeOf(file, script, found.line)
  return { ...found, place }
}
