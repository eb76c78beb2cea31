/** A pulled cable, read off the cards of a real QEMU whose firmware has found them. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isCablePulled } from '../../../main/checks/node-cables.ts'
import { Qmp } from '../../../main/vm/qmp.ts'

const limit = { timeout: 60_000 }
let folder: string
let qemu: ChildProcess
let qmp: Qmp | null

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cables-'))
  qmp = null
})
afterEach(async () => {
  qmp?.close()
  qemu.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** With network cards of this kind, the second of which is on a network as a test's machines are. */
async function started(card: string, more: string[] = []): Promise<Qmp> {
  const socket = path.join(folder, 'qmp.sock')
  const words = [
    '-nodefaults -display none -m 64 -machine accel=tcg',
    `-netdev user,id=user.0,restrict=on -device ${card},netdev=user.0`,
    `-netdev hubport,hubid=1,id=vlan1 -device ${card},netdev=vlan1,mac=52:54:00:12:01:02`,
    `-qmp unix:${socket},server=on,wait=off`,
  ].flatMap((part) => part.split(' '))
  qemu = spawn('qemu-system-x86_64', [...words, ...more], { stdio: 'ignore' })
  await expect.poll(async () => (qmp ??= await Qmp.open(socket).catch(() => null)) !== null, limit).toBe(true)
  if (qmp === null) throw new Error('no QMP')
  return qmp
}

const setLink = (at: Qmp, up: boolean) => at.run('set_link', { name: 'vlan1', up })

it('is known from the card, also when a hand at the monitor pulled it', { timeout: 120_000 }, async () => {
  const at = await started('virtio-net-pci')
  await expect.poll(() => isCablePulled(at), limit).toBe(false)
  await setLink(at, false)
  expect(await isCablePulled(at)).toBe(true)
  await setLink(at, true)
  expect(await isCablePulled(at)).toBe(false)
})

it('is not guessed for other cards, nor before the firmware has looked', { timeout: 120_000 }, async () => {
  const held = await started('virtio-net-pci', ['-S'])
  await setLink(held, false)
  expect(await isCablePulled(held)).toBeNull()
  held.close()
  qemu.kill('SIGKILL')
  qmp = null
  const other = await started('e1000')
  await setLink(other, false)
  expect(await isCablePulled(other)).toBeNull()
})
