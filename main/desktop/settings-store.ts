/** The user's settings and the window's place on disk, by electron-store; what is damaged falls back to its default and is kept aside. */
import Store from 'electron-store'
import { settings, type Settings, type SettingsChange } from '../../contract/settings.ts'
import { Failure, type FailureData } from '../../contract/failure.ts'
import { readSettings, setAsideDamaged, settingsVersion, type ReadSettings } from './settings-file.ts'
import { say } from '../words/say.ts'

export class SettingsStore {
  readonly #store: Store
  /** What the user should know about the stored settings; null when they are well. */
  readonly fault: FailureData | null

  /** `folder` is where `settings.json` lies. */
  constructor(folder: string) {
    const aside = setAsideDamaged(`${folder}/settings.json`, Date.now())
    this.#store = new Store({ cwd: folder, name: 'settings', clearInvalidConfig: true })
    this.fault = aside === null ? null : damaged(aside)
  }

  get(): Settings {
    return this.#read().settings
  }

  /** Throws `settings/not-saved`. */
  change(part: SettingsChange): Settings {
    const given = Object.entries(part).filter(([, value]) => value !== undefined)
    const changed = settings.parse({ ...this.get(), ...Object.fromEntries(given) })
    try {
      this.#store.set({ version: settingsVersion, settings: changed })
    } catch (error) {
      throw new Failure(
        {
          code: 'settings/not-saved',
          message: say`The settings could not be saved.`,
          hint: say`Look at the free space and at the rights of the configuration folder.`,
          ...(error instanceof Error ? { details: error.message } : {}),
        },
        error,
      )
    }
    return changed
  }

  get windowPlace(): unknown {
    return this.#store.get('window')
  }

  /** A place that cannot be kept is no loss worth a message. */
  keepWindowPlace(place: object): void {
    try {
      this.#store.set('window', place)
    } catch {
      // Full disk or no rights: the next window opens at the default place.
    }
  }

  #read(): ReadSettings {
    return readSettings(this.#store.get('settings'), this.#store.get('version'))
  }
}

function damaged(aside: string): FailureData {
  return {
    code: 'settings/damaged',
    message: say`The file with your settings could not be read, so Snowglobe begins with its defaults.`,
    hint: say`The damaged file is kept as ${aside}. Machines are not touched; folders that you had added have to be added again.`,
  }
}
