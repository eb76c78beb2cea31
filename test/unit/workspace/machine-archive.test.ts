/** A machine as one file and as another folder, with the real tar and real disks. */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { walkFiles } from '../../../main/system/walk-files.ts'
import { copyMachine } from '../../../main/workspace/copy-machine.ts'
import { exportMachine, unpackMachine } from '../../../main/workspace/machine-archive.ts'
import { newRecord, writeRecord } from '../../../main/workspace/record.ts'

let root: string
let from: string
let to: string
let disk: string
const watch = () => ({ report: () => undefined, signal: new AbortController().signal })

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'snowglobe-archive-'))
  from = path.join(root, "web's server")
  to = path.join(root, 'copy')
  disk = path.join(from, 'web.qcow2')
  await mkdir(path.join(from, 'modules'), { recursive: true })
  await mkdir(to)
  await writeFile(path.join(from, 'configuration.nix'), '{ }\n')
  await writeFile(path.join(from, 'modules', 'a.nix'), '{ a = 1; }\n')
  await symlink('modules/a.nix', path.join(from, 'current.nix'))
  await symlink('/nix/store/x', path.join(from, 'result'))
  for (const part of ['.snowglobe/builds/1', '.snowglobe/kept', '.snowglobe/disks/web.qcow2'])
    await mkdir(path.join(from, part), { recursive: true })
  await writeFile(path.join(from, '.snowglobe/disks/web.qcow2/origin.json'), '{}')
  await writeFile(path.join(from, '.snowglobe/kept/1700000000000-web.qcow2'), 'old')
  await writeRecord(from, newRecord({ kind: 'channel', name: 'nixos-25.11' }, 1))
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', disk, '2G'])
  execFileSync('qemu-io', ['-f', 'qcow2', '-c', 'write -P 7 1G 1M', disk])
})
afterEach(() => rm(root, { recursive: true }))

const compare = (one: string, other: string) => execFileSync('qemu-img', ['compare', '-q', one, other])
async function names(folder: string): Promise<string[]> {
  const found: string[] = []
  for await (const { file } of walkFiles(folder)) found.push(path.relative(folder, file))
  return found.toSorted()
}
const whole = [
  '.snowglobe',
  '.snowglobe/disks',
  '.snowglobe/disks/web.qcow2',
  '.snowglobe/disks/web.qcow2/origin.json',
  'configuration.nix',
  'current.nix',
  'modules',
  'modules/a.nix',
  'web.qcow2',
]
const withoutDisk = whole.filter((name) => !name.includes('disks') && name !== 'web.qcow2')

test('a copy has the configuration and the disk, and nothing that belongs to the first alone', async () => {
  await copyMachine({ from, to, disk, ...watch() })
  expect(await names(to)).toEqual(whole)
  compare(disk, path.join(to, 'web.qcow2'))
  expect((await stat(path.join(to, 'web.qcow2'))).blocks).toBeLessThanOrEqual((await stat(disk)).blocks + 64)
})

test('a copy without the disk knows nothing of one', async () => {
  await copyMachine({ from, to, disk: null, ...watch() })
  expect(await names(to)).toEqual(withoutDisk)
})

test('an exported machine comes back as it was, with its record apart', async () => {
  const file = path.join(root, 'web.snowglobe.tar.gz')
  const reported: number[] = []
  const { signal } = watch()
  await exportMachine(from, file, { disk, report: (fraction) => reported.push(fraction), signal })
  expect(reported.at(-1)).toBeGreaterThan(0.5)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const record = await unpackMachine(file, to, watch())
  expect(record.nixpkgs).toEqual({ kind: 'channel', name: 'nixos-25.11' })
  expect(await names(to)).toEqual(whole)
  compare(disk, path.join(to, 'web.qcow2'))
  expect(await readFile(path.join(to, 'current.nix'), 'utf8')).toBe('{ a = 1; }\n')
})

test('without the disk the file is small', async () => {
  const file = path.join(root, 'web.snowglobe.tar.gz')
  await exportMachine(from, file, { disk: null, ...watch() })
  await unpackMachine(file, to, watch())
  expect(await names(to)).toEqual(withoutDisk)
})

test('who cancels has no half of a file', async () => {
  const file = path.join(root, 'web.snowglobe.tar.gz')
  const controller = new AbortController()
  const exporting = exportMachine(from, file, {
    disk,
    report: () => controller.abort(),
    signal: controller.signal,
  })
  await expect(exporting).rejects.toMatchObject({ name: 'AbortError' })
  expect((await readdir(root)).toSorted()).toEqual(['copy', "web's server"])
})

test('a place where nothing can be written is named as that', async () => {
  const file = path.join(root, 'not there', 'web.tar.gz')
  await expect(exportMachine(from, file, { disk, ...watch() })).rejects.toMatchObject({
    code: 'machine/not-copied',
  })
})

test('what is no machine, or only half of one, is refused', async () => {
  const file = path.join(root, 'other.tar.gz')
  await writeFile(file, 'not an archive')
  await expect(unpackMachine(file, to, watch())).rejects.toMatchObject({ code: 'machine/archive-unreadable' })
  await exportMachine(from, file, { disk, ...watch() })
  const bytes = await readFile(file)
  await writeFile(file, bytes.subarray(0, bytes.length / 2))
  await expect(unpackMachine(file, to, watch())).rejects.toMatchObject({ code: 'machine/archive-unreadable' })
  execFileSync('tar', ['-C', path.join(from, 'modules'), '-czf', file, '.'])
  await expect(unpackMachine(file, to, watch())).rejects.toMatchObject({ code: 'machine/archive-unreadable' })
})

test('an archive cannot write or point out of its folder', async () => {
  const evil = path.join(root, 'evil')
  await mkdir(evil)
  await writeRecord(evil, newRecord({ kind: 'host' }, 1))
  await symlink('/etc/passwd', path.join(evil, 'configuration.nix'))
  await symlink('..', path.join(evil, 'up'))
  execFileSync('mkfifo', [path.join(evil, 'pipe')])
  const file = path.join(root, 'evil.tar.gz')
  execFileSync('tar', ['-C', evil, '-czf', file, '.'])
  await unpackMachine(file, to, watch())
  expect(await names(to)).toEqual([])
  // One that would be written beside the folder, were it believed.
  await writeFile(path.join(root, 'outside'), 'mine')
  execFileSync('tar', ['-C', evil, '-P', '-czf', file, '.', '../outside'])
  await rm(path.join(root, 'outside'))
  await expect(unpackMachine(file, to, watch())).rejects.toMatchObject({ code: 'machine/archive-unreadable' })
  expect(await readdir(root)).not.toContain('outside')
})
