/** A machine's state disk as a file: what it is, and putting it aside in constant time with a way back. */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import { run } from '../system/run.ts'
import { diskFolder, keptDiskFolder, keptFolder } from './disk-folder.ts'
import { readQcow, type QcowSnapshot } from './qcow2.ts'
import { say } from '../words/say.ts'

const imgMs = 60_000

export interface DiskFile {
  /** Space taken on the host, and size as the guest sees it; null where unknown. */
  bytes: number
  virtualBytes: number | null
  snapshots: QcowSnapshot[]
  /** It is called a qcow2 image and is none. */
  isDamaged: boolean
  /** The file that it builds on, absolute. */
  backing: string | null
}

/** Null for a disk that is not there yet. */
export async function readDisk(diskPath: string): Promise<DiskFile | null> {
  const info = await stat(diskPath).catch(() => null)
  if (info === null) return null
  const qcow = await readQcow(diskPath)
  const bytes = info.blocks * 512
  if (qcow === null) {
    const isDamaged = diskPath.endsWith('.qcow2')
    return { bytes, virtualBytes: isDamaged ? null : info.size, snapshots: [], isDamaged, backing: null }
  }
  const { virtualBytes, snapshots, backingFile } = qcow
  return {
    bytes,
    virtualBytes,
    snapshots,
    isDamaged: false,
    backing: backingFile === null ? null : path.resolve(path.dirname(diskPath), plainPath(backingFile)),
  }
}

/** QEMU also writes `file:` before a plain path. */
function plainPath(backingFile: string): string {
  return backingFile.replace(/^file:/, '')
}

/** Renames the disk away, with what is known of it; the next start makes a new one. Gives the kept disk's path. Throws `disk/…`. */
export async function resetDisk(diskPath: string, now: number): Promise<string> {
  const kept = await keepDisk(diskPath, now)
  if (kept !== null) return kept
  throw new Failure({
    code: 'disk/none',
    message: say`There is no disk to reset: the machine has not made one yet.`,
  })
}

/** Brings a kept disk back; the one in place is kept in turn. Throws `disk/…`. */
export async function restoreDisk(diskPath: string, file: string, now: number): Promise<void> {
  const kept = path.join(keptFolder(diskPath), file)
  if ((await stat(kept).catch(() => null)) === null) throw gone()
  await keepDisk(diskPath, now)
  await moveKnown(keptDiskFolder(kept), diskFolder(diskPath))
  await move(kept, diskPath)
}

/** Takes a disk of another name for this one, which is not there yet. Throws `disk/…`. */
export async function takeAlong(from: string, diskPath: string): Promise<void> {
  if ((await stat(diskPath).catch(() => null)) !== null)
    throw new Failure({ code: 'disk/in-use', message: say`There is a disk of this name by now.` })
  await moveKnown(diskFolder(from), diskFolder(diskPath))
  await move(from, diskPath)
}

/** Deletes a kept disk for good. */
export async function discardDisk(diskPath: string, file: string): Promise<void> {
  const kept = path.join(keptFolder(diskPath), file)
  await rm(kept).catch((error: unknown) => {
    throw notMoved(say`The kept disk could not be deleted.`, error)
  })
  await rm(keptDiskFolder(kept), { recursive: true, force: true }).catch(() => undefined)
}

/** Makes the disk larger for the guest, bytes; the file system on it stays as large as it is. Throws `disk/…`. */
export async function growDisk(diskPath: string, bytes: number, qemuImg: string): Promise<void> {
  await qemuImgRun(
    qemuImg,
    ['resize', '-f', 'qcow2', '--', diskPath, String(bytes)],
    say`The disk could not be made larger.`,
  )
}

/** Runs QEMU's disk tool; what it says when it fails becomes the details. Throws `disk/in-use` or `disk/failed`. */
export async function qemuImgRun(
  qemuImg: string,
  words: string[],
  message: string,
  limitMs = imgMs,
): Promise<string> {
  const { code, stdout, stderr } = await run(qemuImg, words, { limitMs })
  if (code === 0) return stdout
  if (/Failed to get .*lock/.test(stderr)) throw inUse(stderr)
  throw new Failure({
    code: 'disk/failed',
    message,
    hint: /No space left/.test(stderr)
      ? say`Free some space where the machine’s folder lies.`
      : say`The details say what QEMU’s disk tool makes of it.`,
    details: stderr.trim(),
  })
}

/** A QEMU that was started by hand holds a lock on its disk, which `qemu-img` respects and names (measured). */
export async function refuseWhileInUse(diskPath: string, qemuImg: string): Promise<void> {
  const { code, stderr } = await run(qemuImg, ['info', '--', diskPath], { limitMs: 10_000 })
  if (code !== 0 && /Failed to get .*lock/.test(stderr)) throw inUse(stderr)
}

export interface KeptFile {
  file: string
  path: string
  keptAt: number
  bytes: number
}

/** Newest first. */
export async function listKept(diskPath: string): Promise<KeptFile[]> {
  const folder = keptFolder(diskPath)
  const files = await readdir(folder).catch(() => [])
  const kept = await Promise.all(
    files.map(async (file): Promise<KeptFile | null> => {
      const keptAt = Number(/^(\d{13})-/.exec(file)?.[1] ?? Number.NaN)
      const info = await stat(path.join(folder, file)).catch(() => null)
      if (info === null || !info.isFile() || Number.isNaN(keptAt)) return null
      return { file, path: path.join(folder, file), keptAt, bytes: info.blocks * 512 }
    }),
  )
  return kept.filter((disk) => disk !== null).toSorted((a, b) => b.keptAt - a.keptAt)
}

/** What is known goes first: a disk of which nothing is known is asked about less, one with another's past wrongly. */
async function keepDisk(diskPath: string, now: number): Promise<string | null> {
  if ((await stat(diskPath).catch(() => null)) === null) return null
  await mkdir(keptFolder(diskPath), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw notMoved(say`There is no room to keep the old disk.`, error)
  })
  const kept = path.join(keptFolder(diskPath), `${now}-${path.basename(diskPath)}`)
  await moveKnown(diskFolder(diskPath), keptDiskFolder(kept))
  await move(diskPath, kept)
  return kept
}

/** What is left at the new place belongs to a disk that is gone. */
async function moveKnown(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  await rename(from, to).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  })
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    throw notMoved(say`The disk could not be moved.`, error)
  })
}

function inUse(stderr: string): Failure {
  return new Failure({
    code: 'disk/in-use',
    message: say`The disk is in use by a running QEMU.`,
    hint: say`Stop the machine first.`,
    details: stderr.trim(),
  })
}

function gone(): Failure {
  return new Failure({ code: 'disk/none', message: say`That kept disk is no longer there.` })
}

function notMoved(message: string, error: unknown): Failure {
  const details = error instanceof Error ? error.message : String(error)
  return new Failure(
    { code: 'disk/not-moved', message, hint: say`Look at the folder’s rights and free space.`, details },
    error,
  )
}
