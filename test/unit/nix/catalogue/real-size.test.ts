/** As many options as a genuine NixOS has: all are there. How long anything waits for them the bench measures. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nixEnvironment, type NixEnvironment } from '../../../../main/nix/environment.ts'
import { realSizeNixpkgs, realSizeOptions } from '../../../bench/real-size-options.ts'
import { catalogueWith, lines, starterDir } from './hand-made.ts'

let root = ''
let environment: NixEnvironment
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'snowglobe-real-size-'))
  environment = await nixEnvironment({ env: process.env, dataDir: path.join(root, 'data') })
  await realSizeNixpkgs(path.join(root, 'nixpkgs'), starterDir)
})
afterAll(() => rm(root, { recursive: true, force: true }))

it('takes all of them from Nix and from the cache', { timeout: 120_000 }, async () => {
  const source = { kind: 'folder', path: path.join(root, 'nixpkgs') } as const
  const expected = realSizeOptions()
  const all = catalogueWith(environment, path.join(root, 'cache'))
  const index = await all.options(source)
  const again = await catalogueWith(environment, path.join(root, 'cache')).options(source)
  expect(again).toEqual(index)
  // Which names need quotes (such as `inherit`) is the library's to say, and differs between releases.
  const plain = lines(index.names).map((name) => name.replaceAll('"', ''))
  expect(plain.toSorted()).toEqual(expected.map(({ name }) => name.replaceAll('"', '')).toSorted())
  expect(lines(index.names)).toEqual(lines(index.names).toSorted())
  expect(lines(index.types)).toHaveLength(expected.length)
  expect(lines(index.summaries)).toHaveLength(expected.length)
  const some = expected.filter(({ name }, n) => n % 777 === 0 && !/\binherit\b/.test(name))
  expect(some.length).toBeGreaterThan(20)
  for (const { name, type, description, declarations } of some)
    expect(await all.option(source, name)).toMatchObject({
      type,
      description: (description ?? '').trim(),
      declarations,
    })
})
