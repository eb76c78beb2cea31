/** The user's settings and the window's place on disk, by electron-store; what is damaged falls back to its default. */
import Store from 'electron-store'
import { settings, settingsChange, type Settings, type SettingsChange } from '../../contract/settings.ts'
import { Failure } from '../../contract/failure.ts'

export class SettingsStore {
  readonly #store = new Store<Record<string, unknown>>({ name: 'settings', clearInvalidConfig: true })

  get(): Settings {
    const stored = this.#store.get('settings')
    const parsed = settings.safeParse(stored ?? {})
    return parsed.success ? parsed.data : salvage(stored)
  }

  /** Throws `settings/not-saved`. */
  change(part: SettingsChange): Settings {
    const given = Object.entries(part).filter(([, value]) => value !== undefined)
    const changed = settings.parse({ ...this.get(), ...Object.fromEntries(given) })
    try {
      this.#store.set('settings', changed)
    } catch (error) {
      throw new Failure(
        {
          code: 'settings/not-saved',
          message: 'The settings could not be saved.',
          hint: 'Look at the free space and at the rights of the configuration folder.',
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
}

/** Keeps each setting that is valid by itself. */
function salvage(stored: unknown): Settings {
  const fields = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  const valid = fields.filter(([name, value]) => settingsChange.safeParse({ [name]: value }).success)
  return settings.parse(Object.fromEntries(valid))
}
