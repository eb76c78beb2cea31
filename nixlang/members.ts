/** Finds what a set defines under a name without walking through the set: what a subtree holds is remembered for as long as it lives. */
import { IterMode, type SyntaxNode, type Tree, type TreeCursor } from '@lezer/common'
import { nameOf, namesOf } from './name.ts'
import * as term from './parser/nix.terms.js'
import { partsOf } from './syntax.ts'

/** The names of one binding, null for a computed one; or one name of an `inherit`. */
type Names = readonly (string | null)[]

/** What a tree holds directly, by first names and offsets from its own beginning, and the nameless subtrees that hold the rest. */
interface Members {
  named: ReadonlyMap<string, readonly { at: number; names: Names }[]>
  parts: readonly { tree: Tree; at: number }[]
}

/** A subtree that a reparse takes over stands for the same characters, so what is known of it stays true. */
const known = new WeakMap<Tree, Members>()

/** The nodes of the names that an `Inherit` defines. */
export function inheritedNames(inherit: SyntaxNode): SyntaxNode[] {
  return partsOf(inherit).filter(
    (node) => node.name === 'AttrName' || node.name === 'String' || node.name === 'DynamicAttr',
  )
}

/** The names of a member of a set, as the text has them: a list for a binding, and one for each name of an `inherit`. */
function namesOfMember(text: string, member: SyntaxNode): Names[] {
  if (member.name === 'Inherit') return inheritedNames(member).map((node) => [nameOf(text, node)])
  const path = member.name === 'Binding' ? member.firstChild : null
  return path?.name === 'AttrPath' ? [namesOf(text, path)] : []
}

/** The same with a cursor, which stays where it was, for the names that most bindings have: null where they are others. */
function plainNames(text: string, cursor: TreeCursor): string[] | null {
  if (!cursor.firstChild()) return null
  let names: string[] | null = null
  if (cursor.type.id === term.AttrPath && cursor.firstChild()) {
    names = []
    for (let more = true; more && names !== null; more = cursor.nextSibling()) {
      if (cursor.type.id === term.AttrName) names.push(text.slice(cursor.from, cursor.to))
      else names = null
    }
    cursor.parent()
  }
  cursor.parent()
  return names
}

/** A text's own characters: a long slice would keep the whole text that it was cut from in memory, one for each version of a file. */
function ownCopy(slice: string): string {
  return slice.length < 13 ? slice : ` ${slice}`.slice(1)
}

function membersOf(text: string, tree: Tree): Members {
  const before = known.get(tree)
  if (before !== undefined) return before
  const named = new Map<string, { at: number; names: Names }[]>()
  const parts: { tree: Tree; at: number }[] = []
  const cursor = tree.cursor(IterMode.IncludeAnonymous)
  for (let more = cursor.firstChild(); more; more = cursor.nextSibling()) {
    const { from: at, type } = cursor
    const part = type.isAnonymous ? cursor.tree : null
    if (part !== null) parts.push({ tree: part, at })
    if (type.id !== term.Binding && type.id !== term.Inherit) continue
    const plain = type.id === term.Binding ? plainNames(text, cursor) : null
    for (const names of plain === null ? namesOfMember(text, cursor.node) : [plain]) {
      const [first, ...others] = names.map((name) => (name === null ? null : ownCopy(name)))
      if (first === null || first === undefined) continue
      const same = named.get(first)
      if (same === undefined) named.set(first, [{ at, names: [first, ...others] }])
      else same.push({ at, names: [first, ...others] })
    }
  }
  const members = { named, parts }
  known.set(tree, members)
  return members
}

/** The names that are looked for. */
interface Wanted {
  first: string
  holds: (names: Names) => boolean
}

function collect(text: string, tree: Tree, at: number, wanted: Wanted, found: Set<number>): void {
  const { named, parts } = membersOf(text.slice(at, at + tree.length), tree)
  for (const member of named.get(wanted.first) ?? []) {
    if (wanted.holds(member.names)) found.add(at + member.at)
  }
  for (const part of parts) collect(text, part.tree, at + part.at, wanted, found)
}

/** The `Binding`s and `Inherit`s of a set whose first name is this and whose names are wanted, in the text's order. */
export function membersNamed(
  text: string,
  set: SyntaxNode,
  first: string,
  holds: (names: Names) => boolean = () => true,
): SyntaxNode[] {
  const members: SyntaxNode[] = []
  const { tree } = set
  if (tree === null) {
    // Small enough to lie in a buffer of the tree.
    for (let member = set.firstChild; member !== null; member = member.nextSibling) {
      if (namesOfMember(text, member).some((names) => names[0] === first && holds(names)))
        members.push(member)
    }
    return members
  }
  const starts = new Set<number>()
  collect(text, tree, set.from, { first, holds }, starts)
  for (const start of [...starts].toSorted((a, b) => a - b)) {
    const member = set.childAfter(start)
    if (member !== null) members.push(member)
  }
  return members
}
