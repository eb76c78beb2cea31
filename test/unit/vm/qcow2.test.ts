/** The header of real qcow2 files. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readQcow } from '../../../main/vm/qcow2.ts'
import { heldDisk } from './held-disk.ts'

let folder: string
let disk: string
const img = (...words: string[]) => execFileSync('qemu-img', words)
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-qcow-'))
  disk = path.join(folder, 'nixos.qcow2')
  img('create', '-q', '-f', 'qcow2', disk, '3G')
})
afterEach(() => rm(folder, { recursive: true }))

test('size, backing file and snapshots are those that qemu-img tells', async () => {
  expect(await readQcow(disk)).toEqual({ virtualBytes: 3 * 1024 ** 3, backingFile: null, snapshots: [] })
  img('snapshot', '-c', 'before the update', disk)
  img('snapshot', '-c', 'ä', disk)
  const told = JSON.parse(img('info', '--output=json', disk).toString()) as {
    snapshots: { name: string; 'date-sec': number; 'date-nsec': number }[]
  }
  const read = await readQcow(disk)
  expect(read?.snapshots).toEqual(
    told.snapshots.map((one) => ({
      tag: one.name,
      madeAt: one['date-sec'] * 1000 + Math.floor(one['date-nsec'] / 1e6),
      memoryBytes: 0,
    })),
  )
  expect(read?.snapshots.map(({ tag }) => tag)).toEqual(['before the update', 'ä'])
  const over = path.join(folder, 'over.qcow2')
  img('create', '-q', '-f', 'qcow2', '-b', disk, '-F', 'qcow2', over)
  expect(await readQcow(over)).toMatchObject({ virtualBytes: 3 * 1024 ** 3, backingFile: disk })
})

test('what is damaged, short, raw or away is nothing, and no error', async () => {
  img('snapshot', '-c', 'one', disk)
  await truncate(disk, 100)
  expect(await readQcow(disk)).toBeNull()
  await truncate(disk, 3)
  expect(await readQcow(disk)).toBeNull()
  await writeFile(disk, 'not a disk at all, but long enough to have a header, if it were one of those')
  expect(await readQcow(disk)).toBeNull()
  expect(await readQcow(path.join(folder, 'away.qcow2'))).toBeNull()
  expect(await readQcow(folder)).toBeNull()
})

test('a snapshot that a running QEMU has made is seen at once', async () => {
  const { qmp, end } = await heldDisk(disk, path.join(folder, 'qmp'))
  try {
    await qmp.run('blockdev-snapshot-internal-sync', { device: 'drive1', name: 'live' })
    expect((await readQcow(disk))?.snapshots.map(({ tag }) => tag)).toEqual(['live'])
  } finally {
    await end()
  }
})
