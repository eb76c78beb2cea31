/** What a disk hides or refuses of what is built now: a pure comparison, so that it can be made before each start. */
import type { DiskImageKind, StateNote } from '../../contract/disk.ts'
import type { DiskOrigin } from './disk-origin.ts'
import type { SystemFacts } from './system-facts.ts'

/** The disk in place; `backingGone` names the file that it builds on, where that is not there. */
export interface DiskFacts {
  virtualBytes: number | null
  isDamaged: boolean
  backingGone: string | null
}

/** `disk` is null where there is none yet; `former` is the disk of a former host name beside it. */
export function stateNotes(options: {
  origin: DiskOrigin | null
  facts: SystemFacts
  disk: DiskFacts | null
  former: { file: string; bytes: number } | null
  next: string
}): StateNote[] {
  const { origin, facts, disk, former, next } = options
  if (disk === null)
    return former === null
      ? []
      : [{ kind: 'host-name', former: former.file, formerBytes: former.bytes, next }]
  // Nothing else can be known of it.
  if (disk.isDamaged) return [{ kind: 'damaged' }]
  const notes: (StateNote | null)[] = [
    disk.backingGone === null ? null : { kind: 'backing-gone', file: disk.backingGone },
    bootNote(origin?.image ?? null, facts.image),
    sizeNote(facts, disk),
    origin === null ? null : passwordNote(origin, facts),
    origin === null ? null : stateVersionNote(origin.stateVersion, facts.stateVersion),
    origin === null ? null : releaseNote(origin.release, facts.release),
  ]
  return notes.filter((note) => note !== null)
}

/** What is shown and never asked about. */
export function isQuiet({ kind }: StateNote): boolean {
  return kind === 'newer-release'
}

/** What nobody can live with: the machine would not start, or not from its disk. */
export function isBlocking({ kind }: StateNote): boolean {
  return kind === 'backing-gone' || kind === 'damaged'
}

/** Equal for notes that say the same, so that what was accepted once is not asked again. */
export function noteKey(note: StateNote): string {
  return JSON.stringify(note)
}

/** A blank disk becomes whatever the guest makes of it, so nothing is known of what is on it. */
function bootNote(made: DiskImageKind | null, now: DiskImageKind | null): StateNote | null {
  if (made === null || now === null || made === now || made === 'blank' || now === 'blank') return null
  return { kind: 'boot', made, now }
}

/** An image with a boot loader has the size that it was built with. */
function sizeNote({ image, wantedBytes }: SystemFacts, disk: DiskFacts): StateNote | null {
  const diskBytes = disk.virtualBytes
  if (wantedBytes === null || diskBytes === null || wantedBytes === diskBytes || image === 'boot-loader')
    return null
  return { kind: 'size', diskBytes, wantedBytes, canGrow: wantedBytes > diskBytes }
}

/**
 * While `users.mutableUsers` is true, a password is set when its user is made and not after (NixOS's manual on
 * `users.users.<name>.hashedPassword` and the others).
 */
function passwordNote(origin: DiskOrigin, { users }: SystemFacts): StateNote | null {
  if (users === null || !users.isMutable) return null
  const changed = Object.entries(users.passwords)
    .filter(([name, hash]) => origin.users[name] !== undefined && origin.users[name] !== hash)
    .map(([name]) => name)
    .toSorted()
  if (changed.length === 0) return null
  const wanted = changed.map((name) => users.passwords[name]?.slice(0, 12)).join(' ')
  return { kind: 'passwords', users: changed, madeAt: origin.at, wanted }
}

function stateVersionNote(made: string | null, now: string | null): StateNote | null {
  return made === null || now === null || made === now ? null : { kind: 'state-version', made, now }
}

function releaseNote(made: string | null, now: string | null): StateNote | null {
  if (made === null || now === null || made === now) return null
  const isOlder = made.localeCompare(now, 'en', { numeric: true }) > 0
  return { kind: isOlder ? 'older-release' : 'newer-release', made, now }
}
