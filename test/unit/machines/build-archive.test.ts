import {
  cp,
  mkdir,
  readFile,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildsFolder, keyAt } from '../../../main/machines/build-record.ts'
import { configurationVersion } from '../../../main/workspace/configuration.ts'
import { makeKeptMachine, type KeptMachine } from './kept-machine.ts'

let machine: KeptMachine
beforeEach(async () => {
  machine = await makeKeptMachine()
})
afterEach(() => machine.remove())

const pack = (name: string, version: string, kilobytes = 1) =>
  `(package { pname = "${name}"; version = "${version}"; kilobytes = ${kilobytes}; })`
const broken = '(package { pname = "broken"; version = "1"; fails = true; })'
const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )
async function makeWith(...packages: string[]): Promise<string> {
  await machine.list(...packages)
  return (await machine.make()).key
}
const keys = async () => (await machine.archive.list()).map(({ key }) => key)

describe('history of builds', () => {
  it('holds what each build was made of, what came of it and how large it is, over restarts', async () => {
    await writeFile(path.join(machine.folder, 'flake.lock'), '{}')
    await mkdir(path.join(machine.folder, 'hosts/a'), { recursive: true })
    await writeFile(
      path.join(machine.folder, 'hosts/a/disk.nix'),
      Buffer.from([0xef, 0xbb, 0xbf, 0x0d, 0x0a]),
    )
    const key = await makeWith(pack('hello', '1.0', 200))
    const text = await machine.written()
    const told = await machine.archive.list()
    expect(told).toEqual([
      {
        key,
        startedAt: expect.any(Number),
        endedAt: expect.any(Number),
        outcome: 'succeeded',
        failure: null,
        result: await machine.result(),
        isThere: true,
        isCurrent: true,
        closureBytes: expect.any(Number),
        nixpkgs: machine.source,
        nixpkgsRevision: '26.05pre',
        built: 2,
        fetched: 0,
      },
    ])
    const sizes = await machine.nix('sh', '-c', 'nix-store -q --size $(nix-store -qR ./result)')
    expect(told[0]?.closureBytes).toBe(sizes.split('\n').reduce((sum, size) => sum + Number(size), 0))
    expect(await machine.archive.configuration(key)).toBe(text)
    expect(await readdir(machine.file(key, 'source'), { recursive: true })).toEqual(
      expect.arrayContaining(['configuration.nix', 'flake.lock', 'hosts/a/disk.nix']),
    )
    expect(await readFile(machine.file(key, 'source/hosts/a/disk.nix'))).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf, 0x0d, 0x0a]),
    )
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
    await machine.restart()
    expect(await machine.archive.list()).toEqual(told)
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
  })

  it('keeps each result from being collected, in the store of the machine', async () => {
    const first = await makeWith(pack('hello', '1.0'))
    const second = await makeWith(pack('hello', '2.0'))
    await machine.nix('nix-collect-garbage')
    expect(await machine.archive.list()).toMatchObject([
      { key: second, isThere: true, isCurrent: true },
      { key: first, isThere: true, isCurrent: false },
    ])
    await machine.nix('nix-store', '--verify', '--check-contents')
  })

  it('tells what failed and what was cancelled, and the present build stays as it was', async () => {
    const good = await makeWith(pack('hello', '1.0'))
    const failed = await makeWith(broken)
    const [newest, former] = await machine.archive.list()
    expect(newest).toMatchObject({
      key: failed,
      outcome: 'failed',
      result: null,
      isThere: false,
      isCurrent: false,
      failure: { code: 'nix/build-failed' },
    })
    expect(former).toMatchObject({ key: good, isCurrent: true })
    const key = keyAt(Date.now() + 5000)
    await machine.archive.begin(key, Date.now() + 5000, machine.source)
    expect(await keys()).not.toContain(key)
    await machine.archive.end(key, { phase: 'cancelled' }, { built: 1, fetched: 0 })
    expect((await machine.archive.list())[0]).toMatchObject({ key, outcome: 'cancelled', built: 1 })
    await machine.restart()
    expect((await machine.archive.list()).map(({ outcome }) => outcome)).toEqual([
      'cancelled',
      'failed',
      'succeeded',
    ])
    expect(machine.archive.last?.key).toBe(key)
  })

  it('notices what was written since, in any file of the folder, and what was written back', async () => {
    await writeFile(path.join(machine.folder, 'part.nix'), '{ }')
    await makeWith(pack('hello', '1.0'))
    const text = await machine.written()
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
    await machine.configure(`${text}\n`)
    expect(await machine.archive.isBuilt(machine.source)).toBe(false)
    await machine.configure(text)
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
    await writeFile(path.join(machine.folder, 'part.nix'), '{ a = 1; }')
    expect(await machine.archive.isBuilt(machine.source)).toBe(false)
    await writeFile(path.join(machine.folder, 'part.nix'), '{ }')
    expect(await machine.archive.isBuilt({ kind: 'starter' })).toBe(false)
    await rm(path.join(machine.folder, 'result'))
    expect(await machine.archive.isBuilt(machine.source)).toBe(false)
  })

  it('is not flooded by builds that find everything done', async () => {
    const first = await makeWith(pack('hello', '1.0'))
    const again = (await machine.make()).key
    expect(await keys()).toEqual([again, first])
    const third = (await machine.make()).key
    expect(await keys()).toEqual([third, first])
    expect(await exists(machine.file(again, ''))).toBe(false)
  })

  it('keeps the logs of the newest twenty builds', async () => {
    for (let n = 0; n < 22; n++) {
      const startedAt = Date.now() + n * 10
      const key = keyAt(startedAt)
      await machine.archive.begin(key, startedAt, machine.source)
      await writeFile(machine.file(key, 'log'), 'nix> error')
      await writeFile(machine.file(key, 'steps.json'), '{}')
      const failure = { code: 'nix/build-failed', message: `No. ${n}` } as const
      await machine.archive.end(key, { phase: 'failed', failure }, { built: 0, fetched: 0 })
    }
    const all = await keys()
    expect(all).toHaveLength(22)
    const logs = await Promise.all(all.map((key) => exists(machine.file(key, 'log'))))
    expect(logs).toEqual(all.map((_, n) => n < 20))
    expect(await exists(machine.file(all[21] ?? '', 'steps.json'))).toBe(false)
    expect(await exists(machine.file(all[21] ?? '', 'record.json'))).toBe(true)
  })
})

