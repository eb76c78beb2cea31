/** One look at a machine's disks: sizes, snapshots, kept ones, and what the disk hides of what is built. */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  noDisk,
  type DiskSnapshot,
  type DiskView,
  type KeptDisk,
  type StateNote,
} from '../../contract/disk.ts'
import { diskFolder, keptDiskFolder } from '../vm/disk-folder.ts'
import { readOrigin, type DiskOrigin } from '../vm/disk-origin.ts'
import { listKept, readDisk, type DiskFile } from '../vm/disk.ts'
import type { QcowSnapshot } from '../vm/qcow2.ts'
import { hasShares } from '../vm/shares.ts'
import { stateNotes } from '../vm/state-notes.ts'
import { systemFacts, type SystemFacts } from '../vm/system-facts.ts'
import type { VmScript } from '../vm/vm-script.ts'
import { readMoment } from './disk-moment.ts'
import { snapshotFolder } from './snapshot-folder.ts'

/** What is known of the configuration that was built, beyond what the system's files say. */
export interface BuiltWith {
  stateVersion: string | null
  revision: string | null
}

export interface DiskLook {
  view: Omit<DiskView, 'isAsking'>
  origin: DiskOrigin | null
  facts: SystemFacts | null
  disk: DiskFile | null
}

export const noLook: DiskLook = { view: noDisk, origin: null, facts: null, disk: null }

/** `script` is null where nothing is built. Never throws for a disk that is not there or is damaged. */
export async function lookAtDisk(script: VmScript | null, builtWith: BuiltWith): Promise<DiskLook> {
  if (script === null) return noLook
  const facts = await systemFacts(script, builtWith)
  const { diskPath } = script
  if (diskPath === null) return { ...noLook, facts }
  const [disk, origin, kept] = await Promise.all([
    readDisk(diskPath),
    readOrigin(diskFolder(diskPath)),
    keptOf(diskPath),
  ])
  const view = {
    path: diskPath,
    exists: disk !== null,
    bytes: disk?.bytes ?? null,
    virtualBytes: disk?.virtualBytes ?? null,
    known:
      origin === null || disk === null
        ? null
        : { at: origin.at, isMaking: origin.isMaking, bytes: origin.bytes },
    snapshots: disk === null ? [] : await snapshotsOf(diskPath, disk.snapshots),
    kept,
    hasShares: hasShares(script.text),
    notes: await notesOf(diskPath, disk, origin, facts),
  }
  return { view, origin: disk === null ? null : origin, facts, disk }
}

async function notesOf(
  diskPath: string,
  disk: DiskFile | null,
  origin: DiskOrigin | null,
  facts: SystemFacts,
): Promise<StateNote[]> {
  const isBackingThere = disk?.backing == null || (await stat(disk.backing).catch(() => null)) !== null
  return stateNotes({
    origin,
    facts,
    disk:
      disk === null
        ? null
        : {
            virtualBytes: disk.virtualBytes,
            isDamaged: disk.isDamaged,
            backingGone: isBackingThere ? null : disk.backing,
          },
    former: disk === null ? await formerBeside(diskPath) : null,
    next: path.basename(diskPath),
  })
}

/** The state disk that was used last, of another host name: NixOS's script names the disk by it. Other images are none of its business. */
async function formerBeside(diskPath: string): Promise<{ file: string; bytes: number } | null> {
  const folder = path.dirname(diskPath)
  const names = await readdir(folder).catch(() => [])
  const disks = await Promise.all(
    names
      .filter((name) => name.endsWith('.qcow2') && !/^empty\d+\.qcow2$/.test(name))
      .map(async (file) => ({ file, info: await stat(path.join(folder, file)).catch(() => null) })),
  )
  const used = await Promise.all(
    disks.map(async ({ file }) => (await readOrigin(diskFolder(path.join(folder, file)))) !== null),
  )
  const there = disks.flatMap(({ file, info }, at) =>
    used[at] === true && info?.isFile() === true
      ? [{ file, bytes: info.blocks * 512, at: info.mtimeMs }]
      : [],
  )
  return there.toSorted((a, b) => b.at - a.at)[0] ?? null
}

async function snapshotsOf(diskPath: string, found: QcowSnapshot[]): Promise<DiskSnapshot[]> {
  const snapshots = found.map(async ({ tag, madeAt, memoryBytes }): Promise<DiskSnapshot> => {
    const moment = await readMoment(snapshotFolder(diskPath, tag))
    return {
      tag,
      name: moment?.name ?? tag,
      madeAt: moment?.madeAt ?? madeAt,
      isLive: moment?.isLive ?? false,
      isFrozen: moment?.isFrozen ?? false,
      memoryBytes,
      hasConfiguration: moment?.configuration != null,
      system: moment?.system ?? null,
    }
  })
  return (await Promise.all(snapshots)).toSorted((a, b) => b.madeAt - a.madeAt)
}

async function keptOf(diskPath: string): Promise<KeptDisk[]> {
  const kept = (await listKept(diskPath)).map(async ({ file, path: keptPath, keptAt, bytes }) => {
    const moment = await readMoment(keptDiskFolder(keptPath))
    return {
      file,
      keptAt,
      bytes,
      name: moment?.name ?? null,
      hasConfiguration: moment?.configuration != null,
    }
  })
  return Promise.all(kept)
}
