/** Spanish, by the name of the English file. */
import { general } from './en.ts'
import { form } from './form.ts'
import { life } from './life.ts'
import { remedy } from './remedy.ts'
import { settings } from './settings.ts'

export const es = { en: general, form, life, remedy, settings }
