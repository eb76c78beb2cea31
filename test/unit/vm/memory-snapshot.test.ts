/** A guest's memory in a snapshot, in the real QEMU: it counts in its memory, and the count comes back. */
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadMemory, memoryObstacle, saveMemory } from '../../../main/vm/memory-snapshot.ts'
import { biosMachine, watchedVm } from './bios-machine.ts'

const script = `#!/bin/sh
set -e
NIX_DISK_IMAGE=$(readlink -f "\${NIX_DISK_IMAGE:-./bios.qcow2}")
cd "$TMPDIR"
exec qemu-system-x86_64 -m 16 -machine accel=tcg,graphics=off -drive "file=$NIX_DISK_IMAGE,id=drive1,if=none" \\
  -device virtio-blk-pci,drive=drive1 "$@"
`
/** `inc dword [0x500]` for ever, as a boot sector (16-bit code at 0x7c00). */
const counting = [0x31, 0xc0, 0x8e, 0xd8, 0x66, 0xff, 0x06, 0x00, 0x05, 0xeb, 0xf9]

let machine: Awaited<ReturnType<typeof biosMachine>>
let watched: ReturnType<typeof watchedVm>
beforeEach(async () => {
  machine = await biosMachine()
  watched = watchedVm(machine.runFolder)
  const disk = path.join(machine.folder, 'bios.qcow2')
  const sector = Buffer.alloc(512)
  sector.set(counting, 0)
  sector.set([0x55, 0xaa], 510)
  await writeFile(path.join(machine.root, 'sector'), sector)
  await writeFile(path.join(machine.folder, 'result/bin/run-bios-vm'), script)
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', disk, '64M'])
  execFileSync('qemu-io', ['-f', 'qcow2', '-c', `write -q -s ${machine.root}/sector 0 512`, disk])
  await watched.vm.start({ ...machine.launch, disk: 'used', isDrive1: true }, disk, process.env)
  await watched.until('running')
})
afterEach(async () => {
  await watched.vm.stop('kill')
  await machine.clean()
})

const run = (command: string, args?: Record<string, unknown>) => watched.vm.qmp(command, args)

async function count(): Promise<number> {
  const said = String(await run('human-monitor-command', { 'command-line': 'xp /1wx 0x500' }))
  return Number(/: (0x[0-9a-f]+)/.exec(said)?.[1] ?? 0)
}

async function node(): Promise<string> {
  const blocks = (await run('query-block')) as { device: string; inserted?: { 'node-name': string } }[]
  return blocks.find(({ device }) => device === 'drive1')?.inserted?.['node-name'] ?? ''
}

test('memory and disk of a running guest come back as they were', async () => {
  await vi.waitFor(async () => expect(await count()).toBeGreaterThan(1_000_000), { timeout: 60_000 })
  expect(await memoryObstacle(run)).toBeNull()
  await watched.vm.pause()
  await watched.until('paused')
  const then = await count()
  await saveMemory(run, 'then', await node())
  await watched.vm.resume()
  await vi.waitFor(async () => expect(await count()).not.toBe(then), { timeout: 60_000 })
  await watched.vm.pause()
  await watched.until('paused')
  expect(await count()).not.toBe(then)
  await loadMemory(run, 'then', await node())
  expect(await count()).toBe(then)
  await watched.vm.resume()
  await vi.waitFor(async () => expect(await count()).not.toBe(then), { timeout: 60_000 })
}, 180_000)

test('a snapshot that is not there is refused in QEMU’s words, and nothing stays behind', async () => {
  await expect(loadMemory(run, 'never', await node())).rejects.toMatchObject({
    code: 'disk/failed',
    details: expect.stringContaining('never'),
  })
  expect(await run('query-jobs')).toEqual([])
})
