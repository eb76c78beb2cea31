/** Python inside a test's script, for the highlighting: Nix's string without its quotes, its indentation and what it interpolates. */
import { pythonLanguage } from '@codemirror/lang-python'
import { parseMixed, type Input, type ParseWrapper, type SyntaxNode } from '@lezer/common'

/** `testScript = …`, also as a function that gives the text. */
function isScript(node: SyntaxNode, input: Input): boolean {
  for (let around = node.parent; around !== null; around = around.parent) {
    if (around.name !== 'Binding') continue
    const path = around.firstChild
    return path !== null && input.read(path.from, path.to) === 'testScript'
  }
  return false
}

/** The stretches of the string that are Python, line by line; Nix takes away the indentation that all lines share. */
export function pythonRanges(node: SyntaxNode, input: Input): { from: number; to: number }[] {
  const end = node.lastChild?.name === "''" && node.lastChild.from > node.from + 1 ? node.to - 2 : node.to
  const start = node.from + 2
  if (start >= end) return []
  const lines = input.read(start, end).split('\n')
  const filled = lines.slice(1).filter((line) => line.trim() !== '')
  const shared = Math.min(...filled.map((line) => line.length - line.trimStart().length))
  const inner: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (child.name === 'Escape' || child.name === 'Interpolation') inner.push(child)
  const ranges: { from: number; to: number }[] = []
  let at = start
  for (const [n, line] of lines.entries()) {
    const skipped = n === 0 ? line.length - line.trimStart().length : Math.min(shared, line.length)
    const to = Math.min(at + line.length + 1, end)
    let from = Math.min(at + skipped, to)
    for (const { from: begins, to: ends } of inner) {
      if (ends <= from || begins >= to) continue
      if (begins > from) ranges.push({ from, to: begins })
      from = Math.min(ends, to)
    }
    if (from < to) ranges.push({ from, to })
    at = to
  }
  return ranges
}

export const pythonInScripts: ParseWrapper = parseMixed((ref, input) => {
  if (ref.name !== 'IndentedString' || !isScript(ref.node, input)) return null
  const overlay = pythonRanges(ref.node, input)
  return overlay.length === 0 ? null : { parser: pythonLanguage.parser, overlay }
})
