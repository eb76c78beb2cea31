/** Chinese, by the name of the English file. */
import { display } from './display.ts'
import { general } from './en.ts'
import { life } from './life.ts'
import { network } from './network.ts'
import { remedy } from './remedy.ts'
import { settings } from './settings.ts'

export const zh = { en: general, display, life, network, remedy, settings }
