/** What is kept of a nixpkgs: evaluated once, read again, made anew when it is no good, and not needed. */
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { NixEnvironment } from '../../../../main/nix/environment.ts'
import { catalogueWith, notedNix, option, writeNixpkgs } from './hand-made.ts'

let root = ''
let cacheDir = ''
let environment: NixEnvironment
let evaluations: () => Promise<unknown[]>
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'snowglobe-kept-'))
  cacheDir = path.join(root, 'cache')
  ;({ environment, evaluations } = await notedNix(root))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const nixpkgs = (name: string, options = option('a')) =>
  writeNixpkgs(path.join(root, name), { options: `{ ${options} }` })

it('evaluates a nixpkgs once for all that ask, also at the same time and after the next start', async () => {
  const source = await nixpkgs('one')
  const all = catalogueWith(environment, cacheDir)
  const both = await Promise.all([all.options(source), all.options(source), all.option(source, 'a')])
  expect(both).toMatchObject([{ names: 'a' }, { names: 'a' }, { name: 'a' }])
  expect(await evaluations()).toHaveLength(1)
  expect(await catalogueWith(environment, cacheDir).options(source)).toEqual(both[0])
  expect((await catalogueWith(environment, cacheDir).option(source, 'a'))?.name).toBe('a')
  expect(await evaluations()).toHaveLength(1)
})

it('makes a file anew that is cut short, changed, empty, or of another format', async () => {
  const source = await nixpkgs('damaged')
  const expected = await catalogueWith(environment, cacheDir).options(source)
  const [name = ''] = await readdir(cacheDir)
  const file = path.join(cacheDir, name)
  const whole = await readFile(file, 'utf8')
  const damages = [
    () => truncate(file, whole.length - 1),
    () => writeFile(file, whole.replace('string', 'strong')),
    () => writeFile(file, ''),
    () => writeFile(file, whole.replace('"format":3', '"format":2')),
    () => writeFile(file, Buffer.alloc(5000)),
  ]
  for (const [n, damage] of damages.entries()) {
    await damage()
    expect(await catalogueWith(environment, cacheDir).options(source)).toEqual(expected)
    expect(await evaluations()).toHaveLength(n + 2)
    expect(await readFile(file, 'utf8')).toBe(whole)
  }
})

it('sees a nixpkgs anew that was edited', async () => {
  const source = await nixpkgs('edited')
  const before = await catalogueWith(environment, cacheDir).options(source)
  await nixpkgs('edited', option('b'))
  const after = await catalogueWith(environment, cacheDir).options(source)
  expect(after.names).toBe('b')
  expect(after.revision).not.toBe(before.revision)
})

it('does without a folder to keep files in', async () => {
  const source = await nixpkgs('uncached')
  await writeFile(path.join(root, 'file'), '')
  const all = catalogueWith(environment, path.join(root, 'file/below'))
  expect((await all.options(source)).names).toBe('a')
  expect((await all.option(source, 'a'))?.type).toBe('string')
  expect(await evaluations()).toHaveLength(1)
})

it('keeps the four revisions that were used last', async () => {
  const sources = []
  for (const name of ['1', '2', '3', '4']) sources.push(await nixpkgs(name))
  for (const source of sources) await catalogueWith(environment, cacheDir).options(source)
  const files = await readdir(cacheDir)
  expect(files).toHaveLength(4)
  // All of them long ago; then the first is used.
  for (const file of files) await utimes(path.join(cacheDir, file), 1000, 1000)
  const [first] = sources
  if (first !== undefined) await catalogueWith(environment, cacheDir).options(first)
  await writeFile(path.join(cacheDir, 'leftover.options.part'), '')
  await utimes(path.join(cacheDir, 'leftover.options.part'), 10, 10)
  await catalogueWith(environment, cacheDir).options(await nixpkgs('5'))
  expect(await readdir(cacheDir)).toHaveLength(4)
  expect(await readdir(cacheDir)).not.toContain('leftover.options.part')
  const count = (await evaluations()).length
  if (first !== undefined) await catalogueWith(environment, cacheDir).options(first)
  expect(await evaluations()).toHaveLength(count)
})
