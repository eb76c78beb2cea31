/** French, by the name of the English file. */
import { settings } from './settings.ts'

export const fr = { settings }
