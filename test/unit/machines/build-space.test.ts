import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exists, makeKeptMachine, pack, type KeptMachine } from './kept-machine.ts'

let machine: KeptMachine
beforeEach(async () => {
  machine = await makeKeptMachine()
})
afterEach(() => machine.remove())

describe('the space of former builds', () => {
  it('is told before, freed exactly, and leaves texts, logs and the present build', async () => {
    const shared = pack('shared', '1', 500)
    const first = await machine.makeWith(shared, pack('big', '1', 300))
    const second = await machine.makeWith(shared, pack('big', '2', 200))
    const third = await machine.makeWith(shared)
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
    const first = await machine.makeWith(pack('big', '1', 300))
    const running = await machine.result()
    const second = await machine.makeWith(pack('big', '2', 200))
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
    const first = await machine.makeWith(pack('big', '1', 300))
    const path1 = await machine.result()
    // Somebody else keeps it, so it stays in the store.
    await machine.nix('nix-store', '--realise', path1, '--add-root', `${machine.root}/other`, '--indirect')
    await machine.makeWith(pack('big', '2', 200))
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
