/** Chinese, by the name of the English file. */
import { settings } from './settings.ts'

export const zh = { settings }
