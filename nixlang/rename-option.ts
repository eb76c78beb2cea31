/** Gives a part of an option another name, such as one user among the users, wherever the text defines something of it. */
import type { Tree } from '@lezer/common'
import { related, relation } from './definition.ts'
import { moduleBody, pathInBody } from './module-body.ts'
import { proven, refusal, unchanged, type Outcome } from './outcome.ts'
import { treeOf } from './parse.ts'
import { quoteName, unquotable } from './quote.ts'
import { readOption } from './read-option.ts'

/**
 * The last name of the path becomes `name`; values, comments and order stay. What other places of the text say of it by
 * `config.…` is theirs. Refused: a name that is there already, or that comes by `inherit` or from an expression.
 */
export function renameOption(text: string, path: readonly string[], name: string, tree?: Tree): Outcome {
  const source = { text, tree: treeOf(text, tree) }
  const body = moduleBody(text, source.tree)
  if (body === null)
    return refusal('no-module', 'The text does not return a set of options that can be seen here.')
  const renamed = [...path.slice(0, -1), name]
  if (path.at(-1) === name) return unchanged
  const fault = name === '' ? 'A name has at least one letter.' : unquotable(name)
  if (fault !== null) return refusal('value', fault)
  const taken = readOption(text, renamed, source.tree)
  if (taken.kind !== 'absent') return refusal('present', 'The text has this name already.', taken)
  const inBody = pathInBody(body, path)
  const own = related(text, body.set, inBody).filter((definition) => relation(definition, inBody) !== 'above')
  const fixed = own.find(({ node }) => node.name === 'Inherit')
  if (own.length === 0 || fixed !== undefined)
    return refusal('expression', 'This name comes from an expression; change it in the text.', fixed?.node)
  const edits = own.flatMap(({ names, outer }) => {
    const node = names[inBody.length - 1 - outer]
    return node === undefined ? [] : [{ from: node.from, to: node.to, insert: quoteName(name) }]
  })
  return proven(
    source,
    { ok: true, edits },
    (after) =>
      readOption(after.text, path, after.tree).kind === 'absent' &&
      readOption(after.text, renamed, after.tree).kind !== 'absent',
  )
}
