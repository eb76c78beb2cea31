import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyAt } from '../../../main/machines/build-record.ts'
import { broken, exists, makeKeptMachine, pack, type KeptMachine } from './kept-machine.ts'

let machine: KeptMachine
beforeEach(async () => {
  machine = await makeKeptMachine()
})
afterEach(() => machine.remove())

const keys = async () => (await machine.archive.list()).map(({ key }) => key)

describe('comparing builds', () => {
  it('tells packages that came, went and changed, with sizes, also when one is no longer in the store', async () => {
    const first = await machine.makeWith(pack('hello', '1.0', 300), pack('vim', '9.0'))
    const second = await machine.makeWith(pack('hello', '2.0', 100), pack('cowsay', '3'))
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
    const good = await machine.makeWith(pack('hello', '1.0'))
    const failed = await machine.makeWith(broken)
    await expect(machine.archive.compare(good, failed)).rejects.toMatchObject({ code: 'build/gone' })
    await expect(machine.archive.compare(good, '20200101-000000000')).rejects.toMatchObject({
      code: 'build/not-found',
    })
  })
})

describe('going back', () => {
  it('makes a former build the present one; what is written stays and is to be built', async () => {
    const first = await machine.makeWith(pack('hello', '1.0'))
    const former = await machine.result()
    await machine.makeWith(pack('hello', '2.0'))
    const text = await machine.written()
    expect((await machine.archive.goBack(first, false, machine.source)).nixpkgs).toEqual(machine.source)
    expect(await machine.result()).toBe(former)
    expect(await machine.written()).toBe(text)
    expect(await machine.archive.isBuilt(machine.source)).toBe(false)
    expect((await machine.archive.list()).map(({ isCurrent }) => isCurrent)).toEqual([false, true])
    await rm(machine.file(first, 'result'))
    await machine.nix('nix-collect-garbage')
    expect(await exists(former)).toBe(true)
  })

  it('brings its text back too, and keeps the one that is replaced where no build holds it', async () => {
    const first = await machine.makeWith(pack('hello', '1.0'))
    const old = await machine.written()
    await machine.makeWith(pack('hello', '2.0'))
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
    expect(await machine.archive.lastStatus(machine.source)).toMatchObject({
      phase: 'succeeded',
      key: others[0]?.key,
    })
  })

  it('leaves a failure behind: the machine stands as the build does that it went back to', async () => {
    const good = await machine.makeWith(pack('hello', '1.0'))
    await machine.makeWith(broken)
    expect(await machine.archive.lastStatus(machine.source)).toMatchObject({ phase: 'failed' })
    await machine.archive.goBack(good, false, machine.source)
    expect(await machine.archive.lastStatus(machine.source)).toMatchObject({ phase: 'succeeded', key: good })
    expect(await machine.archive.isBuilt(machine.source)).toBe(false)
    await machine.archive.goBack(good, true, machine.source)
    await machine.restart()
    expect(await machine.archive.lastStatus(machine.source)).toMatchObject({ phase: 'succeeded', key: good })
  })

  it('never leaves a moment without a build, and readers see one or the other', async () => {
    const first = await machine.makeWith(pack('hello', '1.0'))
    const second = await machine.makeWith(pack('hello', '2.0'))
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
    const first = await machine.makeWith(pack('hello', '1.0'))
    await machine.makeWith(pack('hello', '2.0'))
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
    const failed = await machine.makeWith(broken)
    await expect(machine.archive.goBack(failed, false, machine.source)).rejects.toMatchObject({
      code: 'build/gone',
    })
  })

  it('changes nothing where the text cannot be written or kept', async () => {
    const first = await machine.makeWith(pack('hello', '1.0'))
    await machine.makeWith(pack('hello', '2.0'))
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
    const first = await machine.makeWith(pack('hello', '1.0'))
    const startedAt = Date.now() + 1000
    await machine.archive.begin(keyAt(startedAt), startedAt, machine.source)
    await expect(machine.archive.goBack(first, false, machine.source)).rejects.toMatchObject({
      code: 'machine/busy',
    })
  })
})
