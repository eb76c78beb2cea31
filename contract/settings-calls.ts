/** The calls about the settings as a whole. */
import { z } from 'zod'
import { call } from './call.ts'
import { settingsChange, type Settings } from './settings.ts'

export const settingsCalls = {
  'settings.change': call<Settings>()(settingsChange),
  /** All back to their defaults but what says where machines are; answers the settings as they were. */
  'settings.reset': call<Settings>()(z.undefined()),
  /** Into a file of the user's choice; its path, or null when they change their mind. */
  'settings.export': call<string | null>()(z.undefined()),
  /** From a file of the user's choice; names what in it could not be taken. Null when they change their mind. */
  'settings.import': call<{ ignored: string[] } | null>()(z.undefined()),
}
