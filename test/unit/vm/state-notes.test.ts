/** What a disk hides: one sentence's worth for each thing, and nothing where nothing matters. */
import { expect, test } from 'vitest'
import { newOrigin, withUsers } from '../../../main/vm/disk-origin.ts'
import { isQuiet, noteKey, stateNotes, type DiskFacts } from '../../../main/vm/state-notes.ts'
import type { SystemFacts } from '../../../main/vm/system-facts.ts'

const gibibyte = 1024 ** 3
const system: SystemFacts = {
  system: '/nix/store/a-nixos-vm',
  hostName: 'nixos',
  image: 'file-system',
  wantedBytes: gibibyte,
  release: '24.11',
  stateVersion: '24.05',
  revision: null,
  users: { isMutable: true, passwords: { alice: 'a', root: 'none' } },
}
const disk: DiskFacts = { virtualBytes: gibibyte, isDamaged: false, backingGone: null }
const made = { at: 1_700_000_000_000, isMaking: true, bytes: 0 }
const notes = (now: Partial<SystemFacts>, there: Partial<DiskFacts> = {}, was: Partial<SystemFacts> = {}) =>
  stateNotes({
    origin: newOrigin({ ...system, ...was }, made),
    facts: { ...system, ...now },
    disk: { ...disk, ...there },
    former: null,
    next: 'nixos.qcow2',
  })

test('another system on the same disk is nothing to speak of', () => {
  expect(notes({ system: '/nix/store/b-nixos-vm', revision: 'abc' })).toEqual([])
})

test('a password that is changed after its user was made is told, with the users’ names', () => {
  const changed = { isMutable: true, passwords: { alice: 'b', root: 'r', carol: 'c' } }
  expect(notes({ users: changed })).toEqual([
    { kind: 'passwords', users: ['alice', 'root'], madeAt: made.at, wanted: 'b r' },
  ])
  expect(notes({ users: { ...changed, isMutable: false } })).toEqual([])
  expect(notes({ users: null })).toEqual([])
})

test('a user that came later has the password of then', () => {
  const withCarol = { ...system, users: { isMutable: true, passwords: { alice: 'b', carol: 'c' } } }
  const origin = withUsers(newOrigin(system, made), withCarol)
  const told = (passwords: Record<string, string>) =>
    stateNotes({
      origin,
      facts: { ...system, users: { isMutable: true, passwords } },
      disk,
      former: null,
      next: '',
    })
  expect(told({ alice: 'a', carol: 'c' })).toEqual([])
  expect(told({ alice: 'a', carol: 'd' })).toMatchObject([{ kind: 'passwords', users: ['carol'] }])
  expect(withUsers(origin, withCarol)).toBe(origin)
})

test('another size is told, and that a disk can grow and not shrink', () => {
  expect(notes({ wantedBytes: 4 * gibibyte })).toEqual([
    { kind: 'size', diskBytes: gibibyte, wantedBytes: 4 * gibibyte, canGrow: true },
  ])
  expect(notes({ wantedBytes: gibibyte / 2 })).toMatchObject([{ kind: 'size', canGrow: false }])
})

test('a disk of another way of booting, or over a file that is gone, cannot be started', () => {
  expect(notes({ image: 'boot-loader', wantedBytes: null })).toEqual([
    { kind: 'boot', made: 'file-system', now: 'boot-loader' },
  ])
  expect(notes({}, { virtualBytes: null, isDamaged: true })).toEqual([{ kind: 'damaged' }])
  expect(notes({}, { backingGone: '/nix/store/x/nixos.qcow2' })).toEqual([
    { kind: 'backing-gone', file: '/nix/store/x/nixos.qcow2' },
  ])
})

test('an update is only shown; a step back and another stateVersion are asked about', () => {
  const [newer] = notes({ release: '25.05' })
  expect(newer).toEqual({ kind: 'newer-release', made: '24.11', now: '25.05' })
  expect(newer && isQuiet(newer)).toBe(true)
  expect(notes({ release: '9.12' }).map(isQuiet)).toEqual([false])
  expect(notes({ stateVersion: '24.11' })).toEqual([{ kind: 'state-version', made: '24.05', now: '24.11' }])
  expect(notes({ stateVersion: null, release: null })).toEqual([])
})

test('a new host name is told while the old disk lies beside and no new one is there', () => {
  const former = { file: 'nixos.qcow2', bytes: 5 }
  const asked = { origin: null, facts: system, disk: null, former, next: 'web.qcow2' }
  expect(stateNotes(asked)).toEqual([
    { kind: 'host-name', former: 'nixos.qcow2', formerBytes: 5, next: 'web.qcow2' },
  ])
  expect(stateNotes({ ...asked, disk })).toEqual([])
  expect(stateNotes({ ...asked, former: null })).toEqual([])
})

test('what was there before is not known to have been made in another way', () => {
  const origin = newOrigin({ ...system, image: 'boot-loader' }, { ...made, isMaking: false })
  expect(stateNotes({ origin, facts: system, disk, former: null, next: '' })).toEqual([])
})

test('the same note has the same key, another one another', () => {
  const [one] = notes({ wantedBytes: 4 * gibibyte })
  const [same] = notes({ wantedBytes: 4 * gibibyte })
  const [other] = notes({ wantedBytes: 5 * gibibyte })
  if (!one || !same || !other) throw new Error('no notes')
  expect(noteKey(one)).toBe(noteKey(same))
  expect(noteKey(one)).not.toBe(noteKey(other))
})
