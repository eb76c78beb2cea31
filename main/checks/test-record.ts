/** `snowglobe.json` of a test's folder, and the folders themselves: found, made, and one of them read. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import { testName, testRecord, type TestRecord } from '../../contract/test.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { readJson } from '../system/read-json.ts'
import { newId, recordName } from '../workspace/record.ts'
import { say } from '../words/say.ts'

export const testFileName = 'test.nix'

export interface FoundTest {
  folder: string
  record: TestRecord
}

/** The test's file, absolute. */
export function testFileOf({ folder, record }: FoundTest): string {
  return record.file ?? path.join(folder, testFileName)
}

/** The tests in a place; a folder whose record cannot be read is none. */
export async function findTests(place: string): Promise<FoundTest[]> {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(place, entry.name))
  const found = await Promise.all(
    folders.toSorted().map(async (folder) => {
      const record = await readJson(path.join(folder, recordName), testRecord)
      return record === null ? [] : [{ folder, record }]
    }),
  )
  const ids = new Set<string>()
  // A copied folder is the same test until it says otherwise; the first stays.
  return found.flat().filter(({ record }) => !ids.has(record.id) && ids.add(record.id))
}

/** `text`: of `test.nix`, or null for a test whose file lies elsewhere (`file`). Throws `machine/name-…` and `machine/folder-unusable`. */
export async function makeTest(
  place: string,
  options: {
    name: string
    nixpkgs: NixpkgsSource
    text: string | null
    file: string | null
    flake: string | null
  },
): Promise<FoundTest> {
  const { name, nixpkgs, text, file, flake } = options
  if (!testName.safeParse(name).success)
    throw new Failure({
      code: 'machine/name-invalid',
      message: say`“${name}” cannot be a test’s name.`,
      hint: say`Use letters, digits, spaces, dots and dashes, beginning with a letter or digit.`,
    })
  const folder = path.join(place, name)
  const record: TestRecord = {
    version: 1,
    kind: 'test',
    id: newId(),
    nixpkgs,
    file,
    flake,
    createdAt: Date.now(),
  }
  try {
    await mkdir(place, { recursive: true })
    await mkdir(folder)
    if (text !== null) await writeFile(path.join(folder, testFileName), text, { flag: 'wx' })
    await writeTestRecord(folder, record)
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new Failure(
      isTaken
        ? {
            code: 'machine/name-taken',
            message: say`There is already a test “${name}”.`,
            hint: say`Choose another name.`,
          }
        : {
            code: 'machine/folder-unusable',
            message: say`The folder “${folder}” cannot be used.`,
            hint: say`Look at the free space and the rights there.`,
            ...(error instanceof Error ? { details: error.message } : {}),
          },
      error,
    )
  }
  return { folder, record }
}

export async function writeTestRecord(folder: string, record: TestRecord): Promise<void> {
  await writeAtomic(path.join(folder, recordName), `${JSON.stringify(record, null, 2)}\n`)
}
