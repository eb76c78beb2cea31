/** The disks of a machine over its life: asked about before a start, put aside, brought back, with snapshots. */
import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identify } from '../../../main/system/process-identity.ts'
import { DiskRig, isThere } from './disk-rig.ts'

let rig: DiskRig
beforeEach(async () => {
  rig = await DiskRig.make()
})
afterEach(() => rig.clean())

test('the first start and those that change nothing are not asked about', async () => {
  await rig.build()
  expect(await rig.start()).toBe(true)
  expect(await rig.start()).toBe(true)
  expect(rig.disk.view).toMatchObject({ notes: [], isAsking: false, known: { isMaking: true } })
})

test('a changed password is asked about once; who keeps the disk is not asked again until it changes anew', async () => {
  await rig.build()
  await rig.start()
  await rig.build({ password: 'b' })
  expect(await rig.start()).toBe(false)
  expect(rig.disk.view.isAsking).toBe(true)
  expect(rig.disk.view.notes).toMatchObject([{ kind: 'passwords', users: ['alice'] }])
  expect(await rig.disk.answer('cancel', null)).toBe(false)
  expect(rig.disk.view.isAsking).toBe(false)
  expect(await rig.start()).toBe(false)
  expect(await rig.disk.answer('keep', null)).toBe(true)
  expect(await rig.start()).toBe(true)
  expect(rig.disk.view.notes).toHaveLength(1)
  await rig.build({ password: 'c' })
  expect(await rig.start()).toBe(false)
  await rig.build({ password: 'a' })
  expect(await rig.start()).toBe(true)
  expect(rig.disk.view.notes).toEqual([])
})

test('a new disk takes the new password; the old one is kept under its name, with its configuration, and comes back', async () => {
  rig.text = '{ old = true; }'
  await rig.build()
  await rig.start()
  rig.write(7)
  rig.text = '{ new = true; }'
  await rig.build({ password: 'b' })
  await rig.start()
  expect(await rig.disk.answer('reset', 'with the old password')).toBe(true)
  expect(await rig.start()).toBe(true)
  expect(rig.holds(7)).toBe(false)
  expect(rig.disk.view.notes).toEqual([])
  const [kept] = rig.disk.view.kept
  expect(kept).toMatchObject({ name: 'with the old password', hasConfiguration: true })
  await rig.disk.restore(kept?.file ?? '', 'both')
  expect(rig.holds(7)).toBe(true)
  expect(rig.broughtBack).toEqual(['{ old = true; }'])
  expect(rig.disk.view.notes).toMatchObject([{ kind: 'passwords' }])
  expect(rig.disk.view.kept).toMatchObject([{ name: null }])
})

test('a disk of another size grows with what is on it, or stays', async () => {
  await rig.build()
  await rig.start()
  rig.write(9)
  await rig.build({ sizeMiB: 128 })
  expect(await rig.start()).toBe(false)
  expect(await rig.disk.answer('grow', null)).toBe(true)
  expect(rig.disk.view).toMatchObject({ virtualBytes: 128 * 1024 * 1024, notes: [] })
  expect(rig.holds(9)).toBe(true)
})

test('a new host name takes the old disk along, with what is known of it', async () => {
  await rig.build()
  await rig.start()
  await rig.build({ hostName: 'web', password: 'b' })
  expect(await rig.start()).toBe(false)
  expect(rig.disk.view.notes).toMatchObject([{ kind: 'host-name', former: 'nixos.qcow2', next: 'web.qcow2' }])
  // The password is asked about next.
  expect(await rig.disk.answer('take-along', null)).toBe(false)
  expect(rig.disk.view.notes).toMatchObject([{ kind: 'passwords' }])
  expect(await isThere(rig.file('nixos.qcow2'))).toBe(false)
})

test('an image that was never a state disk says nothing of the host name', async () => {
  await rig.build()
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', rig.file('data.qcow2'), '64M'])
  expect(await rig.start()).toBe(true)
})

test('who wants a new disk for a new host name is not asked again, and the old one stays', async () => {
  await rig.build()
  await rig.start()
  await rig.build({ hostName: 'web' })
  await rig.start()
  expect(await rig.disk.answer('keep', null)).toBe(true)
  await rig.launch()
  expect(await rig.start()).toBe(true)
  expect(await isThere(rig.file('nixos.qcow2'))).toBe(true)
})

test('a snapshot brings back the disk, what was known of it, and the configuration of its moment', async () => {
  rig.text = '{ first = true; }'
  await rig.build()
  await rig.start()
  rig.write(1)
  // Built, and not yet used with this disk.
  rig.text = '{ second = true; }'
  await rig.disk.snapshots.take('first')
  rig.write(2)
  const [first] = rig.disk.view.snapshots
  expect(first).toMatchObject({ name: 'first', isLive: false, hasConfiguration: true, memoryBytes: 0 })
  await rig.disk.snapshots.restore(first?.tag ?? '', 'both', 'before')
  expect(rig.holds(1)).toBe(true)
  expect(rig.broughtBack).toEqual(['{ first = true; }'])
  // What was there before is a snapshot too, so nothing is lost.
  const before = rig.disk.view.snapshots.find(({ name }) => name === 'before')
  await rig.disk.snapshots.restore(before?.tag ?? '', 'disk', 'again')
  expect(rig.holds(2)).toBe(true)
  expect(rig.broughtBack).toHaveLength(1)
  for (const { tag } of rig.disk.view.snapshots) await rig.disk.snapshots.remove(tag)
  expect(rig.disk.view.snapshots).toEqual([])
  expect(rig.holds(2)).toBe(true)
})

