/** All options as a tree of names: for completing a path name by name, and for finding the option that a path with a user's own names means. */
import type { Columns } from './columns.ts'

export interface OptionNode {
  /** By name; `<name>` and `*` stand for any name. Found out when they are first asked for: a nixpkgs has 20,000 options. */
  readonly children: ReadonlyMap<string, OptionNode>
  /** The option's line in the index's columns; null where only a group of options is. */
  readonly line: number | null
}

/** Options that share a beginning: their lines, and where in each name what follows begins. */
class Branch implements OptionNode {
  line: number | null = null
  readonly #names: readonly string[]
  readonly #lines: number[] = []
  readonly #offsets: number[] = []
  #children: Map<string, Branch> | null = null

  constructor(names: readonly string[]) {
    this.#names = names
  }

  get children(): ReadonlyMap<string, OptionNode> {
    this.#children ??= this.#divide()
    return this.#children
  }

  add(line: number, offset: number): void {
    this.#lines.push(line)
    this.#offsets.push(offset)
  }

  #divide(): Map<string, Branch> {
    const children = new Map<string, Branch>()
    for (const [n, line] of this.#lines.entries()) {
      const name = this.#names[line] ?? ''
      const from = this.#offsets[n] ?? 0
      const to = endOfPart(name, from)
      const part = name.slice(from, to)
      const known = children.get(part)
      const child = known ?? new Branch(this.#names)
      if (known === undefined) children.set(part, child)
      if (to >= name.length) child.line = line
      else child.add(line, to + 1)
    }
    return children
  }
}

/** Quoted parts may hold dots. */
function endOfPart(name: string, from: number): number {
  if (name[from] === '"') {
    const quoted = /"(?:[^"\\]|\\.)*"/y
    quoted.lastIndex = from
    if (quoted.test(name)) return quoted.lastIndex
  }
  const dot = name.indexOf('.', from)
  return dot < 0 ? name.length : dot
}

/** From the index's column of names. */
export function optionTree(names: readonly string[]): OptionNode {
  const root = new Branch(names)
  for (let line = 0; line < names.length; line++) root.add(line, 0)
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
