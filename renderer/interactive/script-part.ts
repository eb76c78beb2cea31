/** Which part of a script is meant by a place in it: a statement, the lines that are marked, a subtest. */
import { ensureSyntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** Lines count from 1; the last is one of them. */
export interface LineRange {
  from: number
  to: number
}

const parseMs = 500

/** The lines that are marked, each to its end; else the whole statement that the cursor's line belongs to. Null on an empty line. */
export function partAt(state: EditorState): LineRange | null {
  const { from, to, empty } = state.selection.main
  if (!empty) return linesOf(state, { from, to })
  const line = state.doc.lineAt(from)
  const at = line.from + (/^\s*/.exec(line.text)?.[0].length ?? 0)
  if (at === line.to) return null
  const node = statementAt(state, at)
  return node === null ? null : linesOf(state, node)
}

/** The innermost subtest around the cursor, with its name. */
export function subtestAt(state: EditorState): (LineRange & { name: string }) | null {
  const { head } = state.selection.main
  const line = state.doc.lineAt(head)
  const at = line.from + (/^\s*/.exec(line.text)?.[0].length ?? 0)
  for (let node = statementAt(state, at); node !== null; node = parentStatement(node)) {
    const words = state.sliceDoc(node.from, Math.min(node.to, node.from + 500))
    const name = /^with\s+(?:\w+\.)?subtest\(\s*[fr]?(["'])(.*?)\1/.exec(words)?.[2]
    if (node.name === 'WithStatement' && name !== undefined) return { ...linesOf(state, node), name }
  }
  return null
}

function statementAt(state: EditorState, at: number): SyntaxNode | null {
  const tree = ensureSyntaxTree(state, state.doc.length, parseMs)
  let node: SyntaxNode | null = tree?.resolveInner(at, 1) ?? null
  while (node !== null && !isStatement(node)) node = node.parent
  return node
}

function parentStatement(node: SyntaxNode): SyntaxNode | null {
  let next = node.parent
  while (next !== null && !isStatement(next)) next = next.parent
  return next
}

/** What stands in the script or in a block by itself. */
function isStatement({ name, parent }: SyntaxNode): boolean {
  return /Statement|Definition/.test(name) && (parent?.name === 'Script' || parent?.name === 'Body')
}

/** A piece that ends where a line begins, as a block's does, has nothing of that line. */
function linesOf(state: EditorState, { from, to }: { from: number; to: number }): LineRange {
  const first = state.doc.lineAt(from).number
  const end = state.doc.lineAt(to)
  let last = end.from === to ? end.number - 1 : end.number
  while (last > first && state.doc.line(last).text.trim() === '') last -= 1
  return { from: first, to: Math.max(first, last) }
}
