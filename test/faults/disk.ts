/** Small disks in memory, which only root can make. */
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
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
  const file = openSync(path.join(folder, 'filling'), 'a')
  // Whoever else writes there takes some meanwhile: filled until the kernel says so.
  for (const size of [2 ** 20, 4096, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
  closeSync(file)
}

export function empty(folder: string): void {
  rmSync(path.join(folder, 'filling'), { force: true })
}
