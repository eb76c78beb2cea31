/** Atomic writes, process identity and shell quoting against the real system. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeAtomic } from '../../../main/system/atomic-write.ts'
import { identify, isAlive } from '../../../main/system/process-identity.ts'
import { commandText, quoteWord } from '../../../main/system/shell-quote.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a write keeps the mode of the file and leaves nothing beside it', async () => {
  const file = path.join(folder, 'a')
  await writeFile(file, 'old')
  await chmod(file, 0o640)
  await writeAtomic(file, 'new')
  expect(await readFile(file, 'utf8')).toBe('new')
  expect((await stat(file)).mode & 0o777).toBe(0o640)
  expect(await readdir(folder)).toEqual(['a'])
})

test('a write through a link changes the target and keeps the link', async () => {
  await writeFile(path.join(folder, 'target'), 'old')
  await symlink('target', path.join(folder, 'link'))
  await writeAtomic(path.join(folder, 'link'), 'new')
  expect(await readFile(path.join(folder, 'target'), 'utf8')).toBe('new')
  expect((await readdir(folder)).toSorted()).toEqual(['link', 'target'])
})

test('a write that fails leaves the old file and no other', async () => {
  await writeFile(path.join(folder, 'a'), 'old')
  await expect(writeAtomic(path.join(folder, 'a', 'b'), 'new')).rejects.toThrow()
  expect(await readFile(path.join(folder, 'a'), 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['a'])
})

test('a process is alive while it runs, and another start under its pid is another process', async () => {
  const child = spawn('sleep', ['30'])
  await once(child, 'spawn')
  const identity = identify(child.pid ?? 0)
  expect(identity).not.toBeNull()
  if (identity === null) return
  expect(isAlive(identity)).toBe(true)
  expect(isAlive({ ...identity, startTicks: '1' })).toBe(false)
  expect(isAlive({ ...identity, bootId: 'another boot' })).toBe(false)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isAlive(identity)).toBe(false)
})

test('what is quoted, a shell reads back as it was', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: 'binary' }).filter((word) => !word.includes('\0')),
        { minLength: 1, maxLength: 5 },
      ),
      (words) => {
        const text = `printf '%s\\0' ${words.map(quoteWord).join(' ')}`
        const read = execFileSync('sh', ['-c', text]).toString().split('\0').slice(0, -1)
        expect(read).toEqual(words.map((word) => Buffer.from(word).toString()))
      },
    ),
    { numRuns: 100 },
  )
})

test('variables stand before the program', () => {
  expect(commandText({ A: 'b c' }, ['nix-build', '<nixpkgs/nixos>'])).toBe(
    `A='b c' nix-build '<nixpkgs/nixos>'`,
  )
})
