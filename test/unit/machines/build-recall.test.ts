import { cp, mkdir, readFile, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildsFolder, keyAt } from '../../../main/machines/build-record.ts'
import { configurationVersion, ownPlace } from '../../../main/workspace/configuration.ts'
import { broken, exists, makeKeptMachine, pack, type KeptMachine } from './kept-machine.ts'

let machine: KeptMachine
beforeEach(async () => {
  machine = await makeKeptMachine()
})
afterEach(() => machine.remove())

const keys = async () => (await machine.archive.list()).map(({ key }) => key)

describe('history after a crash', () => {
  it('takes a build that the app did not see end for cancelled', async () => {
    await machine.makeWith(pack('hello', '1.0'))
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
    const key = await machine.makeWith(pack('hello', '1.0'))
    await rm(machine.file(key, 'result'))
    await machine.restart()
    await rm(path.join(machine.folder, 'result'))
    await machine.nix('nix-collect-garbage')
    expect(await machine.archive.list()).toMatchObject([{ key, isThere: true }])
  })

  it('keeps the results of a folder that was moved, and of a copy of it', async () => {
    const key = await machine.makeWith(pack('hello', '1.0'))
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
    const key = await machine.makeWith(pack('hello', '1.0'))
    const other = await machine.makeWith(broken)
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
    const next = await machine.makeWith(pack('hello', '2.0'))
    expect(await keys()).toEqual([next, key])
  })

  it('takes over what former versions of the app noted of the last build', async () => {
    await machine.list(pack('hello', '1.0'))
    await machine.build()
    const note = {
      configuration: await configurationVersion(ownPlace(machine.folder)),
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
