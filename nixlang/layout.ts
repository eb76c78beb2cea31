/** White space: where a new binding or list item goes, and what goes along with one that is removed, as a person would do it. */
import type { SyntaxNode, Tree } from '@lezer/common'
import type { Edit } from './edit.ts'
import { closerOf, isSound, isTrivia, openerOf } from './syntax.ts'

/** The line ending of a text: that of its first line, LF where it has one line only. */
export function lineEnding(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n')
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n'
}

/** Where the line that holds an offset begins. */
function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** The blanks and tabs at the beginning of the line that holds an offset. */
export function lineIndent(text: string, at: number): string {
  const start = lineStart(text, at)
  let end = start
  while (text[end] === ' ' || text[end] === '\t') end++
  return text.slice(start, end)
}

/** Do only blanks stand before an offset on its line (and, at the top of a file, a byte order mark)? */
export function startsLine(text: string, at: number): boolean {
  return /^\uFEFF?[ \t]*$/.test(text.slice(lineStart(text, at), at))
}

/** One step of indentation, as the first indented line after `{` shows it; two blanks where none does. */
export function indentStep(text: string, set: SyntaxNode): string {
  const outer = lineIndent(text, set.from)
  for (let part = set.firstChild; part !== null; part = part.nextSibling) {
    if (part.name === '{' || part.name === '}' || part.name === '[' || part.name === ']') continue
    const inner = lineIndent(text, part.from)
    if (startsLine(text, part.from) && inner.startsWith(outer) && inner.length > outer.length)
      return inner.slice(outer.length)
  }
  return outer.startsWith('\t') ? '\t' : '  '
}

/** Where something new goes and what must stand before it. */
export interface Slot {
  at: number
  before: string
  /** The indentation of its line. */
  indent: string
  /** It gets a line of its own, so it may have several. */
  ownLine: boolean
}

/** What follows on the line: nothing but comments (then where they end), only closing brackets first, or code. */
function restOfLine(text: string, node: SyntaxNode): { kind: 'blank' | 'closer' | 'code'; end: number } {
  let at = node.to
  let comment = node.nextSibling
  for (;;) {
    let next = at
    while (text[next] === ' ' || text[next] === '\t') next++
    const character = text[next]
    if (character === undefined || character === '\n' || text.startsWith('\r\n', next))
      return { kind: 'blank', end: next }
    if (comment !== null && comment.from === next && isTrivia(comment) && !comment.type.isError) {
      if (text.slice(comment.from, comment.to).includes('\n')) return { kind: 'code', end: node.to }
      at = comment.to
      comment = comment.nextSibling
      continue
    }
    return { kind: at === node.to && /[}\])]/.test(character) ? 'closer' : 'code', end: node.to }
  }
}

/** The place right after a binding, list item or comment, in the same style. */
export function slotAfter(text: string, node: SyntaxNode): Slot {
  const indent = lineIndent(text, node.from)
  const rest = restOfLine(text, node)
  const mustBreak = node.name === 'LineComment'
  if (mustBreak || (startsLine(text, node.from) && rest.kind !== 'code')) {
    return { at: rest.end, before: lineEnding(text) + indent, indent, ownLine: true }
  }
  return { at: node.to, before: ' ', indent, ownLine: false }
}

/** The place for a new last member of a set or list; null where its brackets are not whole. */
export function slotInside(text: string, set: SyntaxNode): Slot | null {
  const opener = openerOf(set)
  const closer = closerOf(set)
  if (opener === null || closer === null) return null
  let last = closer.prevSibling
  while (last !== null && !isSound(text, last)) last = last.prevSibling
  if (last !== null && last.from > opener.from) {
    const slot = slotAfter(text, last)
    if (last.name !== 'LineComment' || startsLine(text, last.from)) return slot
    const member = previousMember(last)
    if (member !== null && member.from > opener.from) return slotAfter(text, member)
    const indent = lineIndent(text, set.from) + indentStep(text, set)
    return { ...slot, before: lineEnding(text) + indent, indent }
  }
  const interior = text.slice(opener.to, closer.from)
  if (interior.trim() !== '') return null
  const indent = lineIndent(text, set.from)
  if (!interior.includes('\n'))
    return { at: opener.to, before: interior === '' ? '' : ' ', indent, ownLine: false }
  const inner = indent + indentStep(text, set)
  return { at: opener.to, before: lineEnding(text) + inner, indent: inner, ownLine: true }
}

function previousMember(node: SyntaxNode): SyntaxNode | null {
  let before = node.prevSibling
  while (before !== null && isTrivia(before)) before = before.prevSibling
  return before
}

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\w'"./+~<>$-]/.test(character)

/** The edit that removes a binding, a list item or an inherited name with the white space that belongs to it; comments stay. */
export function removal(text: string, tree: Tree, from: number, to: number): Edit {
  let start = from
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--
  let end = to
  while (text[end] === ' ' || text[end] === '\t') end++
  const atLineStart = startsLine(text, from)
  const after = text[end]
  const atLineEnd = after === undefined || after === '\n' || after === '\r'
  if (atLineStart) {
    const beforeBreak = text[start - 1] === '\n' ? (text[start - 2] === '\r' ? start - 2 : start - 1) : start
    if (atLineEnd && start > 0) return { from: beforeBreak, to: end, insert: '' }
    const closes = after !== undefined && /[}\])]/.test(after)
    const comment = tree.resolveInner(beforeBreak, -1).name === 'LineComment'
    if (closes && !comment) return { from: beforeBreak, to, insert: '' }
    return { from, to: end, insert: '' }
  }
  if (start < from) return { from: start, to, insert: '' }
  if (end > to && !atLineEnd) return { from, to: end, insert: '' }
  return { from, to, insert: isWord(text[from - 1]) && isWord(text[to]) ? ' ' : '' }
}
