/** The settings as they lie in a file: with the version of their form, brought forward from older ones, never lost silently. */
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { settings, settingsChange, type Settings } from '../../contract/settings.ts'

/** Brings what version n wrote to what version n + 1 writes. The first files had no version; they are as version 1 wrote. */
export const migrations: ((stored: Record<string, unknown>) => Record<string, unknown>)[] = [
  (stored) => stored,
]
export const settingsVersion = migrations.length

export interface ReadSettings {
  settings: Settings
  /** Names of what is stored and is none of ours, or has a value that cannot be; their defaults are used. */
  ignored: string[]
}

/** Keeps each setting that is valid by itself. `version` as it was stored; one that is newer than ours is read as ours. */
export function readSettings(stored: unknown, version: unknown, steps = migrations): ReadSettings {
  const from = typeof version === 'number' && Number.isInteger(version) && version >= 0 ? version : 0
  const given = typeof stored === 'object' && stored !== null ? { ...stored } : {}
  const brought = steps.slice(from).reduce<Record<string, unknown>>((one, step) => step(one), given)
  const entries = Object.entries(brought)
  return {
    settings: settings.parse(Object.fromEntries(entries.filter(isValid))),
    ignored: entries.filter((entry) => !isValid(entry)).map(([name]) => name),
  }
}

function isValid([name, value]: [string, unknown]): boolean {
  return settingsChange.safeParse({ [name]: value }).success
}

/** Renames a file that is no JSON, so that it is not written over; gives its new name, or null when all is well. */
export function setAsideDamaged(file: string, now: number): string | null {
  if (!existsSync(file)) return null
  try {
    const text = readFileSync(file, 'utf8')
    if (text.trim() === '') return null
    JSON.parse(text)
    return null
  } catch {
    const aside = `${file}.damaged-${now}`
    try {
      renameSync(file, aside)
      return aside
    } catch {
      return null
    }
  }
}
