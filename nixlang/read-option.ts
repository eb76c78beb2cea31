/** Reads an option from a module's text, however it is spelled: nested, dotted, quoted, split over several bindings. */
import type { SyntaxNode, Tree } from '@lezer/common'
import { related, relation, setsOf, type Definition } from './definition.ts'
import { literalOf, putValue } from './literal.ts'
import { moduleBody, pathInBody } from './module-body.ts'
import { treeOf } from './parse.ts'
import { hasFault } from './syntax.ts'
import type { NixValue } from './value.ts'
import { peel } from './wrapper.ts'

/** A stretch of the text. */
export interface Range {
  from: number
  to: number
}

/** What the text says about an option. Ranges are of values; with several bindings `from`/`to` are of the first and `places` of all. */
export type Reading =
  | { kind: 'absent' }
  | ({ kind: 'literal'; value: NixValue; places: Range[] } & Range)
  | ({
      kind: 'expression'
      text: string
      places: Range[]
      /** mkIf, mkDefault, … around the value, outermost first. */
      wrappers: string[]
      /** The value inside the wrappers, where that is a literal. */
      inner: ({ value: NixValue } & Range) | null
    } & Range)

const absent: Reading = { kind: 'absent' }

function rangeOf(definition: Definition): Range {
  const node = definition.value ?? definition.names[0] ?? definition.node
  return { from: node.from, to: node.to }
}

function expression(
  text: string,
  found: readonly Definition[],
  wrappers: string[],
  inner: SyntaxNode | null,
): Reading {
  const places = found.map(rangeOf)
  const first = places[0]
  if (first === undefined) return absent
  const value = inner === null || wrappers.length === 0 ? null : literalOf(text, inner)
  return {
    kind: 'expression',
    text: text.slice(first.from, first.to),
    ...first,
    places,
    wrappers,
    inner: value === null || inner === null ? null : { value, from: inner.from, to: inner.to },
  }
}

function readOne(text: string, definition: Definition): Reading {
  const { value } = definition
  if (value === null || hasFault(definition.node))
    return expression(text, [definition], [...definition.wrappers], null)
  const literal = definition.wrappers.some((name) => name !== 'mkMerge') ? null : literalOf(text, value)
  const range = rangeOf(definition)
  if (literal !== null) return { kind: 'literal', value: literal, ...range, places: [range] }
  const { inner, wrappers } = peel(text, value)
  return expression(text, [definition], [...definition.wrappers, ...wrappers], inner)
}

/** Joins what several bindings say about parts of an option. */
function readMany(text: string, found: readonly Definition[], depth: number): Reading {
  const entries = new Map<string, NixValue>()
  for (const definition of found) {
    const reading = readOne(text, definition)
    const path = definition.path.slice(depth).filter((name) => name !== null)
    if (reading.kind !== 'literal' || path.length < definition.path.length - depth)
      return expression(text, found, [], null)
    const put =
      path.length > 0
        ? putValue(entries, path, reading.value)
        : reading.value.kind === 'attrs' &&
          [...reading.value.entries].every(([name, value]) => putValue(entries, [name], value))
    if (!put) return expression(text, found, [], null)
  }
  const places = found.map(rangeOf)
  const first = places[0]
  return first === undefined
    ? absent
    : { kind: 'literal', value: { kind: 'attrs', entries }, ...first, places }
}

/**
 * What a module's text says about the option at `path` (names below the module's set; `config` is added where the module has it).
 * A part of something that must be evaluated is an expression: `a = f x;` makes `a.b` the expression `f x`.
 */
export function readOption(text: string, path: readonly string[], tree?: Tree): Reading {
  const body = moduleBody(text, treeOf(text, tree))
  if (body === null || path.length === 0) return absent
  const inBody = pathInBody(body, path)
  const found = related(text, body.set, inBody)
  const own = found.filter((definition) => relation(definition, inBody) !== 'above')
  const only = own[0]
  if (only !== undefined) {
    const whole = own.length === 1 && relation(only, inBody) === 'same'
    return whole ? readOne(text, only) : readMany(text, own, inBody.length)
  }
  const opaque = found.filter((definition) => !isVisible(text, definition))
  return opaque.length === 0
    ? absent
    : expression(text, opaque.slice(0, 1), [...(opaque[0]?.wrappers ?? [])], null)
}

/** Can all that a definition holds be seen, through wrappers too? */
function isVisible(text: string, definition: Definition): boolean {
  if (definition.value === null) return false
  const { sets } = setsOf(text, definition.value)
  return sets.length > 0 && sets.every((set) => peel(text, set).inner.name === 'AttrSet')
}

/** Can a definition take new bindings: is its value one set, without wrappers around? */
export function isOpen(text: string, definition: Definition): boolean {
  if (definition.value === null) return false
  const { sets, wrappers } = setsOf(text, definition.value)
  return sets.length === 1 && wrappers.length === 0 && sets[0]?.name === 'AttrSet'
}
