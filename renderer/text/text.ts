/** The texts in the user's language; English is the only one so far. */
import { en, type Text } from './en.ts'

export const text: Text = en
