/** Parsing a text once and keeping up with its edits. */
import { TreeFragment, type Tree } from '@lezer/common'
import type { Edit } from './edit.ts'
import { nixParser } from './language.ts'

/** The whole text's syntax tree. Never throws: faults are nodes whose type `isError`. */
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

/** How many faults a tree holds; counts no further than `limit`. */
export function countFaults(tree: Tree, limit = Infinity): number {
  let count = 0
  tree.iterate({
    enter: (node) => {
      if (node.type.isError) count++
      return count < limit
    },
  })
  return count
}
