/** A run of which nothing is kept, in the real QEMU: what is written to the disk is not on it afterwards. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LaunchDisk } from '../../../main/vm/launch.ts'
import { biosMachine, watchedVm } from './bios-machine.ts'

/** NixOS's contract: a disk is made where there is none, and is `drive1`. */
const script = `#!/bin/sh
set -e
NIX_DISK_IMAGE=$(readlink -f "\${NIX_DISK_IMAGE:-./bios.qcow2}")
test -e "$NIX_DISK_IMAGE" || qemu-img create -q -f qcow2 "$NIX_DISK_IMAGE" 64M
cd "$TMPDIR"
exec qemu-system-x86_64 -m 64 -machine accel=tcg -drive "file=$NIX_DISK_IMAGE,id=drive1,if=none" \\
  -device virtio-blk-pci,drive=drive1 "$@"
`

let machine: Awaited<ReturnType<typeof biosMachine>>
let disk: string
beforeEach(async () => {
  machine = await biosMachine()
  disk = path.join(machine.folder, 'bios.qcow2')
  await writeFile(path.join(machine.folder, 'result/bin/run-bios-vm'), script)
})
afterEach(() => machine.clean())

async function writeInside(kind: LaunchDisk): Promise<void> {
  const { vm, until } = watchedVm(machine.runFolder)
  await vm.start({ ...machine.launch, disk: kind, isDrive1: true }, disk, process.env)
  await until('running')
  const said = await vm.qmp('human-monitor-command', { 'command-line': 'qemu-io drive1 "write -P 5 0 64k"' })
  expect(said).not.toContain('fail')
  await vm.stop('terminate')
}

const holds = () =>
  !spawnSync('qemu-io', ['-f', 'qcow2', '-c', 'read -P 5 0 64k', disk])
    .stdout.toString()
    .includes('verification')

test('what an ordinary run writes is there afterwards', async () => {
  await writeInside('used')
  expect(holds()).toBe(true)
})

test('a passing run leaves the disk as it was', async () => {
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', disk, '64M'])
  await writeInside('unchanged')
  expect(holds()).toBe(false)
})

test('a passing run of a machine without a disk leaves none behind', async () => {
  await writeInside('aside')
  expect(await readdir(machine.folder)).toEqual(['result'])
  expect(await readdir(machine.runFolder.path)).not.toContain('passing.qcow2')
})
