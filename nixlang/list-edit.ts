/** Changes a list's items and leaves all else of it, its comments and lines, where it is. */
import type { SyntaxNode, Tree } from '@lezer/common'
import type { Edit } from './edit.ts'
import { lineIndent, removal, slotAfter, slotInside, startsLine, type Slot } from './layout.ts'
import { closerOf, partsOf } from './syntax.ts'

/** The nodes of a list's items. */
export function listItems(list: SyntaxNode): SyntaxNode[] {
  return partsOf(list).filter((part) => part.name !== '[' && part.name !== ']')
}

/** Writes one item for a place with this indentation; `ownLine` says that it may take several lines. */
export type WriteItem = (indent: string, ownLine: boolean) => string

function insertion(slot: Slot, items: readonly WriteItem[]): Edit {
  const between = slot.before === '' ? ' ' : slot.before
  const insert = items
    .map((write, index) => (index === 0 ? slot.before : between) + write(slot.indent, slot.ownLine))
    .join('')
  return { from: slot.at, to: slot.at, insert }
}

/** Puts items before the first one. */
function insertionBefore(text: string, first: SyntaxNode, items: readonly WriteItem[]): Edit {
  const indent = lineIndent(text, first.from)
  const ownLine = startsLine(text, first.from)
  const after = ownLine ? `${text.includes('\r\n') ? '\r\n' : '\n'}${indent}` : ' '
  return {
    from: first.from,
    to: first.from,
    insert: items.map((write) => write(indent, ownLine) + after).join(''),
  }
}

/** Appends items; null where the list's brackets are not whole. */
export function appendItems(text: string, list: SyntaxNode, items: readonly WriteItem[]): Edit[] | null {
  const slot = closerOf(list) === null ? null : slotInside(text, list)
  return slot === null ? null : [insertion(slot, items)]
}

/** Removes one item with its white space. */
export function removeItem(text: string, tree: Tree, item: { from: number; to: number }): Edit {
  return removal(text, tree, item.from, item.to)
}

/**
 * Turns a list's items into others: those equal at either end stay, as many as possible of the rest are replaced in place, and the
 * difference is removed or put behind them. `same(i, j)`: is old item i what new item j wants? Null where the brackets are not whole.
 */
export function replaceItems(
  text: string,
  tree: Tree,
  list: SyntaxNode,
  wanted: readonly WriteItem[],
  same: (oldIndex: number, newIndex: number) => boolean,
): Edit[] | null {
  const old = listItems(list)
  let start = 0
  while (start < old.length && start < wanted.length && same(start, start)) start++
  let end = 0
  const rest = Math.min(old.length, wanted.length) - start
  while (end < rest && same(old.length - 1 - end, wanted.length - 1 - end)) end++
  const leaving = old.slice(start, old.length - end)
  const coming = wanted.slice(start, wanted.length - end)

  const edits: Edit[] = []
  const kept = Math.min(leaving.length, coming.length)
  for (const [index, item] of leaving.entries()) {
    const write = coming[index]
    if (write === undefined) edits.push(removeItem(text, tree, item))
    else {
      const ownLine = startsLine(text, item.from)
      edits.push({ from: item.from, to: item.to, insert: write(lineIndent(text, item.from), ownLine) })
    }
  }
  const added = coming.slice(kept)
  if (added.length === 0) return edits
  const anchor = old[start + kept - 1]
  const next = old[start + kept]
  if (next === undefined) {
    const slot = anchor === undefined ? slotInside(text, list) : slotAfter(text, anchor)
    if (slot === null) return null
    return [...edits, insertion(slot, added)]
  }
  return [
    ...edits,
    anchor === undefined ? insertionBefore(text, next, added) : insertion(slotAfter(text, anchor), added),
  ]
}
