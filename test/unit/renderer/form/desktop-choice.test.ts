/** The desktop that a text asks for, and the least that must change for another one. */
import { describe, expect, test } from 'vitest'
import { parseNix } from '../../../../nixlang/parse.ts'
import { readOption } from '../../../../nixlang/read-option.ts'
import {
  desktopChanges,
  desktopChoice,
  optionsOf,
  type DesktopReadings,
} from '../../../../renderer/form/desktop-choice.ts'
import { desktops } from '../../../../renderer/form/desktops.ts'
import { fieldValue } from '../../../../renderer/form/field-value.ts'

const readings = (text: string): DesktopReadings => {
  const tree = parseNix(text)
  return (path) => fieldValue(readOption(text, path, tree))
}
const chosen = (text: string) => {
  const choice = desktopChoice(readings(text))
  return choice.kind === 'desktop' ? choice.desktop.id : choice.kind
}
const named = (id: string) => desktops.find((desktop) => desktop.id === id) ?? null
/** NixOS 25.11, where the options moved out of `services.xserver`. */
const modern = (path: readonly string[]) =>
  !/^services\.xserver\.(displayManager\.(gdm|sddm)|desktopManager\.(gnome|plasma))/.test(path.join('.'))
/** NixOS 23.11. */
const old = (path: readonly string[]) =>
  !/^services\.(displayManager|desktopManager)\.|plasma6/.test(path.join('.'))
const changes = (text: string, id: string | null, has = modern) =>
  desktopChanges(id === null ? null : named(id), readings(text), has).map(
    ({ kind, path }) => `${kind === 'remove' ? '-' : '+'}${path.join('.')}`,
  )

const gnome =
  '{ services.xserver.enable = true; services.xserver.displayManager.gdm.enable = true; services.xserver.desktopManager.gnome.enable = true; }'

describe('the desktop of a text', () => {
  test('is none where nothing is switched on', () => {
    expect(chosen('{ }')).toBe('none')
    expect(chosen('{ services.xserver.enable = false; }')).toBe('none')
  })

  test('is found in older and newer spellings', () => {
    expect(chosen(gnome)).toBe('gnome')
    expect(
      chosen('{ services.displayManager.gdm.enable = true; services.desktopManager.gnome.enable = true; }'),
    ).toBe('gnome')
    expect(chosen('{ programs.sway.enable = true; }')).toBe('sway')
    expect(chosen('{ services.xserver = { enable = true; windowManager.icewm.enable = true; }; }')).toBe(
      'icewm',
    )
  })

  test('counts inside mkDefault, but is custom where it hangs on a condition', () => {
    expect(chosen('{ lib, ... }: { programs.sway.enable = lib.mkDefault true; }')).toBe('sway')
    expect(chosen('{ lib, x, ... }: { programs.sway.enable = lib.mkIf x true; }')).toBe('custom')
    expect(chosen('{ x, ... }: { programs.sway.enable = x; }')).toBe('custom')
  })

  test('is custom where the combination is one that no choice makes', () => {
    expect(chosen(gnome.replace('}', 'programs.sway.enable = true; }'))).toBe('custom')
    expect(chosen('{ services.xserver.enable = true; }')).toBe('custom')
    expect(chosen('{ services.desktopManager.gnome.enable = true; }')).toBe('custom')
    expect(
      chosen(
        '{ services.xserver.enable = true; services.xserver.displayManager.gdm.enable = true; programs.sway.enable = true; }',
      ),
    ).toBe('custom')
  })
})

describe('choosing a desktop', () => {
  test('writes the spellings that this nixpkgs has', () => {
    expect(changes('{ }', 'gnome')).toEqual([
      '+services.desktopManager.gnome.enable',
      '+services.displayManager.gdm.enable',
    ])
    expect(changes('{ }', 'gnome', old)).toEqual([
      '+services.xserver.enable',
      '+services.xserver.desktopManager.gnome.enable',
      '+services.xserver.displayManager.gdm.enable',
    ])
    expect(changes('{ }', 'plasma')).toContain('+services.displayManager.sddm.wayland.enable')
    expect(changes('{ }', 'plasma', old)).toContain('+services.xserver.desktopManager.plasma5.enable')
  })

  test('changes nothing where it is chosen already, in whatever spelling', () => {
    expect(changes(gnome, 'gnome')).toEqual([])
    expect(changes(gnome, 'gnome', old)).toEqual([])
  })

  test('takes out what only the other needed, and keeps what both need', () => {
    expect(changes(gnome, 'xfce')).toEqual([
      '-services.xserver.displayManager.gdm.enable',
      '-services.xserver.desktopManager.gnome.enable',
      '+services.xserver.desktopManager.xfce.enable',
    ])
    expect(changes(gnome, null)).toHaveLength(3)
  })

  test('leads from every desktop to every other, and the text then says so', () => {
    for (const has of [modern, old])
      for (const from of desktops)
        for (const to of desktops) {
          const before = optionsOf(from, has)
          if (before === null || optionsOf(to, has) === null) continue
          const on = new Set(before.map((path) => path.join('.')))
          const now: DesktopReadings = (path) =>
            on.has(path.join('.'))
              ? { kind: 'value', value: { kind: 'bool', value: true }, wrappers: [] }
              : { kind: 'unset' }
          for (const { kind, path } of desktopChanges(to, now, has))
            if (kind === 'remove') on.delete(path.join('.'))
            else on.add(path.join('.'))
          expect(desktopChoice(now)).toEqual({ kind: 'desktop', desktop: to })
        }
  })

  test('is refused where this nixpkgs lacks the desktop', () => {
    const icewm = named('icewm')
    expect(icewm === null ? undefined : optionsOf(icewm, (path) => !path.includes('icewm'))).toBeNull()
  })
})
