import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyAt } from '../../../main/machines/build-record.ts'
import { makeKeptMachine, pack, type KeptMachine } from './kept-machine.ts'

let machine: KeptMachine
beforeEach(async () => {
  machine = await makeKeptMachine()
})
afterEach(() => machine.remove())

describe('a look at what building would do', () => {
  it('tells what would be built and which packages change against the present build', async () => {
    await machine.list(pack('hello', '1.0'), pack('vim', '9'))
    expect(await machine.archive.preview(machine.source)).toMatchObject({
      toBuild: expect.arrayContaining(['hello-1.0', 'tiny-vm', 'vim-9']),
      packages: null,
      closureBytes: null,
    })
    await machine.make()
    expect(await machine.archive.preview(machine.source)).toEqual({
      toBuild: [],
      toFetch: [],
      downloadBytes: 0,
      unpackedBytes: 0,
      closureBytes: expect.any(Number),
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
    await machine.makeWith(pack('hello', '1.0'))
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
  })
})
