/** More time for an emulated test, in the words of each driver that NixOS has had. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { patienceWords } from '../../../main/checks/patience.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'patience-'))
  await mkdir(path.join(folder, 'bin'))
  await writeFile(path.join(folder, 'settings.json'), '{ "global_timeout": 3600, "vms": { "a": 1 } }')
})
afterEach(() => rm(folder, { recursive: true }))

async function words(wrapper: string, help: string, factor = 3): Promise<string[]> {
  await writeFile(path.join(folder, 'bin/nixos-test-driver'), `#!/bin/sh\n${wrapper}\n`)
  return patienceWords({ driver: folder, help, factor, place: folder })
}

describe('the global limit', () => {
  it('is given as a word where the driver has one, from its settings or from its wrapper', async () => {
    expect(await words(`exec x --config ${folder}/settings.json`, '--global-timeout')).toEqual([
      '--global-timeout',
      '10800',
    ])
    // As wrapProgram writes it (NixOS 23.11 to 25.05).
    expect(
      await words(`export globalTimeout='100'\nexec x "$@"`, '--global-timeout GLOBAL_TIMEOUT', 2),
    ).toEqual(['--global-timeout', '200'])
  })

  it('is given as settings of our own where the driver has only those', async () => {
    const [word, file = ''] = await words(`exec x --config ${folder}/settings.json "$@"`, '--config')
    expect(word).toBe('--config')
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ global_timeout: 10_800, vms: { a: 1 } })
  })

  it('stays where nothing is to change, or where no way is known', async () => {
    expect(await words(`exec x --config ${folder}/settings.json`, '--global-timeout', 1)).toEqual([])
    expect(await words('exec x', '--global-timeout')).toEqual([])
    expect(await words(`export globalTimeout='100'`, '')).toEqual([])
  })
})
