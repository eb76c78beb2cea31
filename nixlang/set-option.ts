/** Sets an option in a module's text by the smallest edit: the value where it stands, or a new binding where a person would put it. */
import type { SyntaxNode, Tree } from '@lezer/common'
import { related, relation, type Definition } from './definition.ts'
import { applyEdits, trimEdit, type Edit } from './edit.ts'
import { insertion } from './insertion.ts'
import { indentStep, lineEnding, lineIndent } from './layout.ts'
import { listItems, replaceItems } from './list-edit.ts'
import { literalOf } from './literal.ts'
import { moduleBody, pathInBody } from './module-body.ts'
import { inSteps, proven, refusal, unchanged, type Outcome, type Source } from './outcome.ts'
import { countFaults, treeOf } from './parse.ts'
import { isOpen, readOption, type Reading } from './read-option.ts'
import { removeStep } from './remove-option.ts'
import { renderItem, type Place } from './render.ts'
import { sameValue, type NixValue } from './value.ts'
import { writeWish, type Wish } from './wish.ts'
import { peel } from './wrapper.ts'

/**
 * What to do with a value that is an expression: leave it (`refuse`, the default), change the literal inside mkIf, mkDefault and the
 * like (`inner`), or put the new value in its place (`whole`).
 */
export type Over = 'refuse' | 'inner' | 'whole'

export interface SetOptions {
  over?: Over
  /** The text's tree, where the caller has one. */
  tree?: Tree
}

const noModule = (): Outcome =>
  refusal('no-module', 'The text does not return a set of options that can be seen here.')
const isExpression = (place: { from: number; to: number }): Outcome =>
  refusal('expression', 'This value is an expression; change it in the text.', place)

function placeOf(text: string, node: SyntaxNode, set: SyntaxNode): Place {
  return {
    indent: lineIndent(text, node.from),
    step: indentStep(text, set),
    eol: lineEnding(text),
    multiline: true,
  }
}

/** The edits that turn one value into another where it stands. */
function replaceValue(source: Source, node: SyntaxNode, set: SyntaxNode, wish: Wish): Edit[] {
  const { text, tree } = source
  const place = placeOf(text, node, set)
  if (wish.kind === 'list' && node.name === 'List') {
    const old = listItems(node).map((item) => literalOf(text, item))
    const wanted = wish.items.map(
      (item) => (indent: string, ownLine: boolean) =>
        renderItem(item, { ...place, indent, multiline: ownLine }),
    )
    const edits = replaceItems(text, tree, node, wanted, (i, j) => {
      const [before, after] = [old[i], wish.items[j]]
      return before !== null && before !== undefined && after !== undefined && sameValue(before, after)
    })
    if (edits !== null) return edits
  }
  const edit = trimEdit(text, { from: node.from, to: node.to, insert: writeWish(wish, place) })
  return edit === null ? [] : [edit]
}

/** Removes all that there is of an option and defines it anew. */
function afresh(source: Source, path: readonly string[], wish: Wish): Outcome {
  return inSteps(source, [(now) => removeStep(now, path), (now) => define(now, path, wish)])
}

function define(source: Source, path: readonly string[], wish: Wish): Outcome {
  const body = moduleBody(source.text, source.tree)
  const edit =
    body === null
      ? null
      : insertion(source.text, body, pathInBody(body, path), (place) => writeWish(wish, place))
  return edit === null
    ? refusal('faults', 'The brackets around this place are not whole.')
    : { ok: true, edits: [edit] }
}

/** Turns a set of literals into another, name by name, so that what stays equal stays untouched. */
function setMembers(
  source: Source,
  path: readonly string[],
  old: NixValue & { kind: 'attrs' },
  wish: NixValue & { kind: 'attrs' },
): Outcome {
  const gone = [...old.entries.keys()].filter((name) => !wish.entries.has(name))
  const outcome = inSteps(source, [
    ...gone.map((name) => (now: Source) => removeStep(now, [...path, name])),
    ...[...wish.entries].map(
      ([name, value]) =>
        (now: Source) =>
          change(now, [...path, name], value, 'refuse'),
    ),
  ])
  return outcome
}