describe('history after a crash', () => {
  it('takes a build that the app did not see end for cancelled', async () => {
    await makeWith(pack('hello', '1.0'))
    const startedAt = Date.now() + 10_000
    await machine.archive.begin(keyAt(startedAt), startedAt, machine.source)
    await machine.restart()
    expect((await machine.archive.list())[0]).toMatchObject({ key: keyAt(startedAt), outcome: 'cancelled' })
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
  })

  it('finds what Nix finished though the app was killed, and keeps it', async () => {
    await machine.list(pack('hello', '1.0'))
    const startedAt = Date.now()
    const key = keyAt(startedAt)
    await machine.archive.begin(key, startedAt, machine.source)
    await machine.build()
    await machine.restart()
    expect(await machine.archive.list()).toMatchObject([{ key, outcome: 'succeeded', isCurrent: true }])
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
    expect(await readlink(machine.file(key, 'result'))).toBe(await machine.result())
  })

  it('makes the link of a result that was recorded and not yet kept', async () => {
    const key = await makeWith(pack('hello', '1.0'))
    await rm(machine.file(key, 'result'))
    await machine.restart()
    await rm(path.join(machine.folder, 'result'))
    await machine.nix('nix-collect-garbage')
    expect(await machine.archive.list()).toMatchObject([{ key, isThere: true }])
  })

  it('keeps the results of a folder that was moved, and of a copy of it', async () => {
    const key = await makeWith(pack('hello', '1.0'))
    const away = path.join(machine.root, 'away')
    await cp(machine.folder, away, { recursive: true, verbatimSymlinks: true })
    await rm(machine.folder, { recursive: true })
    await machine.nix('true').catch(() => undefined)
    await rename(away, machine.folder)
    // As if Nix had looked while the folder was away.
    const auto = path.join(machine.environment.env['NIX_STATE_DIR'] ?? '', 'gcroots/auto')
    for (const name of await readdir(auto)) await rm(path.join(auto, name))
    await machine.restart()
    await machine.nix('nix-collect-garbage')
    expect(await machine.archive.list()).toMatchObject([{ key, isThere: true, isCurrent: true }])
  })

  it('shows a build whose record is damaged by what lies beside it, and leaves one of a later version alone', async () => {
    const key = await makeWith(pack('hello', '1.0'))
    const other = await makeWith(broken)
    const text = await machine.archive.configuration(key)
    await writeFile(machine.file(key, 'record.json'), '{"version": 1, "startedAt"')
    await writeFile(machine.file(other, 'record.json'), '{"version": 2}')
    await mkdir(path.join(buildsFolder(machine.folder), 'not-a-build'))
    await machine.restart()
    expect(await machine.archive.list()).toMatchObject([
      { key, outcome: 'succeeded', isThere: true, isCurrent: true, closureBytes: null },
    ])
    expect(await machine.archive.configuration(key)).toBe(text)
    await machine.configure(text)
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
    expect(await readFile(machine.file(other, 'record.json'), 'utf8')).toBe('{"version": 2}')
    const next = await makeWith(pack('hello', '2.0'))
    expect(await keys()).toEqual([next, key])
  })

  it('takes over what former versions of the app noted of the last build', async () => {
    await machine.list(pack('hello', '1.0'))
    await machine.build()
    const note = {
      configuration: await configurationVersion(machine.folder),
      nixpkgs: machine.source,
      startedAt: 1_763_000_000_000,
      endedAt: 1_763_000_060_000,
    }
    await mkdir(path.join(machine.folder, '.snowglobe'))
    await writeFile(path.join(machine.folder, '.snowglobe/built.json'), JSON.stringify(note))
    await machine.restart()
    expect(await machine.archive.list()).toMatchObject([
      { outcome: 'succeeded', startedAt: note.startedAt, endedAt: note.endedAt, isCurrent: true },
    ])
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
    expect(await exists(path.join(machine.folder, '.snowglobe/built.json'))).toBe(false)
    await machine.restart()
    expect(await keys()).toHaveLength(1)
  })

  it('is empty where nothing can be read, and a build can be made all the same', async () => {
    await mkdir(path.join(machine.folder, '.snowglobe'))
    await symlink('/etc/passwd', buildsFolder(machine.folder))
    await machine.restart()
    expect(await machine.archive.list()).toEqual([])
    const startedAt = Date.now()
    await machine.archive.begin(keyAt(startedAt), startedAt, machine.source)
    await machine.archive.end(keyAt(startedAt), { phase: 'cancelled' }, { built: 0, fetched: 0 })
    expect(await machine.archive.list()).toMatchObject([{ outcome: 'cancelled' }])
  })
})