test('a running machine goes on while a snapshot is made and deleted; going back waits until it is off', async () => {
  await rig.build()
  await rig.start()
  rig.write(3)
  await rig.run()
  await rig.disk.snapshots.take('live')
  await rig.disk.snapshots.take('live too')
  expect(rig.disk.view.snapshots).toMatchObject([{ name: 'live too', isLive: true }, { name: 'live' }])
  const [second, first] = rig.disk.view.snapshots
  await rig.disk.snapshots.remove(second?.tag ?? '')
  await expect(rig.disk.snapshots.restore(first?.tag ?? '', 'disk', 'before')).rejects.toMatchObject({
    code: 'disk/in-use',
  })
  await rig.disk.snapshots.restore(first?.tag ?? '', 'configuration', 'before')
  expect(rig.broughtBack).toEqual(['{ }'])
  await rig.end()
  rig.write(4)
  await rig.disk.snapshots.restore(first?.tag ?? '', 'disk', 'before')
  expect(rig.holds(3)).toBe(true)
  execFileSync('qemu-img', ['check', '-q', rig.file()])
})

test('snapshots go with a disk that is put aside, and come back with it', async () => {
  await rig.build()
  await rig.start()
  await rig.disk.snapshots.take('one')
  await rig.disk.reset()
  await rig.start()
  expect(rig.disk.view.snapshots).toEqual([])
  await rig.disk.restore(rig.disk.view.kept[0]?.file ?? '', 'disk')
  expect(rig.disk.view.snapshots).toMatchObject([{ name: 'one', hasConfiguration: true }])
})

test('a snapshot made by hand is shown by its tag, and one that is gone is named as gone', async () => {
  await rig.build()
  await rig.start()
  execFileSync('qemu-img', ['snapshot', '-c', 'by hand', rig.file()])
  await rig.look()
  expect(rig.disk.view.snapshots).toMatchObject([
    { tag: 'by hand', name: 'by hand', hasConfiguration: false },
  ])
  await expect(rig.disk.snapshots.restore('by hand', 'configuration', 'x')).rejects.toMatchObject({
    code: 'disk/not-found',
  })
  await rig.disk.snapshots.remove('by hand')
  await expect(rig.disk.snapshots.remove('by hand')).rejects.toMatchObject({ code: 'disk/not-found' })
})

test('a disk whose backing file is gone is asked about each time and can only be replaced', async () => {
  await rig.build()
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', rig.file('base.qcow2'), '64M'])
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', '-b', 'base.qcow2', '-F', 'qcow2', rig.file()])
  expect(await rig.start()).toBe(true)
  await rm(rig.file('base.qcow2'))
  expect(await rig.start()).toBe(false)
  expect(rig.disk.view.notes).toEqual([{ kind: 'backing-gone', file: rig.file('base.qcow2') }])
  expect(await rig.disk.answer('keep', null)).toBe(false)
  expect(await rig.disk.answer('reset', null)).toBe(true)
})

test('a disk in use is neither put aside nor grown nor brought back', async () => {
  await rig.build()
  await rig.start()
  await rig.run()
  await expect(rig.disk.reset()).rejects.toMatchObject({ code: 'disk/in-use' })
  await rig.end()
})

test('while another Snowglobe works on the disk or starts the machine, nothing of the disk is changed', async () => {
  await rig.build()
  await rig.start()
  await rig.disk.snapshots.take('one')
  await rig.disk.reset()
  await rig.start()
  rig.write(5)
  const [kept] = rig.disk.view.kept
  const signal = new AbortController().signal
  const works: [string, () => Promise<unknown>][] = [
    ['reset', () => rig.disk.reset()],
    ['restore', () => rig.disk.restore(kept?.file ?? '', 'disk')],
    ['discard', () => rig.disk.discard(kept?.file ?? '')],
    ['compact', () => rig.disk.compact({ report: () => undefined, signal })],
    ['copy', () => rig.disk.copy(async () => undefined)],
    ['snapshot', () => rig.disk.snapshots.take('two')],
  ]
  const by = identify(process.ppid)
  for (const [purpose, sentence] of [
    ['disk', `Another Snowglobe (process ${process.ppid}) is working on the disk of this machine.`],
    ['start', `Another Snowglobe (process ${process.ppid}) is starting this machine.`],
  ]) {
    await writeFile(rig.claimFile, JSON.stringify({ by, for: purpose }))
    for (const [name, work] of works)
      await expect(work(), name).rejects.toMatchObject({ code: 'machine/busy', message: sentence })
  }
  await rig.look()
  expect(rig.holds(5)).toBe(true)
  expect(rig.disk.view).toMatchObject({ snapshots: [], kept: [{ file: kept?.file }] })
  // Its process is gone.
  await writeFile(rig.claimFile, JSON.stringify({ by: { ...by, startTicks: '1' }, for: 'disk' }))
  await rig.disk.compact({ report: () => undefined, signal })
  await rig.disk.reset()
  expect(rig.disk.view.kept).toHaveLength(2)
})

test('half a disk that a Snowglobe left when it was killed is taken away, unless another one is at work on it', async () => {
  await rig.build()
  await rig.start()
  const half = rig.file('nixos.qcow2.compact')
  await writeFile(half, 'half')
  await mkdir(path.dirname(rig.claimFile), { recursive: true })
  await writeFile(rig.claimFile, JSON.stringify({ by: identify(process.ppid), for: 'disk' }))
  await rig.disk.tidy()
  expect(await isThere(half)).toBe(true)
  await rm(rig.claimFile)
  await rig.disk.tidy()
  expect(await isThere(half)).toBe(false)
  expect(await isThere(rig.file())).toBe(true)
})