function changeOne(
  source: Source,
  path: readonly string[],
  only: Definition,
  reading: Reading,
  wish: Wish,
  over: Over,
): Outcome {
  const { text } = source
  const { value } = only
  if (reading.kind === 'literal' && value !== null)
    return { ok: true, edits: replaceValue(source, value, only.set, wish) }
  if (over === 'inner' && value !== null) {
    const { inner, wrappers } = peel(text, value)
    if (wrappers.length > 0 && literalOf(text, inner) !== null)
      return { ok: true, edits: replaceValue(source, inner, only.set, wish) }
  }
  if (over !== 'whole') return isExpression(value ?? only.names[0] ?? only.node)
  return value === null
    ? afresh(source, path, wish)
    : { ok: true, edits: replaceValue(source, value, only.set, wish) }
}

function change(source: Source, path: readonly string[], wish: Wish, over: Over): Outcome {
  const { text, tree } = source
  const body = moduleBody(text, tree)
  if (body === null) return noModule()
  const reading = readOption(text, path, tree)
  if (reading.kind === 'literal' && wish.kind !== 'expression' && sameValue(reading.value, wish))
    return unchanged
  const inBody = pathInBody(body, path)
  const found = related(text, body.set, inBody)
  const own = found.filter((definition) => relation(definition, inBody) !== 'above')
  const only = own[0]
  if (only === undefined) {
    const closed = found.find((definition) => !isOpen(text, definition))
    return closed === undefined ? define(source, path, wish) : isExpression(closed.value ?? closed.node)
  }
  if (reading.kind === 'literal' && reading.value.kind === 'attrs' && wish.kind === 'attrs') {
    const outcome = setMembers(source, path, reading.value, wish)
    return wish.entries.size > 0 || own.some((definition) => definition.path.length === inBody.length)
      ? outcome
      : afresh(source, path, wish)
  }
  if (own.length === 1 && relation(only, inBody) === 'same')
    return changeOne(source, path, only, reading, wish, over)
  return reading.kind === 'literal' || over === 'whole'
    ? afresh(source, path, wish)
    : isExpression(reading.kind === 'absent' ? only.node : reading)
}

/** Does the text say what was wished? */
function says(after: Source, path: readonly string[], wish: Wish): boolean {
  const reading = readOption(after.text, path, after.tree)
  if (wish.kind === 'expression') return reading.kind !== 'absent'
  if (reading.kind === 'literal') return sameValue(reading.value, wish)
  return reading.kind === 'expression' && reading.inner !== null && sameValue(reading.inner.value, wish)
}

/** Amid faults a new binding may run into what stands beside it; where it can be taken out again it did not. */
function restores(after: Source, path: readonly string[], text: string): boolean {
  const removed = removeStep(after, path)
  return removed.ok && applyEdits(after.text, removed.edits) === text
}

/**
 * Sets the option at `path`. What is equal already changes nothing; all outside the edits stays byte for byte. Refused in words: no
 * visible module, an expression in the way (see `over`), a value that Nix cannot say, faults in the text around.
 */
export function setOption(
  text: string,
  path: readonly string[],
  wish: Wish,
  options: SetOptions = {},
): Outcome {
  const source = { text, tree: treeOf(text, options.tree) }
  if (path.length === 0) return refusal('value', 'An option has a name.')
  try {
    const outcome = change(source, path, wish, options.over ?? 'refuse')
    const absent = readOption(text, path, source.tree).kind === 'absent'
    return proven(source, outcome, (after, faults) => {
      const clean =
        !absent || faults === 0 || (countFaults(after.tree) === faults && restores(after, path, text))
      return clean && says(after, path, wish)
    })
  } catch (error) {
    if (error instanceof RangeError) return refusal('value', error.message)
    throw error
  }
}

/** Like `setOption`, but refuses where the text says anything about the option already. */
export function insertOption(text: string, path: readonly string[], wish: Wish, tree?: Tree): Outcome {
  const source = { text, tree: treeOf(text, tree) }
  const reading = readOption(text, path, source.tree)
  if (reading.kind !== 'absent') return refusal('present', 'The text sets this option already.', reading)
  return setOption(text, path, wish, { tree: source.tree })
}
