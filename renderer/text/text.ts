/** The texts in the user's language: the English ones, with what is translated laid over them (`speak.ts`). */
import { en } from './en.ts'

export const text = en
