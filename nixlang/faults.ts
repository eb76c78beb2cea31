/** Says in words what is wrong where the parser found a fault. */
import type { SyntaxNode, Tree } from '@lezer/common'
import { isNestedBeyond } from './deep-text.ts'
import { countFaults } from './parse.ts'
import type { Problem } from './problem.ts'

/** Beyond this many the list helps nobody. */
const most = 100

const unclosed: Readonly<Record<string, string>> = {
  AttrSet: 'This { is never closed.',
  LegacyLet: 'This { is never closed.',
  Formals: 'This { is never closed.',
  List: 'This [ is never closed.',
  Parenthesized: 'This ( is never closed.',
  InheritFrom: 'This ( is never closed.',
  String: 'This string is never closed.',
  IndentedString: "This '' string is never closed.",
  Interpolation: 'This ${ is never closed.',
  DynamicAttr: 'This ${ is never closed.',
}

/** The last character before an offset that is no white space. */
function lastInk(text: string, before: number): number {
  let at = before - 1
  while (at >= 0 && /\s/.test(text[at] ?? '')) at--
  return at
}

const semicolon = (at: number): Problem => ({
  code: 'syntax',
  from: at,
  to: at + 1,
  message: 'A semicolon is missing after this.',
})

/** `a = "x"` and on the next line `b = …`: the fault shows at the second equals sign, the semicolon is missing a line before. */
function lineBefore(text: string, fault: SyntaxNode): Problem | null {
  if (text[fault.to === fault.from ? fault.from : fault.to - 1] !== '=' && text[fault.from] !== '=')
    return null
  const lineStart = text.lastIndexOf('\n', fault.from - 1)
  if (lineStart < 0) return null
  const at = lastInk(text, lineStart)
  return at < 0 || !/[\w"')\]}>]/.test(text[at] ?? '') ? null : semicolon(at)
}

function empty(text: string, fault: SyntaxNode): Problem {
  const parent = fault.parent
  const at = Math.max(lastInk(text, fault.from), 0)
  const here = { code: 'syntax' as const, from: at, to: Math.min(at + 1, text.length) }
  if (parent === null || parent.name === 'Nix')
    return { ...here, message: 'The text ends before an expression is whole.' }
  const atEnd = parent.lastChild?.from === fault.from
  const open = unclosed[parent.name]
  if (atEnd && open !== undefined) {
    const length = Math.min(
      parent.name === 'Interpolation' || parent.name === 'IndentedString' ? 2 : 1,
      parent.to - parent.from,
    )
    return { code: 'syntax', from: parent.from, to: parent.from + length, message: open }
  }
  if (parent.name === 'Binding' && atEnd) {
    const before = fault.prevSibling
    if (before?.name !== 'AttrPath') return semicolon(at)
    return {
      ...here,
      message: text[at] === '=' ? 'A value is missing after this.' : 'This name has no value.',
    }
  }
  if (parent.name === 'AttrPath' || parent.name === 'Select')
    return { ...here, message: 'A name is missing after this.' }
  return { ...here, message: 'Something is missing after this.' }
}

function unexpected(text: string, fault: SyntaxNode): Problem {
  const { from, to } = fault
  const place = { code: 'syntax' as const, from, to }
  if (from === 0 && text.startsWith('\uFEFF')) {
    return { ...place, message: 'The file begins with a byte order mark, which Nix refuses.' }
  }
  const words = text.slice(from, to)
  if (words.length > 1000 && isNestedBeyond(words, 300)) {
    return { ...place, to: from + 1, message: 'This text is nested too deeply to be read.' }
  }
  if (words.startsWith('/*')) return { ...place, to: from + 2, message: 'This comment is never closed.' }
  if (/^[\w.+~-]*\/[\w.+/~-]*\/$/.test(words)) return { ...place, message: 'A path cannot end with a slash.' }
  const shown = words.length > 30 ? `${words.slice(0, 29)}…` : words
  return { ...place, message: `Nix does not expect “${shown.replace(/\s+/g, ' ')}” here.` }
}

/** The faults of a tree as problems, at most one for each place and at most a hundred; empty where Nix can read the text. */
export function faults(text: string, tree: Tree): Problem[] {
  const found: Problem[] = []
  if (countFaults(tree) === 0) return found
  const places = new Set<number>()
  tree.iterate({
    enter: (node) => {
      if (found.length >= most) return false
      if (!node.type.isError || places.has(node.from)) return true
      places.add(node.from)
      const fault = node.node
      const problem =
        lineBefore(text, fault) ?? (node.from === node.to ? empty(text, fault) : unexpected(text, fault))
      if (!found.some(({ from, message }) => from === problem.from && message === problem.message))
        found.push(problem)
      return true
    },
  })
  return found
}
