/** The state disk with real qcow2 files. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  discardDisk,
  growDisk,
  listKept,
  readDisk,
  refuseWhileInUse,
  resetDisk,
  restoreDisk,
  takeAlong,
} from '../../../main/vm/disk.ts'
import { diskFolder, keptDiskFolder } from '../../../main/vm/disk-folder.ts'

let folder: string
let disk: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "snowglobe disk's "))
  disk = path.join(folder, 'nixos.qcow2')
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', disk, '64M'])
})
afterEach(() => rm(folder, { recursive: true }))

test('a disk shows its size on the host and in the guest', async () => {
  const file = await readDisk(disk)
  expect(file).toMatchObject({ virtualBytes: 64 * 1024 * 1024, snapshots: [], backing: null })
  expect(file?.bytes).toBeLessThan(1024 * 1024)
})

test('a backing file is found from where the disk lies', async () => {
  const over = path.join(folder, 'over.qcow2')
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', '-b', 'nixos.qcow2', '-F', 'qcow2', over])
  expect((await readDisk(over))?.backing).toBe(disk)
})

test('a reset puts the disk aside with what is known of it, and a restore brings both back byte for byte', async () => {
  const before = await readFile(disk)
  const known = path.join(diskFolder(disk), 'origin.json')
  await mkdir(diskFolder(disk), { recursive: true })
  await writeFile(known, 'known')
  const kept = await resetDisk(disk, 1_700_000_000_000)
  expect(await readDisk(disk)).toBeNull()
  expect(await listKept(disk)).toMatchObject([{ path: kept, keptAt: 1_700_000_000_000 }])
  expect(await readFile(path.join(keptDiskFolder(kept), 'origin.json'), 'utf8')).toBe('known')
  await expect(stat(known)).rejects.toThrow('ENOENT')
  await restoreDisk(disk, path.basename(kept), 1_700_000_000_001)
  expect(await readFile(disk)).toEqual(before)
  expect(await readFile(known, 'utf8')).toBe('known')
  expect(await listKept(disk)).toEqual([])
})

test('a restore keeps the disk that was made in the meantime', async () => {
  const kept = await resetDisk(disk, 1_700_000_000_000)
  await writeFile(disk, 'the new one')
  await restoreDisk(disk, path.basename(kept), 1_700_000_000_009)
  expect((await readDisk(disk))?.virtualBytes).toBe(64 * 1024 * 1024)
  const [other, ...more] = await listKept(disk)
  expect(more).toEqual([])
  await discardDisk(disk, other?.file ?? '')
  expect(await listKept(disk)).toEqual([])
})

test('there is nothing to reset where there is no disk', async () => {
  await rm(disk)
  await expect(resetDisk(disk, 1)).rejects.toMatchObject({ code: 'disk/none' })
})

test('a disk goes to another name with what is known of it, but never over another one', async () => {
  const next = path.join(folder, 'web.qcow2')
  await mkdir(diskFolder(disk), { recursive: true })
  await writeFile(path.join(diskFolder(disk), 'origin.json'), 'known')
  await takeAlong(disk, next)
  expect(await readDisk(disk)).toBeNull()
  expect(await readFile(path.join(diskFolder(next), 'origin.json'), 'utf8')).toBe('known')
  await writeFile(disk, 'another')
  await expect(takeAlong(disk, next)).rejects.toMatchObject({ code: 'disk/in-use' })
  expect(await readFile(disk, 'utf8')).toBe('another')
})

test('a disk grows, and what cannot be done says why', async () => {
  await growDisk(disk, 128 * 1024 * 1024, 'qemu-img')
  expect((await readDisk(disk))?.virtualBytes).toBe(128 * 1024 * 1024)
  await writeFile(disk, 'no disk')
  await expect(growDisk(disk, 1 << 28, 'qemu-img')).rejects.toMatchObject({
    code: 'disk/failed',
    details: expect.stringContaining('qcow2') as string,
  })
})

test('a disk on which a QEMU runs is known, even if it was started by hand', async () => {
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
      if (await isLocked(disk))
        problem = await refuseWhileInUse(disk, 'qemu-img').catch((error: unknown) => error)
    }
    expect(problem).toMatchObject({ code: 'disk/in-use' })
  } finally {
    qemu.kill('SIGKILL')
  }
})

async function isLocked(file: string): Promise<boolean> {
  const { ino } = await stat(file)
  return (await readFile('/proc/locks', 'utf8')).includes(`:${ino} `)
}
