/** Takes an option out of a module's text, and nothing with it but its white space. */
import type { SyntaxNode, Tree } from '@lezer/common'
import { related, relation, type Definition } from './definition.ts'
import { tidyEdits, type Edit } from './edit.ts'
import { removal } from './layout.ts'
import { moduleBody, pathInBody } from './module-body.ts'
import { proven, refusal, unchanged, type Outcome, type Source } from './outcome.ts'
import { treeOf } from './parse.ts'
import { readOption } from './read-option.ts'

/** The edits that remove definitions; an `inherit` goes when its last name does. */
export function removeDefinitions(source: Source, found: readonly Definition[]): Edit[] {
  const { text, tree } = source
  const leaving = new Map<number, SyntaxNode[]>()
  for (const { node, names } of found) {
    if (node.name === 'Inherit') leaving.set(node.from, [...(leaving.get(node.from) ?? []), ...names])
  }
  const edits = found.map(({ node, names }) => {
    const first = names[0]
    if (node.name !== 'Inherit' || first === undefined) return removal(text, tree, node.from, node.to)
    const all = ['AttrName', 'String', 'DynamicAttr'].flatMap((name) => node.getChildren(name)).length
    const whole = all === leaving.get(node.from)?.length
    return whole ? removal(text, tree, node.from, node.to) : removal(text, tree, first.from, first.to)
  })
  return tidyEdits(text, edits)
}

/** Removal without the proof, for steps of a larger change. */
export function removeStep(source: Source, path: readonly string[]): Outcome {
  const body = moduleBody(source.text, source.tree)
  if (body === null) return unchanged
  const inBody = pathInBody(body, path)
  const own = related(source.text, body.set, inBody).filter(
    (definition) => relation(definition, inBody) !== 'above',
  )
  return { ok: true, edits: removeDefinitions(source, own) }
}

/**
 * Removes every binding of the option and of its parts. Comments stay. Nothing to remove is no edit; an option that is part of an
 * expression is refused with the expression's place.
 */
export function removeOption(text: string, path: readonly string[], tree?: Tree): Outcome {
  const source = { text, tree: treeOf(text, tree) }
  const body = moduleBody(text, source.tree)
  if (body === null)
    return refusal('no-module', 'The text does not return a set of options that can be seen here.')
  const reading = readOption(text, path, source.tree)
  if (reading.kind === 'absent') return unchanged
  const outcome = removeStep(source, path)
  if (outcome.ok && outcome.edits.length === 0) {
    return refusal('expression', 'This option comes from an expression; change it in the text.', reading)
  }
  return proven(source, outcome, (after) => {
    const left = readOption(after.text, path, after.tree)
    return left.kind === 'absent'
  })
}
