/** A built machine as small as can be: NixOS's script contract around the real QEMU, whose firmware talks on the serial line. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { VmStatus } from '../../../contract/vm.ts'
import { RunFolder } from '../../../main/vm/run-folder.ts'
import type { Seat } from '../../../main/vm/seat.ts'
import { Vm } from '../../../main/vm/vm.ts'

/** With graphics off, QEMU tells SeaBIOS to print on the serial port. */
const script = `#!/bin/sh
set -e
NIX_DISK_IMAGE=$(readlink -f "\${NIX_DISK_IMAGE:-./bios.qcow2}")
cd "$TMPDIR"
exec qemu-system-x86_64 -name bios -m 64 -machine accel=tcg,graphics=off $QEMU_OPTS "$@"
`

export async function biosMachine() {
  const root = await mkdtemp(path.join(tmpdir(), 'snowglobe-vm-'))
  const folder = path.join(root, 'a machine’s folder')
  await mkdir(path.join(folder, 'result', 'bin'), { recursive: true })
  await writeFile(path.join(folder, 'result', 'bin', 'run-bios-vm'), script)
  await chmod(path.join(folder, 'result', 'bin', 'run-bios-vm'), 0o755)
  const runFolder = new RunFolder(path.join(root, 'state'), 'aaaaaaaaaaaa')
  const launch = {
    folder,
    command: './result/bin/run-bios-vm',
    runFolder,
    system: '/nowhere',
    withoutKvm: false,
    screen: 'fixed' as const,
    disk: 'none' as const,
    isDrive1: false,
    hasClipboard: false,
  }
  return { root, folder, runFolder, launch, clean: () => rm(root, { recursive: true, force: true }) }
}

/** A VM object that remembers what it was told, and waits for a phase. */
export function watchedVm(runFolder: RunFolder, seat: Seat = 'app') {
  const seen: VmStatus[] = []
  const waiting = new Set<() => void>()
  const listener = {
    status: (status: VmStatus) => {
      seen.push(status)
      for (const wake of waiting) wake()
    },
    accelerator: () => undefined,
  }
  const vm = new Vm(runFolder, listener, seat)
  const until = (phase: VmStatus['phase']) =>
    new Promise<VmStatus>((resolve) => {
      const look = () => {
        if (vm.status.phase !== phase) return
        waiting.delete(look)
        resolve(vm.status)
      }
      waiting.add(look)
      look()
    })
  return { vm, seen, until }
}
