/** The user's settings and the windows' places on disk, shared with the command line; what is damaged falls back to its default and is kept aside. */
import path from 'node:path'
import { watchFolder } from '../workspace/watch.ts'
import { settings, type Settings, type SettingsChange } from '../../contract/settings.ts'
import { Failure, type FailureData } from '../../contract/failure.ts'
import { readSettings, setAsideDamaged, settingsVersion, type ReadSettings } from './settings-file.ts'
import { say } from '../words/say.ts'

/** electron-store in the app, and what it is made of (conf) where there is no Electron: one file in the same form. */
export interface StoreFile {
  get(key: string): unknown
  set(key: string, value: unknown): void
  set(values: Record<string, unknown>): void
  delete(key: string): void
}
/** How either is opened. */
export const storeName = 'settings'

/** The main window, or the window of a machine's screen by the machine's id (electron-store takes the dot as a step into an object). */
export type PlaceName = 'window' | `screens.${string}`

export class SettingsStore {
  readonly #store: StoreFile
  readonly #folder: string
  /** As they were read or written last by whoever watches them. */
  #known: Settings
  /** Where what was damaged has been put. */
  readonly #aside: string | null

  /** `folder` is where `settings.json` lies; `open` is called once what is damaged there is out of the way. */
  constructor(folder: string, open: (folder: string) => StoreFile) {
    this.#aside = setAsideDamaged(path.join(folder, `${storeName}.json`), Date.now())
    this.#folder = folder
    this.#store = open(folder)
    this.#known = this.get()
  }

  /** What the user should know about the stored settings, in the language of the moment; null when they are well. */
  get fault(): FailureData | null {
    return this.#aside === null ? null : damaged(this.#aside)
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
    this.#known = changed
    return changed
  }

  /** Calls back when another program has changed the settings; returns the end of watching. */
  watch(changed: (now: Settings, before: Settings) => void): () => void {
    this.#known = this.get()
    return watchFolder(
      this.#folder,
      () => {
        const [before, now] = [this.#known, this.get()]
        if (JSON.stringify(now) === JSON.stringify(before)) return
        this.#known = now
        changed(now, before)
      },
      `${storeName}.json`,
    )
  }

  /** Where a window was, unchecked. */
  place(window: PlaceName): unknown {
    return this.#store.get(window)
  }

  /** A place that cannot be kept is no loss worth a message. */
  keepPlace(window: PlaceName, place: object): void {
    try {
      this.#store.set(window, place)
    } catch {
      // Full disk or no rights: the next window opens at the default place.
    }
  }

  forgetPlace(window: PlaceName): void {
    try {
      this.#store.delete(window)
    } catch {
      // As above: what is left is a few bytes that nobody asks for.
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
