/** A test's file as text: read with a version, saved whole, never over somebody else's change. */
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { TestText } from '../../contract/test.ts'
import { readConfiguration, saveConfiguration, type WrittenPlace } from '../workspace/configuration.ts'
import { say } from '../words/say.ts'

/** `file`: absolute. Throws `configuration/missing` and `configuration/unreadable`. */
export function readTest(file: string): Promise<TestText> {
  return readConfiguration(placeOf(file))
}

/** `base` null overwrites. Throws `configuration/changed-outside` and `configuration/not-saved`. */
export async function saveTest(
  file: string,
  { text, base, isOwn }: { text: string; base: string | null; isOwn: boolean },
): Promise<{ version: string }> {
  if (!isOwn)
    throw new Failure({
      code: 'configuration/not-saved',
      message: say`This test is written elsewhere and is only read here.`,
      hint: say`Change it with an editor of your own, where it lies.`,
    })
  return { version: await saveConfiguration(placeOf(file), text, base) }
}

function placeOf(file: string): WrittenPlace {
  return { folder: path.dirname(file), name: path.basename(file) }
}