describe('comparing builds', () => {
  it('tells packages that came, went and changed, with sizes, also when one is no longer in the store', async () => {
    const first = await makeWith(pack('hello', '1.0', 300), pack('vim', '9.0'))
    const second = await makeWith(pack('hello', '2.0', 100), pack('cowsay', '3'))
    const expected = {
      packages: [
        { name: 'cowsay', before: [], after: ['3'] },
        { name: 'hello', before: ['1.0'], after: ['2.0'] },
        { name: 'vim', before: ['9.0'], after: [] },
      ],
      closureBytesBefore: expect.any(Number),
      closureBytesAfter: expect.any(Number),
    }
    const told = await machine.archive.compare(first, second)
    expect(told).toEqual(expected)
    expect((told.closureBytesBefore ?? 0) - (told.closureBytesAfter ?? 0)).toBeGreaterThan(195 * 1024)
    await machine.archive.free([first], [])
    await machine.restart()
    expect(await machine.archive.compare(first, second)).toEqual(told)
  })

  it('fails in words where nothing is known of one', async () => {
    const good = await makeWith(pack('hello', '1.0'))
    const failed = await makeWith(broken)
    await expect(machine.archive.compare(good, failed)).rejects.toMatchObject({ code: 'build/gone' })
    await expect(machine.archive.compare(good, '20200101-000000000')).rejects.toMatchObject({
      code: 'build/not-found',
    })
  })
})

