import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyAt } from '../../../main/machines/build-record.ts'
import { newRecord, writeRecord } from '../../../main/workspace/record.ts'
import { broken, exists, makeKeptMachine, pack, type KeptMachine } from './kept-machine.ts'

let machine: KeptMachine
beforeEach(async () => {
  machine = await makeKeptMachine()
})
afterEach(() => machine.remove())

const keys = async () => (await machine.archive.list()).map(({ key }) => key)

describe('history of builds', () => {
  it('holds what each build was made of, what came of it and how large it is, over restarts', async () => {
    await writeFile(path.join(machine.folder, 'flake.lock'), '{}')
    await mkdir(path.join(machine.folder, 'hosts/a'), { recursive: true })
    await writeFile(
      path.join(machine.folder, 'hosts/a/disk.nix'),
      Buffer.from([0xef, 0xbb, 0xbf, 0x0d, 0x0a]),
    )
    const key = await machine.makeWith(pack('hello', '1.0', 200))
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
    const first = await machine.makeWith(pack('hello', '1.0'))
    const second = await machine.makeWith(pack('hello', '2.0'))
    await machine.nix('nix-collect-garbage')
    expect(await machine.archive.list()).toMatchObject([
      { key: second, isThere: true, isCurrent: true },
      { key: first, isThere: true, isCurrent: false },
    ])
    await machine.nix('nix-store', '--verify', '--check-contents')
  })

  it('tells what failed and what was cancelled, and the present build stays as it was', async () => {
    const good = await machine.makeWith(pack('hello', '1.0'))
    const failed = await machine.makeWith(broken)
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
    expect(await machine.archive.lastStatus(machine.source)).toMatchObject({ phase: 'cancelled', key })
  })

  it('notices what was written since, in any file of the folder, and what was written back', async () => {
    await writeFile(path.join(machine.folder, 'part.nix'), '{ }')
    await machine.makeWith(pack('hello', '1.0'))
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
    expect(await machine.archive.isBuilt(machine.source)).toBe(true)
    await rm(path.join(machine.folder, 'result'))
    expect(await machine.archive.isBuilt(machine.source)).toBe(false)
  })

  it('notices that the machine is pinned to another nixpkgs', async () => {
    const { source } = machine
    const record = newRecord(source, 1)
    const pinTo = (found: string) =>
      writeRecord(machine.folder, {
        ...record,
        pin: {
          source,
          path: found,
          locked: null,
          revision: null,
          version: null,
          committedAt: null,
          pinnedAt: 1,
        },
      })
    await machine.makeWith(pack('hello', '1.0'))
    await pinTo('/nix/store/one')
    // A machine is pinned by its first build.
    expect(await machine.archive.isBuilt(source)).toBe(true)
    await machine.make()
    await pinTo('/nix/store/other')
    await machine.restart()
    expect(await machine.archive.isBuilt(source)).toBe(true)
    await machine.makeWith(pack('hello', '2.0'))
    expect(await machine.archive.isBuilt(source)).toBe(true)
    await pinTo('/nix/store/one')
    expect(await machine.archive.isBuilt(source)).toBe(false)
  })

  it('tells whenever it is not what it was', async () => {
    await machine.makeWith(pack('hello', '1.0'))
    const [before] = await machine.archive.list()
    expect(machine.told.count).toBeGreaterThanOrEqual(2)
    expect(before?.closureBytes).not.toBeNull()
    const { count } = machine.told
    await machine.makeWith(pack('hello', '2.0'))
    await machine.archive.goBack(before?.key ?? '', false, machine.source)
    expect(machine.told.count).toBeGreaterThan(count + 2)
  })

  it('is not flooded by builds that find everything done', async () => {
    const first = await machine.makeWith(pack('hello', '1.0'))
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
