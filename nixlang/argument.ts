/** Sees to it that a module's function takes an argument, such as `pkgs`. */
import type { Tree } from '@lezer/common'
import type { Edit } from './edit.ts'
import { lineEnding, lineIndent, startsLine } from './layout.ts'
import type { ModuleBody } from './module-body.ts'
import { isTrivia } from './syntax.ts'

/** The edits after which the name is bound; none where it is; null where the function takes its arguments by one name. */
export function takeArgument(text: string, tree: Tree, body: ModuleBody, name: string): Edit[] | null {
  if (body.bound.has(name)) return []
  const eol = lineEnding(text)
  if (body.head === null) {
    let top = tree.topNode.firstChild
    while (top !== null && isTrivia(top)) top = top.nextSibling
    const at = top?.from ?? 0
    return [{ from: at, to: at, insert: `{ ${name}, ... }:${eol}${lineIndent(text, at)}` }]
  }
  const formals = body.head.getChild('Formals')
  if (formals === null) return null
  const ellipsis = formals.getChild('...')
  if (ellipsis !== null) {
    const at = ellipsis.from
    const gap = startsLine(text, at) ? eol + lineIndent(text, at) : ' '
    return [{ from: at, to: at, insert: `${name},${gap}` }]
  }
  const last = formals.getChildren('Formal').at(-1)
  if (last !== undefined) return [{ from: last.to, to: last.to, insert: `, ${name}` }]
  const at = formals.from + 1
  return [{ from: at, to: at, insert: ` ${name}, ...` }]
}
