/** Parsing a text once and keeping up with its edits. */
import { Tree, TreeFragment } from '@lezer/common'
import type { Edit } from './edit.ts'
import { nixParser } from './language.ts'

/** The whole text's syntax tree. Never throws: faults are nodes whose type `isError`; a text that nests too deeply is one fault. */
export function parseNix(text: string): Tree {
  return nixParser.parse(text)
}

/** The tree to use for a text: the given one where it covers the text, else a fresh parse. */
export function treeOf(text: string, tree?: Tree): Tree {
  return tree !== undefined && tree.length === text.length ? tree : parseNix(text)
}

/** The tree of the text that `edits` made, reusing what they left alone of the tree before. */
export function reparseNix(tree: Tree, edits: readonly Edit[], newText: string): Tree {
  let shift = 0
  const changes = edits.map(({ from, to, insert }) => {
    const change = { fromA: from, toA: to, fromB: from + shift, toB: from + shift + insert.length }
    shift += insert.length - (to - from)
    return change
  })
  return nixParser.parse(newText, TreeFragment.applyChanges(TreeFragment.addTree(tree), changes))
}

/** Faults of the subtrees seen so far; a reparse keeps most of them, so that counting again costs what the edit cost. */
const counted = new WeakMap<Tree, number>()

function faultsOf(tree: Tree): number {
  const known = counted.get(tree)
  if (known !== undefined) return known
  let count = tree.type.isError ? 1 : 0
  for (const child of tree.children) {
    if (child instanceof Tree) count += faultsOf(child)
    else {
      // A buffer holds four numbers a node, the first of them its type.
      for (let i = 0; i < child.buffer.length; i += 4) {
        if (child.set.types[child.buffer[i] ?? -1]?.isError === true) count++
      }
    }
  }
  counted.set(tree, count)
  return count
}

/** How many faults a tree holds. */
export function countFaults(tree: Tree): number {
  return faultsOf(tree)
}
