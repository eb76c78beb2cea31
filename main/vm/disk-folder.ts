/** Where things about a disk lie, beside the disk itself: what is known of it, and the former ones. */
import path from 'node:path'

/** What is known of the disk that is in place: what it was made with, and what its snapshots belong to. */
export function diskFolder(diskPath: string): string {
  return path.join(path.dirname(diskPath), '.snowglobe', 'disks', path.basename(diskPath))
}

/** Kept disks lie beside the disk, so that keeping is a rename whatever the size: `<epoch ms>-<name>`. */
export function keptFolder(diskPath: string): string {
  return path.join(path.dirname(diskPath), '.snowglobe', 'kept')
}

/** What is known of a kept disk lies beside it under this name. */
export function keptDiskFolder(keptFile: string): string {
  return `${keptFile}.known`
}
