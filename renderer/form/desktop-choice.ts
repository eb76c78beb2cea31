/** Which desktop a text asks for, and what must change in it for another one. */
import type { FieldValue } from './field-value.ts'
import { desktopOptions, desktops, xserver, type Desktop, type Spellings } from './desktops.ts'

/** What the text says of each option in `desktopOptions`. */
export type DesktopReadings = (path: readonly string[]) => FieldValue
/** Whether the machine's nixpkgs has an option. */
export type Has = (path: readonly string[]) => boolean

/** `custom`: a combination that the choice cannot express. */
export type DesktopChoice = { kind: 'none' } | { kind: 'desktop'; desktop: Desktop } | { kind: 'custom' }

export type DesktopChange =
  { kind: 'enable'; path: readonly string[] } | { kind: 'remove'; path: readonly string[] }

const same = (a: readonly string[], b: readonly string[]) => a.join('.') === b.join('.')
const isAmong = (path: readonly string[], spellings: Spellings) => spellings.some((one) => same(one, path))

function isOn(value: FieldValue): boolean {
  return value.kind === 'value' && value.value.kind === 'bool' && value.value.value
}

/** May the switch be on or off, for all that the text shows? */
function isOpaque(value: FieldValue): boolean {
  return (
    value.kind === 'expression' ||
    (value.kind === 'value' && (value.wrappers.includes('mkIf') || value.value.kind !== 'bool'))
  )
}

/** The options that the text switches on; null where one of them is an expression, or wrapped, and so may be on or not. */
function switchedOn(readings: DesktopReadings): (readonly string[])[] | null {
  const values = desktopOptions.map((path) => ({ path, value: readings(path) }))
  return values.some(({ value }) => isOpaque(value))
    ? null
    : values.filter(({ value }) => isOn(value)).map(({ path }) => path)
}

/** The one desktop whose switches are exactly those that are on; `none` where none is. */
export function desktopChoice(readings: DesktopReadings): DesktopChoice {
  const on = switchedOn(readings)
  if (on === null) return { kind: 'custom' }
  if (on.length === 0) return { kind: 'none' }
  const desktop = desktops.find(({ marker }) => on.some((path) => isAmong(path, marker)))
  if (desktop === undefined) return { kind: 'custom' }
  const fits = on.every((path) =>
    [desktop.marker, ...desktop.needs, ...desktop.allows].some((spellings) => isAmong(path, spellings)),
  )
  const isWhole = desktop.needs.every((spellings) => on.some((path) => isAmong(path, spellings)))
  return fits && isWhole ? { kind: 'desktop', desktop } : { kind: 'custom' }
}

/** All that must be on for a desktop, in the spellings that this nixpkgs has; null where it lacks one of them. */
export function optionsOf(desktop: Desktop, has: Has): (readonly string[])[] | null {
  const found: (readonly string[])[] = []
  for (const spellings of [desktop.marker, ...desktop.needs]) {
    const path = spellings.find(has)
    if (path === undefined) return null
    found.push(path)
  }
  const [marker] = found
  // The older options work only with X11 on, and SDDM without X11 needs to be told to use Wayland.
  const isOld = marker?.[1] === 'xserver'
  if (isOld && !found.some((path) => isAmong(path, xserver))) found.push(...xserver)
  if (!isOld && desktop.id === 'plasma') {
    const wayland = desktop.allows.flat().find((path) => path.includes('wayland') && has(path))
    found.push(...(wayland === undefined ? xserver : [wayland]))
  }
  // As a person would write it: X11 first.
  return found.toSorted((a, b) => Number(isAmong(b, xserver)) - Number(isAmong(a, xserver)))
}

/** The changes that lead from the text to a desktop (null: to none), switches of others taken out; what is right stays. */
export function desktopChanges(target: Desktop | null, readings: DesktopReadings, has: Has): DesktopChange[] {
  const wanted = target === null ? [] : (optionsOf(target, has) ?? [])
  const kept = target === null ? [] : [target.marker, ...target.needs, ...target.allows]
  const removed = desktopOptions.filter(
    (path) => isOn(readings(path)) && !kept.some((spellings) => isAmong(path, spellings)),
  )
  const isThere = (path: readonly string[]) =>
    kept.some((spellings) => isAmong(path, spellings) && spellings.some((other) => isOn(readings(other))))
  const enabled = wanted.filter((path) => !isThere(path))
  return [
    ...removed.map((path) => ({ kind: 'remove' as const, path })),
    ...enabled.map((path) => ({ kind: 'enable' as const, path })),
  ]
}
