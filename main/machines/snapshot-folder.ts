/** Where what is known of a disk's snapshots lies: with what is known of the disk, so that it goes where the disk goes. */
import path from 'node:path'
import { diskFolder } from '../vm/disk-folder.ts'

/** A tag that somebody made by hand may hold anything; only our own have a folder. */
export function snapshotFolder(diskPath: string, tag: string): string {
  return path.join(diskFolder(diskPath), 'snapshots', tag.replaceAll(/[^\w.-]/g, '_'))
}
