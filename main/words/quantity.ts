/** Numbers and sizes within what `say` says, as the user's locale writes them. */
import { bytesText, numberText } from '../../contract/number-text.ts'
import { spokenLocale } from './say.ts'

export const bytes = (n: number) => bytesText(n, spokenLocale())

/** With one digit behind the point. */
export const tenths = (n: number) => numberText(n, spokenLocale(), [1, 1])
