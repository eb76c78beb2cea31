/** A machine that was built by hand and counts in its memory: QEMU with a boot sector of 34 bytes, up in a second, without a shared folder. */
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Home } from './app.ts'
import { handBuilt } from './hand-built.ts'

/** NixOS's contract, with a disk and without a shared folder. */
export const countingScript = `#!/bin/sh
set -e
NIX_DISK_IMAGE=$(readlink -f "\${NIX_DISK_IMAGE:-./counting.qcow2}")
cd "$TMPDIR"
exec qemu-system-x86_64 -name counting -m 16 -machine accel=tcg -vga none \\
  -drive "file=$NIX_DISK_IMAGE,id=drive1,if=none" -device virtio-blk-pci,drive=drive1 $QEMU_OPTS "$@"
`
/**
 * A boot sector (16-bit code at 0x7c00) that prints a letter on the serial line, then the next one for each key that it is sent:
 * it waits for a byte (inb 0x3fd, bit 0), takes it, counts in memory, and prints the count.
 */
const sector = [
  0x31, 0xc0, 0x8e, 0xd8, 0xc6, 0x06, 0x00, 0x05, 0x41, 0xba, 0xf8, 0x03, 0xa0, 0x00, 0x05, 0xee, 0xba, 0xfd,
  0x03, 0xec, 0xa8, 0x01, 0x74, 0xf8, 0xba, 0xf8, 0x03, 0xec, 0xfe, 0x06, 0x00, 0x05, 0xeb, 0xe7,
]

/** Its folder; `id`: twelve characters of base 32. */
export async function countingMachine(home: Home, id: string): Promise<string> {
  const folder = await handBuilt(home, 'Counting', id, countingScript)
  const boot = Buffer.alloc(512)
  boot.set(sector, 0)
  boot.set([0x55, 0xaa], 510)
  await writeFile(path.join(home.path, 'sector'), boot)
  const disk = path.join(folder, 'counting.qcow2')
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', disk, '64M'])
  execFileSync('qemu-io', ['-f', 'qcow2', '-c', `write -q -s ${home.path}/sector 0 512`, disk])
  return folder
}
