/** A list of literals and expressions, item by item: what is not touched stays as it is written. */
import type { SyntaxNode, Tree } from '@lezer/common'
import { indentStep, lineEnding } from './layout.ts'
import { listItems, replaceItems, type WriteItem } from './list-edit.ts'
import { listsIn, soleDefinition } from './list-option.ts'
import { literalOf } from './literal.ts'
import { moduleBody } from './module-body.ts'
import { proven, refusal, unchanged, type Outcome } from './outcome.ts'
import { parseNix, treeOf } from './parse.ts'
import { renderItem } from './render.ts'
import { partsOf } from './syntax.ts'
import { sameValue } from './value.ts'
import { writeWish, type Wish } from './wish.ts'

/** The one pair of brackets that makes up an option, inside `with` and mkForce too; null where there are none or several. */
function bracketsOf(
  text: string,
  path: readonly string[],
  tree: Tree,
): { list: SyntaxNode; set: SyntaxNode } | null {
  const body = moduleBody(text, tree)
  const value = body === null ? null : soleDefinition(text, body, path)?.value
  if (body === null || !value) return null
  const { lists, complete } = listsIn(text, value)
  const [only, ...others] = lists
  return only === undefined || others.length > 0 || !complete ? null : { list: only.node, set: body.set }
}

/** An item as one would write it by itself, without the parentheses that a list wants. */
function itemOf(text: string, item: SyntaxNode): Wish {
  const literal = literalOf(text, item)
  if (literal !== null) return literal
  const inner = item.name === 'Parenthesized' ? (partsOf(item)[1] ?? item) : item
  return { kind: 'expression', text: text.slice(inner.from, inner.to) }
}

/** The items of a list option, literals and expressions; null where the option is no list in one pair of brackets. */
export function readItems(text: string, path: readonly string[], tree?: Tree): Wish[] | null {
  const found = bracketsOf(text, path, treeOf(text, tree))
  return found === null ? null : listItems(found.list).map((item) => itemOf(text, item))
}

/** An expression without the comments and parentheses around it. */
function coreOf(source: string): string {
  let [node] = partsOf(parseNix(source).topNode)
  while (node?.name === 'Parenthesized') node = partsOf(node)[1]
  return node === undefined ? source.trim() : source.slice(node.from, node.to)
}

function sameWish(a: Wish | undefined, b: Wish | undefined): boolean {
  if (a === undefined || b === undefined) return false
  if (a.kind === 'expression' || b.kind === 'expression')
    return a.kind === 'expression' && b.kind === 'expression' && coreOf(a.text) === coreOf(b.text)
  return sameValue(a, b)
}

/** In a list an item ends at the next blank, unless it is one word, a set, a list, a string or stands in parentheses. */
function asItem(source: string): string {
  const list = parseNix(`[ ${source} ]`).topNode.firstChild
  const [item, ...others] = list?.name === 'List' ? listItems(list) : []
  const isOne = item !== undefined && others.length === 0 && item.from === 2 && item.to === 2 + source.length
  return isOne ? source : `(${source})`
}

/** What is typed as an expression and is a literal all the same. */
function plainest(wish: Wish): Wish {
  if (wish.kind !== 'expression') return wish
  const [node] = partsOf(parseNix(wish.text).topNode)
  return (node === undefined ? null : literalOf(wish.text, node)) ?? wish
}

/** Makes these the items of a list option that `readItems` can read. */
export function setItems(
  text: string,
  path: readonly string[],
  items: readonly Wish[],
  tree?: Tree,
): Outcome {
  const wanted = items.map(plainest)
  const source = { text, tree: treeOf(text, tree) }
  const found = bracketsOf(text, path, source.tree)
  if (found === null) return refusal('expression', 'This list is an expression; change it in the text.')
  const old = listItems(found.list).map((item) => itemOf(text, item))
  if (old.length === wanted.length && old.every((item, n) => sameWish(item, wanted[n]))) return unchanged
  const place = { step: indentStep(text, found.set), eol: lineEnding(text) }
  const write = (item: Wish): WriteItem =>
    item.kind === 'expression'
      ? (indent) => asItem(writeWish(item, { ...place, indent, multiline: true }))
      : (indent, multiline) => renderItem(item, { ...place, indent, multiline })
  try {
    const edits = replaceItems(text, source.tree, found.list, wanted.map(write), (i, j) =>
      sameWish(old[i], wanted[j]),
    )
    if (edits === null) return refusal('faults', 'The brackets of this list are not whole.')
    return proven(source, { ok: true, edits }, (after) => {
      const now = readItems(after.text, path, after.tree)
      return now !== null && now.length === wanted.length && now.every((item, n) => sameWish(item, wanted[n]))
    })
  } catch (error) {
    if (error instanceof RangeError) return refusal('value', error.message)
    throw error
  }
}
