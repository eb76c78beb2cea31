/** Small disks in memory, which only root can make. */
import { execFileSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const whyNot = process.getuid?.() === 0 ? null : 'only root may mount a small disk'

export function mountDisk(folder: string, size: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
}

export function unmountDisk(folder: string): void {
  execFileSync('umount', ['-l', folder])
}

/** Takes up all that is free there. */
export function fill(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(path.join(folder, 'filling'), Buffer.alloc(bavail * bsize))
}

export function empty(folder: string): void {
  rmSync(path.join(folder, 'filling'), { force: true })
}
