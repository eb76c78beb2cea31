import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { hostConfiguration } from '../../../main/workspace/host-configuration.ts'

it('is what NIX_PATH names, as nixos-rebuild has it; nothing where that is not there', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-host-'))
  const file = path.join(folder, 'configuration.nix')
  const named = { NIX_PATH: `nixpkgs=/x:nixos-config=${file}:/y` }
  expect(await hostConfiguration(named)).toBeNull()
  await writeFile(file, '{ }')
  expect(await hostConfiguration(named)).toBe(file)
  await rm(folder, { recursive: true })
})
