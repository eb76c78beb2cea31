import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planReclaim, reclaim } from '../../../main/nix/reclaim.ts'
import { addRoot, gcRoots } from '../../../main/nix/store-paths.ts'
import { startDaemon } from './daemon.ts'
import { makePrivateFixture, type PrivateFixture } from './private-fixture.ts'

let fixture: PrivateFixture
beforeEach(async () => {
  fixture = await makePrivateFixture()
})
afterEach(() => fixture.remove())

const shared = '(package { pname = "shared"; version = "1"; kilobytes = 100; })'
const big = (version: string, needs = shared) =>
  `(package { pname = "big"; version = "${version}"; kilobytes = 300; needs = [ ${needs} ]; })`

/** Builds with these packages and keeps the result by a link of this name. */
async function keep(name: string, ...packages: string[]): Promise<{ link: string; result: string }> {
  await fixture.list(...packages)
  const { outcome } = await fixture.build()
  if (outcome.phase !== 'succeeded') throw new Error(JSON.stringify(outcome))
  const link = path.join(fixture.root, name)
  await addRoot(fixture.environment, outcome.result, link)
  return { link, result: outcome.result }
}
const plan = (links: string[], targets: string[], used: string[] = []) =>
  planReclaim({ environment: fixture.environment, links, targets, used })
const inStore = async () =>
  (await readdir(fixture.environment.storeDir)).filter((name) => !name.startsWith('.'))
const nameOf = (file: string) => file.replace(/^.*?[0-9a-z]{32}-/, '')
/** Bytes of files under a folder, as `du --apparent-size` counts them. */
const onDisk = async (file: string) => Number((await fixture.nix('du', '-sb', file)).split('\t')[0])

