/** A test's file as text: read with a version, saved whole, never over somebody else's change. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { TestText } from '../../contract/test.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { readConfiguration, versionOf } from '../workspace/configuration.ts'

/** `file`: absolute. Throws `configuration/missing` and `configuration/unreadable`. */
export function readTest(file: string): Promise<TestText> {
  return readConfiguration({ folder: path.dirname(file), name: path.basename(file) })
}

/** `base` null overwrites. Throws `configuration/changed-outside` and `configuration/not-saved`. */
export async function saveTest(
  file: string,
  { text, base, isOwn }: { text: string; base: string | null; isOwn: boolean },
): Promise<{ version: string }> {
  if (!isOwn)
    throw new Failure({
      code: 'configuration/not-saved',
      message: 'This test is written elsewhere and is only read here.',
      hint: 'Change it with an editor of your own, where it lies.',
    })
  const there = await readFile(file).then(versionOf, () => null)
  if (base !== null && there !== null && there !== base)
    throw new Failure({
      code: 'configuration/changed-outside',
      message: 'The file was changed by another program since it was opened here.',
      hint: 'Reload it, or save over it.',
      place: { file },
    })
  try {
    await writeAtomic(file, text)
  } catch (error) {
    throw new Failure(
      {
        code: 'configuration/not-saved',
        message: 'The test could not be saved.',
        hint: 'Look at the folder’s rights and free space; your text is still here.',
        place: { file },
        ...(error instanceof Error ? { details: error.message } : {}),
      },
      error,
    )
  }
  return { version: versionOf(Buffer.from(text)) }
}
