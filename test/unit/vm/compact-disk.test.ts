/** A disk written anew, smaller, with the same in it. */
import { execFileSync } from 'node:child_process'
import { copyFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compactDisk } from '../../../main/vm/compact-disk.ts'
import { readQcow } from '../../../main/vm/qcow2.ts'

let folder: string
let disk: string
const io = (command: string) => execFileSync('qemu-io', ['-f', 'qcow2', '-c', command, disk])
const compact = (
  signal = new AbortController().signal,
  report: (fraction: number) => void = () => undefined,
) => compactDisk(disk, { qemuImg: 'qemu-img', report, signal })
const space = async () => (await stat(disk)).blocks * 512
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "snowglobe disk's "))
  disk = path.join(folder, 'nixos.qcow2')
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', disk, '1G'])
  io('write -P 1 0 64M')
  io('write -P 2 100M 1M')
  // As a guest that trims what it has deleted.
  io('write -z 0 64M')
})
afterEach(() => rm(folder, { recursive: true }))

test('what was deleted gives its space back, and the rest stays as it is', async () => {
  const before = path.join(folder, 'before.qcow2')
  await copyFile(disk, before)
  const bytes = await space()
  const reported: number[] = []
  await compact(undefined, (fraction) => reported.push(fraction))
  expect(await space()).toBeLessThan(bytes / 10)
  expect(reported.at(-1)).toBe(1)
  execFileSync('qemu-img', ['compare', '-q', before, disk])
})

test('a disk over another file stays over it', async () => {
  const over = path.join(folder, 'over.qcow2')
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', '-b', 'nixos.qcow2', '-F', 'qcow2', over])
  disk = over
  io('write -P 3 200M 1M')
  await compact()
  expect((await readQcow(over))?.backingFile).toBe('nixos.qcow2')
  expect(await space()).toBeLessThan(4 * 1024 * 1024)
})

test('a disk with snapshots is refused, since they would be lost', async () => {
  execFileSync('qemu-img', ['snapshot', '-c', 'one', disk])
  await expect(compact()).rejects.toMatchObject({ code: 'disk/failed' })
  expect((await readQcow(disk))?.snapshots).toHaveLength(1)
})

test('who cancels has the disk as it was, and nothing beside it', async () => {
  const controller = new AbortController()
  controller.abort()
  await expect(compact(controller.signal)).rejects.toMatchObject({ name: 'AbortError' })
  expect(await readdir(folder)).toEqual(['nixos.qcow2'])
  await writeFile(disk, 'no disk')
  await expect(compact()).rejects.toMatchObject({ code: 'disk/failed' })
})