describe('going back', () => {
  it('makes a former build the present one; what is written stays and is to be built', async () => {
    const first = await makeWith(pack('hello', '1.0'))
    const former = await machine.result()
    await makeWith(pack('hello', '2.0'))
    const text = await machine.written()
    expect(await machine.archive.goBack(first, false, machine.source)).toEqual(machine.source)
    expect(await machine.result()).toBe(former)
    expect(await machine.written()).toBe(text)
    expect(await machine.archive.isBuilt(machine.source)).toBe(false)
    expect((await machine.archive.list()).map(({ isCurrent }) => isCurrent)).toEqual([false, true])
    await rm(machine.file(first, 'result'))
    await machine.nix('nix-collect-garbage')
    expect(await exists(former)).toBe(true)
  })

  it('brings its text back too, and keeps the one that is replaced where no build holds it', async () => {
    const first = await makeWith(pack('hello', '1.0'))
    const old = await machine.written()
    await makeWith(pack('hello', '2.0'))
    await machine.configure('# never built\r\n')
    await machine.archive.goBack(first, true, machine.source)
    expect(await machine.written()).toBe(old)
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
    const [kept, ...others] = await machine.archive.list()
    expect(kept).toMatchObject({ outcome: 'kept', result: null })
    expect(others).toHaveLength(2)
    expect(await machine.archive.configuration(kept?.key ?? '')).toBe('# never built\r\n')
    // The text of now is that of a build: nothing needs to be kept a second time.
    await machine.archive.goBack(others[0]?.key ?? '', true, machine.source)
    await machine.restart()
    expect(await keys()).toHaveLength(3)
    expect(machine.archive.last?.key).toBe(others[0]?.key)
  })

  it('never leaves a moment without a build, and readers see one or the other', async () => {
    const first = await makeWith(pack('hello', '1.0'))
    const second = await makeWith(pack('hello', '2.0'))
    const results = (await machine.archive.list()).map(({ result }) => result)
    const going = new AbortController()
    const seen = new Set<string>()
    const watching = (async () => {
      while (!going.signal.aborted) seen.add(await machine.result().catch(() => 'none'))
    })()
    for (let n = 0; n < 6; n++)
      await machine.archive.goBack(n % 2 === 0 ? first : second, true, machine.source)
    going.abort()
    await watching
    expect(seen).toEqual(new Set(results))
  })

  it('refuses what is no longer in the store, and changes nothing then', async () => {
    const first = await makeWith(pack('hello', '1.0'))
    await makeWith(pack('hello', '2.0'))
    const [text, result] = [await machine.written(), await machine.result()]
    await rm(machine.file(first, 'result'))
    await machine.nix('nix-collect-garbage')
    await expect(machine.archive.goBack(first, true, machine.source)).rejects.toMatchObject({
      code: 'build/gone',
      hint: expect.stringContaining('build it again'),
    })
    expect([await machine.written(), await machine.result()]).toEqual([text, result])
    // Its text is still known, so it can be built again.
    expect(await machine.archive.configuration(first)).toContain('1.0')
    const failed = await makeWith(broken)
    await expect(machine.archive.goBack(failed, false, machine.source)).rejects.toMatchObject({
      code: 'build/gone',
    })
  })

  it('changes nothing where the text cannot be written or kept', async () => {
    const first = await makeWith(pack('hello', '1.0'))
    await makeWith(pack('hello', '2.0'))
    const result = await machine.result()
    await rm(path.join(machine.folder, 'configuration.nix'))
    await mkdir(path.join(machine.folder, 'configuration.nix'))
    await expect(machine.archive.goBack(first, true, machine.source)).rejects.toMatchObject({
      code: 'configuration/unreadable',
    })
    expect(await machine.result()).toBe(result)
    await rm(path.join(machine.folder, 'configuration.nix'), { recursive: true })
    await machine.archive.goBack(first, true, machine.source)
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
  })

  it('waits for no build that runs', async () => {
    const first = await makeWith(pack('hello', '1.0'))
    const startedAt = Date.now() + 1000
    await machine.archive.begin(keyAt(startedAt), startedAt, machine.source)
    await expect(machine.archive.goBack(first, false, machine.source)).rejects.toMatchObject({
      code: 'machine/busy',
    })
  })
})

describe('the space of former builds', () => {
  it('is told before, freed exactly, and leaves texts, logs and the present build', async () => {
    const shared = pack('shared', '1', 500)
    const first = await makeWith(shared, pack('big', '1', 300))
    const second = await makeWith(shared, pack('big', '2', 200))
    const third = await makeWith(shared)
    const bytes = await machine.archive.space([first, second], [])
    expect(bytes).toBeGreaterThan(500 * 1024)
    expect(bytes).toBeLessThan(505 * 1024)
    const disk = async () =>
      Number((await machine.nix('du', '-sb', machine.environment.storeDir)).split('\t')[0])
    const before = await disk()
    expect(await machine.archive.free([first, second], [])).toBe(bytes)
    expect(Math.abs(before - (await disk()) - bytes)).toBeLessThan(40_000)
    expect(await machine.archive.list()).toMatchObject([
      { key: third, isThere: true },
      { key: second, isThere: false },
      { key: first, isThere: false },
    ])
    expect(await machine.archive.configuration(first)).toContain('300')
    expect(await exists(machine.file(first, 'log'))).toBe(true)
    await machine.nix('nix-store', '--verify', '--check-contents')
    expect(await machine.archive.space([first, second], [])).toBe(0)
    expect(await machine.archive.free([first], [])).toBe(0)
    await machine.restart()
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
  })

  it('cannot be that of the present build, nor of what a VM runs on', async () => {
    const first = await makeWith(pack('big', '1', 300))
    const running = await machine.result()
    const second = await makeWith(pack('big', '2', 200))
    for (const act of ['space', 'free'] as const) {
      await expect(machine.archive[act]([first, second], [])).rejects.toMatchObject({ code: 'build/in-use' })
      await expect(machine.archive[act]([first], [running])).rejects.toMatchObject({
        code: 'build/in-use',
        message: expect.stringContaining('running'),
      })
    }
    expect((await machine.archive.list()).every(({ isThere }) => isThere)).toBe(true)
    expect(await machine.archive.free([first], [])).toBeGreaterThan(300 * 1024)
  })

  it('is not freed a second time by itself, nor kept for ever once one goes back to it', async () => {
    const first = await makeWith(pack('big', '1', 300))
    const path1 = await machine.result()
    // Somebody else keeps it, so it stays in the store.
    await machine.nix('nix-store', '--realise', path1, '--add-root', `${machine.root}/other`, '--indirect')
    await makeWith(pack('big', '2', 200))
    expect(await machine.archive.free([first], [])).toBe(0)
    await machine.restart()
    expect(await exists(machine.file(first, 'result'))).toBe(false)
    await machine.archive.goBack(first, false, machine.source)
    await rm(`${machine.root}/other`)
    await machine.make()
    await machine.nix('nix-collect-garbage')
    expect(await exists(path1)).toBe(true)
  })
})

