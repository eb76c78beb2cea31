import { mkdir, mkdtemp, readFile, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { execFile } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyWrittenFiles, readWrittenFiles, WrittenVersion } from '../../../main/workspace/written-files.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'snowglobe-written-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

async function put(file: string, content: string | Uint8Array = ''): Promise<void> {
  await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
  await writeFile(path.join(dir, file), content)
}
const names = async () => [...(await readWrittenFiles(dir)).files.keys()]

describe('files that a configuration is written in', () => {
  it('are all of Nix below the folder and the lock, the machine’s own first, and nothing that was built', async () => {
    for (const file of [
      'zebra.nix',
      'a/b/deep.nix',
      'flake.lock',
      'flake.nix',
      'configuration.nix',
      'alpha.nix',
    ])
      await put(file)
    for (const file of ['.git/x.nix', '.snowglobe/x.nix', 'result-man/x.nix', 'notes.txt', 'nixos.qcow2'])
      await put(file)
    await mkdir(path.join(dir, 'folder.nix'))
    await promisify(execFile)('mkfifo', [path.join(dir, 'pipe.nix')])
    await symlink('/etc', path.join(dir, 'result'))
    await symlink('/usr', path.join(dir, 'usr'))
    expect(await names()).toEqual([
      'configuration.nix',
      'flake.nix',
      'flake.lock',
      'alpha.nix',
      'zebra.nix',
      'a/b/deep.nix',
    ])
  })

  it('are read through links, as Nix reads them', async () => {
    await put('elsewhere/real.txt', '{ }')
    await symlink('elsewhere/real.txt', path.join(dir, 'configuration.nix'))
    await symlink('nowhere', path.join(dir, 'gone.nix'))
    await symlink('round.nix', path.join(dir, 'round.nix'))
    const { files } = await readWrittenFiles(dir)
    expect([...files]).toEqual([['configuration.nix', Buffer.from('{ }')]])
  })

  it('are at most ten megabytes, of which the configuration is never left out', async () => {
    await put('configuration.nix', 'x'.repeat(4_000_000))
    await put('a.nix', 'x'.repeat(7_000_000))
    await put('b.nix', 'x'.repeat(5_000_000))
    await put('c/d.nix', '{ }')
    expect(await names()).toEqual(['configuration.nix', 'b.nix', 'c/d.nix'])
  })

  it('are copied byte by byte, whole or not at all', async () => {
    const bytes = Buffer.from([0, 0xff, 0x0d, 0x0a])
    await put('a/b.nix', bytes)
    await put('copy/old.nix')
    const copy = path.join(dir, '.snowglobe/copy')
    await copyWrittenFiles(await readWrittenFiles(dir), copy)
    await copyWrittenFiles(await readWrittenFiles(dir), copy)
    expect(await readFile(path.join(copy, 'a/b.nix'))).toEqual(bytes)
    expect(await readdir(path.dirname(copy))).toEqual(['copy'])
    expect((await readWrittenFiles(copy)).version).toBe((await readWrittenFiles(dir)).version)
  })

  it('have a version that any of them changes, and none that is only touched', async () => {
    await put('configuration.nix', 'a')
    await put('x/y.nix', 'b')
    const version = new WrittenVersion(dir)
    const before = await version.now()
    await utimes(path.join(dir, 'x/y.nix'), 1, 1)
    expect(await version.now()).toBe(before)
    const seen = new Set([before])
    const changes = [
      () => put('x/y.nix', 'c'),
      () => put('x/yy.nix'),
      () => rm(path.join(dir, 'configuration.nix')),
      () => put('configuration.nix', 'ab'),
    ]
    for (const change of changes) {
      await change()
      seen.add(await version.now())
    }
    expect(seen.size).toBe(5)
    expect(await version.now()).toBe((await readWrittenFiles(dir)).version)
    expect((await readWrittenFiles(path.join(dir, 'none'))).files.size).toBe(0)
  })
})
