/** Index names with places for a user's own names, such as `users.users.<name>.shell`, and how these are filled. */
import { parseOptionPath } from '../../nixlang/option-path.ts'
import { isAnyName } from './members.ts'

/** What is still to be asked before a path of the index is one of the text. */
export interface Question {
  /** The names before the one that is asked for, filled in already. */
  before: string[]
  /** The index's word for it, such as `name`. */
  word: string
}

/** The names of an index name, up to where no name can lead: a list's elements, a function's result. Null for no name at all. */
export function openable(indexName: string): string[] | null {
  // The words between the angles may hold blanks, which no path has.
  const path = parseOptionPath(
    indexName.replaceAll(/<([^>]*)>/g, (_all, word: string) => `<${word.replaceAll(' ', '_')}>`),
  )
  if (path === null) return null
  const end = path.findIndex((name) => name === '*' || name === '<function_body>')
  return end < 0 ? path : path.slice(0, end)
}

/** The first name that is still open; null when all are filled. `filled` counts the leading names that are the user's. */
export function questionOf(path: readonly string[], filled = 0): Question | null {
  const at = path.findIndex((name, index) => index >= filled && isAnyName(name))
  const word = path[at]
  return word === undefined
    ? null
    : { before: path.slice(0, at), word: word.slice(1, -1).replaceAll('_', ' ') }
}

/** The path with the asked name filled in, and how many of its names need no further question. */
export function answered(
  path: readonly string[],
  question: Question,
  name: string,
): { path: string[]; filled: number } {
  const at = question.before.length
  return { path: [...question.before, name, ...path.slice(at + 1)], filled: at + 1 }
}

/** What one of a set's members is called: `user` for `users`, `virtual host` for `virtualHosts`. */
export function singular(name: string): string {
  const words = name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase()
  if (words.endsWith('ies')) return `${words.slice(0, -3)}y`
  return words.endsWith('s') && !words.endsWith('ss') ? words.slice(0, -1) : words
}
