/** Finds the line of a configuration that sets an option. */
import type { Place } from '../../contract/failure.ts'
import { locate } from '../../nixlang/locate.ts'

/** The place in this file, or the file alone when the text does not show the option. Lines and columns count from 1. */
export function optionPlace(file: string, text: string | null, path: readonly string[]): Place {
  const found = text === null ? null : locate(text, path)
  return found === null || text === null ? { file } : { file, ...lineOf(text, found.name.from) }
}

function lineOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - start + 1 }
}