describe('reclaiming space', () => {
  it('takes what only the old build needs, tells its size before, and leaves all else in the store', async () => {
    const old = await keep('old', big('1'))
    await keep('new', big('2'))
    // Somebody's garbage, which is not ours to remove.
    await fixture.nix('nix-store', '--add', fixture.nixpkgs)
    const before = await inStore()
    const diskBefore = await onDisk(fixture.environment.storeDir)

    const found = await plan([old.link], [old.result])
    expect([...found.paths.keys()].map(nameOf)).toEqual(['tiny-vm', 'big-1'])
    expect(found.inUse).toEqual([])
    // An archive is a little larger than its files: names and lengths in words of eight bytes.
    expect(found.bytes).toBeGreaterThan(300 * 1024)
    expect(found.bytes).toBeLessThan(303 * 1024)

    await rm(old.link)
    expect(await reclaim(fixture.environment, found)).toBe(found.bytes)
    const gone = new Set([...found.paths.keys()].map((each) => path.basename(each)))
    expect((await inStore()).toSorted()).toEqual(before.filter((each) => !gone.has(each)).toSorted())
    const freed = diskBefore - (await onDisk(fixture.environment.storeDir))
    expect(Math.abs(freed - found.bytes)).toBeLessThan(20_000)
    await fixture.nix('nix-store', '--verify', '--check-contents')
  })

  it('counts nothing for what another link keeps', async () => {
    const old = await keep('old', big('1'))
    const other = await keep('other', big('1'))
    expect(other.result).toBe(old.result)
    await rm(path.join(fixture.folder, 'result'))
    expect((await plan([old.link], [old.result])).bytes).toBe(0)
    expect((await plan([old.link, other.link], [old.result])).paths.size).toBe(3)
  })

  it('leaves what garbage of others needs, since Nix would remove that garbage with it', async () => {
    const old = await keep('old', big('1'))
    await keep('new', shared)
    // Built by hand and kept by nothing: it needs `big`.
    await fixture.list(`(package { pname = "by-hand"; version = "1"; needs = [ ${big('1')} ]; })`)
    const byHand = await fixture.nix(fixture.command.file, ...fixture.command.args, '--no-out-link')
    const found = await plan([old.link], [old.result])
    expect([...found.paths.keys()].map(nameOf)).toEqual(['tiny-vm'])
    await rm(old.link)
    await reclaim(fixture.environment, found)
    await fixture.nix('nix-store', '--check-validity', byHand)
  })

  it('leaves what a running program was started with, and tells it', async () => {
    const old = await keep('old', big('1'))
    await keep('new', shared)
    const running = `${fixture.environment.storeDir}/${(await readdir(fixture.environment.storeDir)).find((name) => name.endsWith('-big-1'))}`
    const found = await plan(
      [old.link],
      [old.result],
      [running, `${fixture.environment.storeDir}/00000000000000000000000000000000-gone`],
    )
    expect(found.inUse).toEqual([running])
    expect([...found.paths.keys()].map(nameOf)).toEqual(['tiny-vm'])
  })

  it('stops at what became alive meanwhile and removes the rest', async () => {
    const old = await keep('old', big('1'), '(package { pname = "other"; version = "1"; kilobytes = 50; })')
    await keep('new', shared)
    const found = await plan([old.link], [old.result])
    expect([...found.paths.keys()].map(nameOf).toSorted()).toEqual(['big-1', 'other-1', 'tiny-vm'])
    const bigPath = [...found.paths.keys()].find((each) => each.endsWith('-big-1')) ?? ''
    await addRoot(fixture.environment, bigPath, path.join(fixture.root, 'again'))
    await rm(old.link)
    expect(await reclaim(fixture.environment, found)).toBe(found.bytes - (found.paths.get(bigPath) ?? 0))
    expect((await stat(bigPath)).isDirectory()).toBe(true)
    expect((await inStore()).map(nameOf)).not.toContain('other-1')
  })

  it('keeps with keep-outputs what a live build was built with', async () => {
    await fixture.remove()
    fixture = await makePrivateFixture('keep-outputs = true\nkeep-derivations = true')
    const tool = '(package { pname = "tool"; version = "1"; kilobytes = 10; })'
    const old = await keep('old', tool)
    await fixture.configure(
      `{ pkgs, ... }: { environment.systemPackages = [ ]; script = builtins.seq (builtins.toString ${tool.replace('(', '(pkgs.')}) "test -e " + ${tool.replace('(', '(pkgs.')} + "/data"; }`,
    )
    const { outcome } = await fixture.build()
    expect(outcome).toMatchObject({ phase: 'succeeded' })
    const found = await plan([old.link], [old.result])
    expect([...found.paths.keys()].map(nameOf)).toEqual(['tiny-vm.drv', 'tiny-vm'])
    await rm(old.link)
    expect(found.bytes).toBeGreaterThan(0)
    expect(await reclaim(fixture.environment, found)).toBe(found.bytes)
  })

  it('works through a daemon as well', async () => {
    const old = await keep('old', big('1'))
    const next = await keep('new', big('2'))
    const { environment, root } = fixture
    const socket = path.join(root, 'daemon')
    // Told to work itself, else it would look for a daemon in turn.
    const env = { ...environment.env, NIX_DAEMON_SOCKET_PATH: socket, NIX_REMOTE: 'local' }
    const daemon = await startDaemon(env, socket)
    try {
      fixture.environment = { ...environment, kind: 'daemon', env: { ...env, NIX_REMOTE: 'daemon' } }
      const found = await plan([old.link], [old.result])
      expect([...found.paths.keys()].map(nameOf)).toEqual(['tiny-vm', 'big-1'])
      await rm(old.link)
      expect(await reclaim(fixture.environment, found)).toBe(found.bytes)
      await addRoot(fixture.environment, next.result, path.join(root, 'again'))
      expect((await gcRoots(fixture.environment)).map(({ link }) => link)).toContain(path.join(root, 'again'))
    } finally {
      await daemon.stop()
    }
  })

  it('goes through thousands of paths', async () => {
    const { environment, root } = fixture
    const many = path.join(root, 'many.nix')
    await writeFile(
      many,
      `builtins.toFile "all" (toString (builtins.genList (n: builtins.toFile "file-\${toString n}-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "\${toString n}") 9000))`,
    )
    const all = (await fixture.nix('nix-instantiate', '--eval', '--json', many, '--read-write-mode')).slice(
      1,
      -1,
    )
    const link = path.join(root, 'all')
    await addRoot(environment, all, link)
    const found = await plan([link], [all])
    expect(found.paths.size).toBe(9001)
    await rm(link)
    expect(await reclaim(environment, found)).toBe(found.bytes)
    expect((await inStore()).filter((name) => nameOf(name).startsWith('file-'))).toEqual([])
  }, 120_000)
})
