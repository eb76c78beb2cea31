/** Finds the line of a configuration that sets an option, by a plain search through the text. */
import type { Place } from '../../contract/failure.ts'

/** Finds where `path` is set in `text`; lines and columns count from 1. Null when the text does not set it. */
export type Locate = (text: string, path: string) => { line: number; column: number } | null

/**
 * Looks for the path as it may be written: whole, or nested, where only its last parts stand together. A search in the text
 * and no parser; a better `Locate` can be handed in wherever this one is.
 */
export const locateOption: Locate = (text, path) => {
  const parts = splitPath(path)
  const lines = blankComments(text).split('\n')
  for (let first = 0; first < parts.length; first += 1) {
    const found = findKey(lines, parts.slice(first), parts.slice(0, first))
    if (found !== null) return found
  }
  // The last part may be no key at all: a value that a list or a whole set gave.
  return parts.length > 1 ? locateOption(text, joinPath(parts.slice(0, -1))) : null
}

/** The parts of `a."b.c".d`, without quotes. */
export function splitPath(path: string): string[] {
  return [...path.matchAll(/"((?:[^"\\]|\\.)*)"|[^.]+/g)].map(([part, quoted]) => quoted ?? part)
}

/** The reverse; parts that are no identifiers are quoted. */
export function joinPath(parts: string[]): string {
  return parts.map((part) => (/^[A-Za-z_][\w'-]*$/.test(part) ? part : JSON.stringify(part))).join('.')
}

/** The place in this file, or the file alone when the text does not show the option. */
export function optionPlace(file: string, text: string | null, path: string, locate: Locate): Place {
  const found = text === null ? null : locate(text, path)
  return found === null ? { file } : { file, ...found }
}

function findKey(lines: string[], key: string[], outer: string[]): { line: number; column: number } | null {
  const written = key.map((part) => `(?:${escapeRegExp(part)}|"${escapeRegExp(part)}")`).join('\\s*\\.\\s*')
  const pattern = new RegExp(`(?<![\\w'".-])${written}(?=\\s*(?:=(?!=)|\\.|$))`)
  // A nested key stands below its outer ones.
  let from = 0
  for (const part of outer) {
    const at = lines.findIndex((line, n) => n >= from && line.includes(part))
    if (at === -1) return null
    from = at
  }
  for (let n = from; n < lines.length; n += 1) {
    const match = pattern.exec(lines[n] ?? '')
    if (match !== null) return { line: n + 1, column: match.index + 1 }
  }
  return null
}

/** Comments become spaces, so that positions stay; a `#` inside a string is left alone when the quote opens on that line. */
function blankComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|#[^\n]*/g, (found) =>
    found.startsWith('"') ? found : found.replace(/[^\n]/g, ' '),
  )
}

/** Text that a regular expression takes literally. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
