/** The names in an attribute path: bare, quoted, or computed. */
import type { SyntaxNode } from '@lezer/common'
import { indentedValue, quotedValue } from './string-value.ts'
import { partsOf } from './syntax.ts'

/** The value of a string node that is complete and holds no interpolation; null otherwise. */
export function stringOf(text: string, node: SyntaxNode): string | null {
  if (node.getChild('Interpolation') !== null) return null
  const source = text.slice(node.from, node.to)
  const last = node.lastChild
  if (node.name === 'String') {
    return last !== null && last.name === '"' && last.from > node.from ? quotedValue(source) : null
  }
  return last !== null && last.name === "''" && last.from > node.from ? indentedValue(source) : null
}

/** One name of a path; null where it is computed. `${"a"}` counts as the name a, as in Nix. */
export function nameOf(text: string, node: SyntaxNode): string | null {
  if (node.name === 'AttrName') return text.slice(node.from, node.to)
  if (node.name === 'String') return stringOf(text, node)
  let inner = partsOf(node)[1]
  while (inner?.name === 'Parenthesized') inner = partsOf(inner)[1]
  if (inner?.name === 'Uri') return text.slice(inner.from, inner.to)
  return inner?.name === 'String' || inner?.name === 'IndentedString' ? stringOf(text, inner) : null
}

/** The nodes of an `AttrPath`, one per name. */
export function nameNodes(path: SyntaxNode): SyntaxNode[] {
  return partsOf(path)
}

/** The names of an `AttrPath`; null stands for a computed one. */
export function namesOf(text: string, path: SyntaxNode): (string | null)[] {
  return partsOf(path).map((node) => nameOf(text, node))
}
