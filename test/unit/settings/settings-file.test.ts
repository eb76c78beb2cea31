/** Stored settings: brought forward, each by itself, and nothing lost silently. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { settings } from '../../../contract/settings.ts'
import { readSettings, setAsideDamaged } from '../../../main/settings/settings-file.ts'

const defaults = settings.parse({})

test('nothing stored is the defaults', () => {
  expect(readSettings(undefined, undefined)).toEqual({ settings: defaults, ignored: [] })
  expect(readSettings('nonsense', 7)).toEqual({ settings: defaults, ignored: [] })
})

test('what is valid by itself is kept, the rest is named', () => {
  const read = readSettings({ theme: 'dark', maxJobs: 'many', colour: 'red' }, 1)
  expect(read.settings).toEqual({ ...defaults, theme: 'dark' })
  expect(read.ignored).toEqual(['maxJobs', 'colour'])
})

test('older forms are brought forward step by step, from the version that they have', () => {
  const steps = [
    ({ dark, ...rest }: Record<string, unknown>) => ({ ...rest, theme: dark === true ? 'dark' : 'light' }),
    ({ theme, ...rest }: Record<string, unknown>) => ({
      ...rest,
      theme: theme === 'dark' ? 'contrast' : theme,
    }),
  ]
  expect(readSettings({ dark: true, offline: true }, undefined, steps).settings).toMatchObject({
    theme: 'contrast',
    offline: true,
  })
  expect(readSettings({ theme: 'dark' }, 1, steps).settings.theme).toBe('contrast')
  expect(readSettings({ theme: 'dark' }, 2, steps).settings.theme).toBe('dark')
  expect(readSettings({ theme: 'dark' }, 9, steps).settings.theme).toBe('dark')
})

test('a file that is no JSON is put aside whole', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'snowglobe-settings-'))
  const file = path.join(folder, 'settings.json')
  try {
    expect(setAsideDamaged(file, 5)).toBeNull()
    writeFileSync(file, '{"settings": {}}')
    expect(setAsideDamaged(file, 5)).toBeNull()
    writeFileSync(file, '{"settings": {"the')
    expect(setAsideDamaged(file, 5)).toBe(`${file}.damaged-5`)
    expect(existsSync(file)).toBe(false)
    expect(readFileSync(`${file}.damaged-5`, 'utf8')).toBe('{"settings": {"the')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
