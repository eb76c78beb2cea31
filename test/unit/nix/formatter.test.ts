/** Formatting by a program named nixfmt on PATH, made here: it is no part of this system. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { formatNix } from '../../../main/nix/formatter.ts'

let bin: string
beforeEach(async () => {
  bin = await mkdtemp(path.join(tmpdir(), 'snowglobe-nixfmt-'))
})
afterEach(() => rm(bin, { recursive: true, force: true }))

const env = () => ({ PATH: `${bin}:/usr/bin:/bin` })
async function nixfmt(script: string): Promise<void> {
  await writeFile(path.join(bin, 'nixfmt'), `#!/bin/sh\n${script}\n`)
  await chmod(path.join(bin, 'nixfmt'), 0o755)
}

it('gives what nixfmt makes of the text', async () => {
  // Without arguments, and by standard input: so all its versions work.
  await nixfmt('test $# = 0 && sed "s/  */ /g"')
  expect(await formatNix('{  a   = "ü";  }\n', env())).toBe('{ a = "ü"; }\n')
})

it('passes a text of megabytes through unharmed', async () => {
  await nixfmt('cat')
  const text = '# a line of text, with ü\n'.repeat(200_000)
  expect((await formatNix(text, env())) === text).toBe(true)
})

it('says that there is none, and how to get it', async () => {
  await expect(formatNix('{ }', { PATH: bin })).rejects.toMatchObject({
    code: 'nix/formatter-missing',
    hint: expect.stringContaining('Install nixfmt'),
  })
  await mkdir(path.join(bin, 'nixfmt'))
  await expect(formatNix('{ }', { PATH: bin })).rejects.toMatchObject({ code: 'nix/formatter-missing' })
})

it('passes on what nixfmt says of a text that it cannot read', async () => {
  await nixfmt('cat > /dev/null; echo "<stdin>:1:3: unexpected }" >&2; exit 1')
  await expect(formatNix('{ }}', env())).rejects.toMatchObject({
    code: 'nix/formatter-failed',
    details: '<stdin>:1:3: unexpected }',
  })
})

it('takes nothing for the whole text from one that fails in silence, or never reads', async () => {
  await nixfmt('exit 0')
  await expect(formatNix('{ a = 1; }'.repeat(100_000), env())).rejects.toMatchObject({
    code: 'nix/formatter-failed',
  })
  expect(await formatNix('', env())).toBe('')
})

it('gives up one that never ends', async () => {
  await nixfmt('exec sleep 600')
  await expect(formatNix('{ }', env(), 500)).rejects.toMatchObject({
    code: 'nix/formatter-failed',
    message: 'nixfmt was not done after 0.5 seconds.',
  })
})
