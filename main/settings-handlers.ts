/** The calls about the settings as a whole. */
import { readFile } from 'node:fs/promises'
import type { settingsCalls } from '../contract/settings-calls.ts'
import { settings as schema, type Settings } from '../contract/settings.ts'
import { Failure } from '../contract/failure.ts'
import type { Handlers } from './desktop/answer.ts'
import { readSettings, settingsVersion } from './settings/settings-file.ts'
import type { Parts } from './handlers.ts'
import { writeAtomic } from './system/atomic-write.ts'
import { say } from './words/say.ts'

/** What says where this computer's machines are is no matter of taste, and of no use elsewhere. */
function isOfThisComputer(name: string): boolean {
  return ['machinesFolder', 'extraFolders', 'startMachines'].includes(name)
}

function tastes(all: Settings): Partial<Settings> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !isOfThisComputer(name)))
}

export function makeSettingsHandlers({
  settings,
  desktop,
}: Pick<Parts, 'settings' | 'desktop'>): Pick<Handlers, keyof typeof settingsCalls> {
  return {
    'settings.change': (part) => settings.change(part),
    'settings.reset': async () => {
      const before = settings.get()
      await settings.change(tastes(schema.parse({})))
      return before
    },
    'settings.export': async () => {
      const file = await desktop.chooseSaveFile('snowglobe-settings.json')
      if (file === null) return null
      const content = { version: settingsVersion, settings: tastes(settings.get()) }
      await writeAtomic(file, `${JSON.stringify(content, null, 2)}\n`, 0o600).catch((error: unknown) => {
        throw new Failure({
          code: 'file/not-saved',
          message: say`${file} could not be written.`,
          details: String(error),
        })
      })
      return file
    },
    'settings.import': async () => {
      const file = await desktop.chooseFile(say`Choose exported settings`, ['json'])
      if (file === null) return null
      const content = await readContent(file)
      const read = readSettings(content.settings, content.version)
      const there = new Set(Object.keys(content.settings))
      const taken = Object.entries(tastes(read.settings)).filter(([name]) => there.has(name))
      await settings.change(Object.fromEntries(taken))
      return { ignored: read.ignored }
    },
  }
}

async function readContent(file: string): Promise<{ version: unknown; settings: object }> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (typeof content === 'object' && content !== null && 'settings' in content) {
      const { settings } = content
      if (typeof settings === 'object' && settings !== null)
        return { version: 'version' in content ? content.version : 0, settings }
    }
    throw new Error('There are no settings in it.')
  } catch (error) {
    throw new Failure(
      {
        code: 'settings/not-imported',
        message: say`This file holds no settings that Snowglobe can read.`,
        hint: say`Choose a file that Snowglobe has exported.`,
        details: String(error),
      },
      error,
    )
  }
}
