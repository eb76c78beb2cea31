/** What is asked and written down about a disk when a machine starts on it. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { StateNote } from '../../contract/disk.ts'
import { diskFolder } from '../vm/disk-folder.ts'
import { newOrigin, withUsers, writeOrigin } from '../vm/disk-origin.ts'
import { isBlocking, isQuiet, noteKey } from '../vm/state-notes.ts'
import { readConfiguration } from '../workspace/configuration.ts'
import type { DiskLook } from './disk-look.ts'
import { keepMoment, readMoment, textOf, type BuiltSystem } from './disk-moment.ts'

/** What the user has not yet been asked about. A disk that cannot be started on is asked about each time. */
export function openNotes({ view, origin }: Pick<DiskLook, 'view' | 'origin'>): StateNote[] {
  const accepted = new Set(origin?.accepted)
  return view.notes.filter((note) => !isQuiet(note) && (isBlocking(note) || !accepted.has(noteKey(note))))
}

/** Writes down that the user wants to live with all that the disk hides now. A full disk costs only being asked again. */
export async function acceptNotes({ view, origin, facts, disk }: DiskLook): Promise<void> {
  if (view.path === null || facts === null || disk === null) return
  const known = origin ?? newOrigin(facts, { at: Date.now(), isMaking: false, bytes: disk.bytes })
  const accepted = [...new Set([...known.accepted, ...view.notes.map(noteKey)])]
  await writeOrigin(view.path, { ...known, accepted }).catch(() => undefined)
}

/** Before the VM script runs, which makes a disk where there is none: what it will have been made with. */
export async function noteDisk(
  { view, origin, facts, disk }: DiskLook,
  built: BuiltSystem | null,
): Promise<void> {
  if (view.path === null || facts === null || origin !== null) return
  const moment = { name: null, madeAt: Date.now(), isLive: false, isFrozen: false }
  await keepMoment(madeFolder(view.path), moment, built).catch(() => undefined)
  const isMaking = disk === null
  const bytes = disk?.bytes ?? 0
  await writeOrigin(view.path, newOrigin(facts, { at: Date.now(), isMaking, bytes })).catch(() => undefined)
}

/** Before each launch: what the disk is used with from now on, which is what its snapshots belong to. */
export async function noteUse({ view }: DiskLook, built: BuiltSystem | null): Promise<void> {
  if (view.path === null) return
  const moment = { name: null, madeAt: Date.now(), isLive: false, isFrozen: false }
  await keepMoment(usedFolder(view.path), moment, built).catch(() => undefined)
}

/** The system that ran on this disk last, or runs; null where that is not known. */
export async function lastUse(diskPath: string): Promise<BuiltSystem | null> {
  const folder = usedFolder(diskPath)
  const moment = await readMoment(folder)
  const text = moment === null ? null : textOf(folder, moment)
  if (moment === null || moment.system === null || moment.nixpkgs === null || text === null) return null
  return { system: moment.system, nixpkgs: moment.nixpkgs, pin: moment.pin, text }
}

/** Once it runs: the users that this system has and earlier ones had not are made now; and what a new disk takes at first. */
export async function noteRun({ view, origin, facts }: DiskLook): Promise<void> {
  if (view.path === null || facts === null || origin === null) return
  const info = await stat(view.path).catch(() => null)
  const isNew = origin.bytes === 0 && info !== null
  const seen = isNew ? { ...origin, bytes: info.blocks * 512 } : origin
  const now = withUsers(seen, facts)
  if (now !== origin) await writeOrigin(view.path, now).catch(() => undefined)
}

/** The configuration that the disk was made with, or first seen with; null where it is not known. */
export async function textAtMaking(diskPath: string): Promise<string | null> {
  const folder = madeFolder(diskPath)
  const moment = await readMoment(folder)
  const place = moment === null ? null : textOf(folder, moment)
  if (place === null) return null
  return readConfiguration(place).then(
    ({ text }) => text,
    () => null,
  )
}

function madeFolder(diskPath: string): string {
  return path.join(diskFolder(diskPath), 'made')
}

function usedFolder(diskPath: string): string {
  return path.join(diskFolder(diskPath), 'used')
}
