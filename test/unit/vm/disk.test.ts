/** The state disk with real qcow2 files. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { discardDisk, resetDisk, restoreDisk, viewDisk } from '../../../main/vm/disk.ts'

let folder: string
let disk: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "snowglobe disk's "))
  disk = path.join(folder, 'nixos.qcow2')
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', disk, '64M'])
})
afterEach(() => rm(folder, { recursive: true }))

test('a disk shows its size on the host and in the guest', async () => {
  const view = await viewDisk(disk)
  expect(view).toMatchObject({ path: disk, exists: true, virtualBytes: 64 * 1024 * 1024, kept: [] })
  expect(view.bytes).toBeLessThan(1024 * 1024)
})

test('a reset puts the disk aside and a restore brings it back byte for byte', async () => {
  const before = await readFile(disk)
  await resetDisk(disk, 1_700_000_000_000)
  const away = await viewDisk(disk)
  expect(away).toMatchObject({ exists: false, kept: [{ keptAt: 1_700_000_000_000 }] })
  await restoreDisk(disk, away.kept[0]?.file ?? '', 1_700_000_000_001)
  expect(await readFile(disk)).toEqual(before)
  expect((await viewDisk(disk)).kept).toEqual([])
})

test('a restore keeps the disk that was made in the meantime', async () => {
  await resetDisk(disk, 1_700_000_000_000)
  await writeFile(disk, 'the new one')
  const [kept] = (await viewDisk(disk)).kept
  await restoreDisk(disk, kept?.file ?? '', 1_700_000_000_009)
  const view = await viewDisk(disk)
  expect(view.virtualBytes).toBe(64 * 1024 * 1024)
  expect(view.kept).toHaveLength(1)
  await discardDisk(disk, view.kept[0]?.file ?? '')
  expect((await viewDisk(disk)).kept).toEqual([])
})

test('there is nothing to reset where there is no disk', async () => {
  await rm(disk)
  await expect(resetDisk(disk, 1)).rejects.toMatchObject({ code: 'disk/none' })
})

test('a disk on which a QEMU runs is not moved, even if it was started by hand', async () => {
  const qemu = spawn('qemu-system-x86_64', [
    '-nodefaults',
    '-display',
    'none',
    '-drive',
    `file=${disk},if=virtio`,
  ])
  try {
    let problem: unknown = null
    for (let tries = 0; tries < 100 && problem === null; tries++) {
      await delay(50)
      if (await isLocked(disk)) problem = await resetDisk(disk, 1).catch((error: unknown) => error)
    }
    expect(problem).toMatchObject({ code: 'disk/in-use' })
    expect((await stat(disk)).isFile()).toBe(true)
  } finally {
    qemu.kill('SIGKILL')
  }
})

async function isLocked(file: string): Promise<boolean> {
  const { ino } = await stat(file)
  return (await readFile('/proc/locks', 'utf8')).includes(`:${ino} `)
}
