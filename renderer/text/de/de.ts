/** German, by the name of the English file. */
import { general } from './en.ts'
import { life } from './life.ts'
import { settings } from './settings.ts'

export const de = { en: general, life, settings }
