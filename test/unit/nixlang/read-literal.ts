/** Reads a text that is one literal and nothing else. */
import { literalOf } from '../../../nixlang/literal.ts'
import { parseNix } from '../../../nixlang/parse.ts'
import type { NixValue } from '../../../nixlang/value.ts'

/** The value of a text that is one literal. */
export function readLiteral(text: string): NixValue | null {
  const node = parseNix(text).topNode.firstChild
  return node === null || node.to !== text.length || node.nextSibling !== null ? null : literalOf(text, node)
}
