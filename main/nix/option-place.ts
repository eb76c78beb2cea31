/** Finds the line of a configuration that sets an option. */
import type { Place } from '../../contract/failure.ts'
import { walkDefinitions } from '../../nixlang/definition.ts'
import { locate, type Located } from '../../nixlang/locate.ts'
import { moduleBody } from '../../nixlang/module-body.ts'
import { parseNix } from '../../nixlang/parse.ts'

/** The place in this file, or the file alone when the text does not show the option. Lines and columns count from 1. */
export function optionPlace(file: string, text: string | null, path: readonly string[]): Place {
  return placeOfOption(file, text, text === null ? null : locate(text, path))
}

/** The same for an option that was looked for already; `inValue` is for the value, or the list's item, instead of the name. */
export function placeOfOption(
  file: string,
  text: string | null,
  found: Located | null,
  inValue = false,
): Place {
  if (found === null || text === null) return { file }
  return { file, ...lineOf(text, inValue && found.value !== null ? found.value.from : found.name.from) }
}

/** Where the module's own set has a binding that begins with this name, when it does not count as an option. */
export function lineOfName(text: string, name: string): { line?: number; column?: number } {
  const body = moduleBody(text, parseNix(text))
  let at: number | null = null
  if (body !== null)
    walkDefinitions(text, body.set, ({ path, node }) => {
      if (path[0] === name) at ??= node.from
      return false
    })
  return at === null ? {} : lineOf(text, at)
}

function lineOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - start + 1 }
}
