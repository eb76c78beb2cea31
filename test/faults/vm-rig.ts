/** A rig's machine as a real QEMU without a guest: its process, and its disks with marks that tell them apart. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { isAlive, processIn } from '../../main/system/process-identity.ts'
import type { Rig } from './rig.ts'

export const id = 'quickquick22'
/** Near the end of the disk's 64 MiB, where no guest of ours writes. */
const markAt = 60 * 1024 * 1024

/** NixOS's contract around the real QEMU: a disk that is made where there is none, as `drive1`. */
export const vm = `mkdir -p $out/bin
cat > $out/bin/run-quick-vm <<'SCRIPT'
#!/bin/sh
set -e
NIX_DISK_IMAGE=$(readlink -f "\${NIX_DISK_IMAGE:-./quick.qcow2}")
test -e "$NIX_DISK_IMAGE" || qemu-img create -q -f qcow2 "$NIX_DISK_IMAGE" 64M
cd "$TMPDIR"
exec qemu-system-x86_64 -name quick -m 64 -machine accel=tcg,graphics=off \\
  -drive "file=$NIX_DISK_IMAGE,id=drive1,if=none" -device virtio-blk-pci,drive=drive1 $QEMU_OPTS "$@"
SCRIPT
chmod +x $out/bin/run-quick-vm`
  // Nix's strings between two apostrophes.
  .replaceAll('${', "''${")

/** The machine's QEMU, by the folder that it works in. */
export function vmProcess(rig: Rig) {
  const found = processIn(path.join(rig.home.path, '.state/snowglobe/run', id))
  return found !== null && isAlive(found) ? found : null
}

function disks(rig: Rig): string[] {
  const kept = path.join(rig.folder, '.snowglobe/kept')
  const former = existsSync(kept) ? readdirSync(kept).filter((name) => !name.endsWith('.known')) : []
  return [path.join(rig.folder, 'quick.qcow2'), ...former.map((name) => path.join(kept, name))].filter(
    (file) => existsSync(file),
  )
}

export function mark(rig: Rig, pattern: number): void {
  const file = path.join(rig.folder, 'quick.qcow2')
  execFileSync('qemu-io', ['-f', 'qcow2', '-c', `write -q -P ${pattern + 1} ${markAt} 4k`, file])
}

/** The first byte of each disk, which tells them apart. */
export function diskMarks(rig: Rig): string[] {
  return disks(rig).map((file) => {
    const { stdout } = spawnSync('qemu-io', ['-U', '-r', '-f', 'qcow2', '-c', `read -v ${markAt} 1`, file])
    return /^[0-9a-f]{8}:\s+([0-9a-f]{2})/m.exec(stdout.toString())?.[1] ?? 'unreadable'
  })
}

/** Whoever is killed leaves clusters that nobody uses (3), which cost space and nothing else; 2 would be damage (qemu-img(1)). */
export function areWhole(rig: Rig): boolean {
  return disks(rig).every((file) => [0, 3].includes(spawnSync('qemu-img', ['check', '-q', file]).status ?? 2))
}