describe('a look at what building would do', () => {
  it('tells what would be built and which packages change against the present build', async () => {
    await machine.list(pack('hello', '1.0'), pack('vim', '9'))
    expect(await machine.archive.preview(machine.source)).toMatchObject({
      toBuild: expect.arrayContaining(['hello-1.0', 'tiny-vm', 'vim-9']),
      packages: null,
    })
    await machine.make()
    expect(await machine.archive.preview(machine.source)).toEqual({
      toBuild: [],
      toFetch: [],
      downloadBytes: 0,
      unpackedBytes: 0,
      missing: [],
      packages: [],
      tookMs: expect.any(Number),
    })
    await machine.list(pack('hello', '2.0'), pack('cowsay', '3'), '(download "firefox.tar.xz")')
    machine.settings.offline = true
    expect(await machine.archive.preview(machine.source)).toMatchObject({
      toBuild: expect.arrayContaining(['cowsay-3', 'firefox.tar.xz', 'hello-2.0', 'tiny-vm']),
      missing: ['firefox.tar.xz'],
      packages: [
        { name: 'cowsay', before: [], after: ['3'] },
        { name: 'firefox.tar.xz', before: [], after: [''] },
        { name: 'hello', before: ['1.0'], after: ['2.0'] },
        { name: 'vim', before: ['9'], after: [] },
      ],
    })
  })

  it('is given up for a newer one, for a build, when the machine is let go and when the app ends', async () => {
    await machine.list(pack('hello', '1.0'))
    const [older, newer] = await Promise.all([
      machine.archive.preview(machine.source),
      machine.archive.preview(machine.source),
    ])
    expect([older, newer?.toBuild.length]).toEqual([null, 2])
    const forBuild = machine.archive.preview(machine.source)
    const key = keyAt(Date.now() + 1000)
    await machine.archive.begin(key, Date.now() + 1000, machine.source)
    expect(await forBuild).toBeNull()
    expect(await machine.archive.preview(machine.source)).toBeNull()
    await machine.archive.end(key, { phase: 'cancelled' }, { built: 0, fetched: 0 })
    const letGo = machine.archive.preview(machine.source)
    machine.archive.release()
    expect(await letGo).toBeNull()
    const atEnd = machine.archive.preview(machine.source)
    machine.ended.abort()
    expect(await atEnd).toBeNull()
  })

  it('is given up when it takes longer than the build did', async () => {
    await makeWith(pack('hello', '1.0'))
    await machine.configure(
      `{ ... }: { environment.systemPackages = [ (builtins.foldl' (a: b: a + b) 0 (builtins.genList (n: builtins.foldl' (x: y: x + y) 0 (builtins.genList (m: m) 1000)) 1000000)) ]; }`,
    )
    const startedAt = performance.now()
    expect(await machine.archive.preview(machine.source)).toBeNull()
    expect(performance.now() - startedAt).toBeGreaterThan(4900)
  })

  it('fails as the build would', async () => {
    await machine.configure('{ pkgs, ... }: { environment.systemPackages = [ pkgs.helo ]; }')
    await expect(machine.archive.preview(machine.source)).rejects.toMatchObject({ code: 'nix/eval-failed' })
    await expect(machine.archive.preview({ kind: 'folder', path: '/nowhere' })).rejects.toMatchObject({
      code: 'nix/source-missing',
    })
  })
})
