/** What is said of a script that a driver's build refuses. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { scriptFault } from '../../../main/checks/script-fault.ts'

it('a refused script is told by its line, and shown in the test’s file where that is clear', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'fault-'))
  try {
    const file = path.join(folder, 'test.nix')
    await writeFile(file, "{\n  testScript = ''\n    a()\n    servre.start()\n    a()\n  '';\n}\n")
    const built = { code: 'nix/build-failed', message: 'Building failed.' } as const
    const said = (line: number, what: string, words: string) => ({
      ...built,
      details: `building\ntestScript:${line}: ${what}\n  ${words}\nmore`,
    })
    expect(await scriptFault(said(2, "undefined name 'servre'", 'servre.start()'), file)).toMatchObject({
      code: 'nix/build-failed',
      message: "The script has a fault in its line 2: undefined name 'servre'",
      hint: 'There it says: servre.start()',
      place: { file, line: 4 },
    })
    // Twice the same words: which of them is meant is not clear.
    expect(await scriptFault(said(1, 'odd', 'a()'), file)).not.toHaveProperty('place')
    expect(await scriptFault({ ...built, details: 'cc: no input files' }, file)).toEqual({
      ...built,
      details: 'cc: no input files',
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})
