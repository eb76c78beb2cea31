/** A machine's state disk: what it is, and putting it aside in constant time with a way back. */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { DiskView, KeptDisk } from '../../contract/vm.ts'
import { run } from '../system/run.ts'

/** Kept disks lie beside the disk, so that keeping is a rename whatever the size: `.snowglobe/kept/<epoch ms>-<name>`. */
function keptFolder(diskPath: string): string {
  return path.join(path.dirname(diskPath), '.snowglobe', 'kept')
}

/** Sizes in bytes; a disk that is not there yet is no failure. */
export async function viewDisk(diskPath: string | null): Promise<DiskView> {
  if (diskPath === null) return { path: null, exists: false, bytes: null, virtualBytes: null, kept: [] }
  const [info, virtualBytes, kept] = await Promise.all([
    stat(diskPath).catch(() => null),
    virtualSize(diskPath),
    listKept(diskPath),
  ])
  return { path: diskPath, exists: info !== null, bytes: info && info.blocks * 512, virtualBytes, kept }
}

/** Renames the disk away; the next start makes a new one. Throws `disk/…`. */
export async function resetDisk(diskPath: string, now: number): Promise<void> {
  await refuseWhileInUse(diskPath)
  if (!(await keepDisk(diskPath, now)))
    throw new Failure({
      code: 'disk/none',
      message: 'There is no disk to reset: the machine has not made one yet.',
    })
}

/** Brings a kept disk back; the one in place is kept in turn. Throws `disk/…`. */
export async function restoreDisk(diskPath: string, file: string, now: number): Promise<void> {
  await refuseWhileInUse(diskPath)
  const kept = path.join(keptFolder(diskPath), file)
  if ((await stat(kept).catch(() => null)) === null) throw gone()
  await keepDisk(diskPath, now)
  await move(kept, diskPath)
}

/** Deletes a kept disk for good. */
export async function discardDisk(diskPath: string, file: string): Promise<void> {
  await rm(path.join(keptFolder(diskPath), file)).catch((error: unknown) => {
    throw notMoved('The kept disk could not be deleted.', error)
  })
}

async function keepDisk(diskPath: string, now: number): Promise<boolean> {
  if ((await stat(diskPath).catch(() => null)) === null) return false
  await mkdir(keptFolder(diskPath), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw notMoved('There is no room to keep the old disk.', error)
  })
  await move(diskPath, path.join(keptFolder(diskPath), `${now}-${path.basename(diskPath)}`))
  return true
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    throw notMoved('The disk could not be moved.', error)
  })
}

async function listKept(diskPath: string): Promise<KeptDisk[]> {
  const folder = keptFolder(diskPath)
  const files = await readdir(folder).catch(() => [])
  const kept = await Promise.all(
    files.map(async (file): Promise<KeptDisk | null> => {
      const keptAt = Number(/^(\d{13})-/.exec(file)?.[1] ?? Number.NaN)
      const info = await stat(path.join(folder, file)).catch(() => null)
      return info === null || Number.isNaN(keptAt) ? null : { file, keptAt, bytes: info.blocks * 512 }
    }),
  )
  return kept.filter((disk) => disk !== null).toSorted((a, b) => b.keptAt - a.keptAt)
}

/** The size that the guest sees, from the qcow2 header: magic, then the size as a big-endian u64 at byte 24 (QEMU docs/interop/qcow2). */
async function virtualSize(diskPath: string): Promise<number | null> {
  const handle = await open(diskPath, 'r').catch(() => null)
  if (handle === null) return null
  try {
    const header = Buffer.alloc(32)
    const { bytesRead } = await handle.read(header, 0, 32, 0)
    const isQcow2 = bytesRead === 32 && header.readUInt32BE(0) === 0x514649fb
    return isQcow2 ? Number(header.readBigUInt64BE(24)) : (await handle.stat()).size
  } catch {
    return null
  } finally {
    await handle.close()
  }
}

/** A QEMU that was started by hand holds a lock on its disk, which `qemu-img` respects and names (measured). */
async function refuseWhileInUse(diskPath: string): Promise<void> {
  const { code, stderr } = await run('qemu-img', ['info', '--', diskPath], { limitMs: 10_000 })
  if (code !== 0 && /Failed to get .*lock/.test(stderr))
    throw new Failure({
      code: 'disk/in-use',
      message: 'The disk is in use by a running QEMU.',
      hint: 'Stop the machine first.',
      details: stderr.trim(),
    })
}

function gone(): Failure {
  return new Failure({ code: 'disk/none', message: 'That kept disk is no longer there.' })
}

function notMoved(message: string, error: unknown): Failure {
  const details = error instanceof Error ? error.message : String(error)
  return new Failure(
    { code: 'disk/not-moved', message, hint: 'Look at the folder’s rights and free space.', details },
    error,
  )
}
