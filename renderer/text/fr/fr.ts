/** French, by the name of the English file. */
import { build } from './build.ts'
import { display } from './display.ts'
import { general } from './en.ts'
import { form } from './form.ts'
import { life } from './life.ts'
import { network } from './network.ts'
import { remedy } from './remedy.ts'
import { settings } from './settings.ts'

export const fr = { build, display, en: general, form, life, network, remedy, settings }
