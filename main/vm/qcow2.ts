/** What a qcow2 file's header tells, read without QEMU, so that it can be asked at any time: also while a machine runs on it. */
import { open, type FileHandle } from 'node:fs/promises'

/** Offsets are from QEMU's docs/interop/qcow2; all numbers there are big-endian. */
const magic = 0x514649fb
const headerBytes = 72
const snapshotHeadBytes = 40
/** More than anybody makes by hand; a damaged table must not keep anybody busy. */
const mostSnapshots = 10_000

export interface QcowSnapshot {
  tag: string
  /** Epoch ms. */
  madeAt: number
  /** The guest's memory, bytes; 0 without. */
  memoryBytes: number
}

export interface Qcow {
  virtualBytes: number
  /** As it is written: it may be relative to the file's folder. */
  backingFile: string | null
  snapshots: QcowSnapshot[]
}

/** Null for a file that is no qcow2, is damaged, or cannot be read. */
export async function readQcow(file: string): Promise<Qcow | null> {
  const handle = await open(file, 'r').catch(() => null)
  if (handle === null) return null
  try {
    return await readFrom(handle)
  } catch {
    return null
  } finally {
    await handle.close()
  }
}

async function readFrom(handle: FileHandle): Promise<Qcow | null> {
  const header = await bytesAt(handle, 0, headerBytes)
  if (header.readUInt32BE(0) !== magic) return null
  // Its first table of clusters lies beyond the end: the file was cut off, and QEMU would read zeros.
  const tableEnd = Number(header.readBigUInt64BE(40)) + header.readUInt32BE(36) * 8
  if (tableEnd > (await handle.stat()).size) return null
  const backingAt = Number(header.readBigUInt64BE(8))
  const backingBytes = header.readUInt32BE(16)
  const backingFile =
    backingAt === 0 || backingBytes === 0 || backingBytes > 1023
      ? null
      : (await bytesAt(handle, backingAt, backingBytes)).toString('utf8')
  const snapshots = await snapshotsAt(
    handle,
    Number(header.readBigUInt64BE(64)),
    Math.min(header.readUInt32BE(60), mostSnapshots),
  )
  return { virtualBytes: Number(header.readBigUInt64BE(24)), backingFile, snapshots }
}

async function snapshotsAt(handle: FileHandle, from: number, count: number): Promise<QcowSnapshot[]> {
  const snapshots: QcowSnapshot[] = []
  let at = from
  for (let n = 0; n < count; n++) {
    const head = await bytesAt(handle, at, snapshotHeadBytes)
    const idBytes = head.readUInt16BE(12)
    const nameBytes = head.readUInt16BE(14)
    const extraBytes = head.readUInt32BE(36)
    const rest = await bytesAt(handle, at + snapshotHeadBytes, extraBytes + idBytes + nameBytes)
    snapshots.push({
      tag: rest.subarray(extraBytes + idBytes).toString('utf8'),
      madeAt: head.readUInt32BE(16) * 1000 + Math.floor(head.readUInt32BE(20) / 1e6),
      // The 64-bit size is in the extra data, where there is any.
      memoryBytes: extraBytes >= 8 ? Number(rest.readBigUInt64BE(0)) : head.readUInt32BE(32),
    })
    at += Math.ceil((snapshotHeadBytes + extraBytes + idBytes + nameBytes) / 8) * 8
  }
  return snapshots
}

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, at)
  if (bytesRead < length) throw new Error('the file ends too soon')
  return buffer
}
