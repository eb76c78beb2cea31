/** All options as a tree of names: for completing a path name by name, and for finding the option that a path with a user's own names means. */
import type { Columns } from './columns.ts'

export interface OptionNode {
  /** By name; `<name>` and `*` stand for any name. */
  children: Map<string, OptionNode>
  /** The option's line in the index's columns; null where only a group of options is. */
  line: number | null
}

const empty = (): OptionNode => ({ children: new Map(), line: null })

/** From the index's column of names, in which quoted names may hold dots. */
export function optionTree(names: readonly string[]): OptionNode {
  const root = empty()
  let line = 0
  for (const name of names) {
    let node = root
    const parts = name.includes('"') ? (name.match(/"(?:[^"\\]|\\.)*"|[^.]+/g) ?? []) : name.split('.')
    for (const part of parts) {
      const known = node.children.get(part)
      const next = known ?? empty()
      if (known === undefined) node.children.set(part, next)
      node = next
    }
    node.line = line++
  }
  return root
}

/** What lies below a path; a name that is not in the tree stands for a `<name>`. */
export function nodeAt(root: OptionNode, path: readonly string[]): OptionNode | null {
  let node: OptionNode | undefined = root
  for (const name of path) {
    node = node.children.get(name) ?? node.children.get(`"${name}"`) ?? anyName(node)
    if (node === undefined) return null
  }
  return node
}

function anyName({ children }: OptionNode): OptionNode | undefined {
  for (const [name, node] of children) if (name === '*' || name.startsWith('<')) return node
  return undefined
}

const trees = new WeakMap<Columns, OptionNode>()

/** The tree of an index, made once. */
export function treeOf(columns: Columns): OptionNode {
  const known = trees.get(columns)
  if (known !== undefined) return known
  const tree = optionTree(columns.names)
  trees.set(columns, tree)
  return tree
}

/** The option's name in the index, such as `users.users.<name>.shell`; null where there is no such option. */
export function indexName(columns: Columns, path: readonly string[]): string | null {
  const line = nodeAt(treeOf(columns), path)?.line ?? null
  return line === null ? null : (columns.names[line] ?? null)
}
