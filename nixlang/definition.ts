/** Walks through what a module defines: every binding with its whole path, however it is nested or dotted. */
import type { SyntaxNode } from '@lezer/common'
import { inheritedNames, membersNamed } from './members.ts'
import { nameNodes, nameOf } from './name.ts'
import { partsOf, valueOf } from './syntax.ts'
import { peel } from './wrapper.ts'

/** One binding, or one name of an `inherit`. */
export interface Definition {
  /** From the module's set down; null stands for a computed name. */
  path: readonly (string | null)[]
  /** How much of the path comes from the sets around, not from this binding's own name. */
  outer: number
  /** The `Binding` or `Inherit` node. */
  node: SyntaxNode
  /** The nodes of this binding's own names, or the one inherited name. */
  names: SyntaxNode[]
  /** The value's node; null for an inherited name, and where the value is missing. */
  value: SyntaxNode | null
  /** The `AttrSet` that holds it. */
  set: SyntaxNode
  /** Wrappers of the sets around (mkIf, …), outermost first: what stands below them may be conditional. */
  wrappers: readonly string[]
}

type Visitor = (definition: Definition) => boolean

function definitionsOf(
  text: string,
  part: SyntaxNode,
  prefix: Definition['path'],
  set: SyntaxNode,
): Omit<Definition, 'wrappers'>[] {
  const outer = prefix.length
  if (part.name === 'Binding') {
    const first = part.firstChild
    if (first?.name !== 'AttrPath') return []
    const names = nameNodes(first)
    return [
      {
        path: [...prefix, ...names.map((node) => nameOf(text, node))],
        outer,
        node: part,
        names,
        value: valueOf(part),
        set,
      },
    ]
  }
  if (part.name !== 'Inherit') return []
  return inheritedNames(part).map((node) => ({
    path: [...prefix, nameOf(text, node)],
    outer,
    node: part,
    names: [node],
    value: null,
    set,
  }))
}

/** The sets that a value's definitions lie in: itself, or the members of a mkMerge. */
export function setsOf(text: string, value: SyntaxNode): { sets: SyntaxNode[]; wrappers: string[] } {
  const { inner, wrappers } = peel(text, value)
  if (inner.name === 'AttrSet') return { sets: [inner], wrappers }
  if (inner.name !== 'List' || !wrappers.includes('mkMerge')) return { sets: [], wrappers }
  return { sets: partsOf(inner).slice(1, -1), wrappers }
}

/** What to go through: everything, or along a path what goes on as it does. */
interface Walk {
  text: string
  visit: Visitor
  along: readonly string[] | null
  /** Along a path: is a member worth a visit, by how many of its own names there are and how many of them the path has? */
  holds: (own: number, shared: number, depth: number) => boolean
}

/** The members of a set that are to be visited; `depth` is the number of names around the set. */
function membersOf({ text, along, holds }: Walk, set: SyntaxNode, depth: number): SyntaxNode[] {
  const first = along?.[depth]
  if (along !== null && first !== undefined) {
    return membersNamed(text, set, first, (names) => {
      let shared = 1
      while (shared < names.length && names[shared] !== null && names[shared] === along[depth + shared])
        shared++
      return holds(names.length, shared, depth)
    })
  }
  const parts: SyntaxNode[] = []
  for (let part = set.firstChild; part !== null; part = part.nextSibling) parts.push(part)
  return parts
}

function walkSet(walk: Walk, set: SyntaxNode, prefix: Definition['path'], wrappers: readonly string[]): void {
  const { text, visit } = walk
  for (const part of membersOf(walk, set, prefix.length)) {
    for (const found of definitionsOf(text, part, prefix, set)) {
      if (!visit({ ...found, wrappers }) || found.value === null) continue
      walkValue(walk, found.value, found.path, wrappers)
    }
  }
}

function walkValue(
  walk: Walk,
  value: SyntaxNode,
  prefix: Definition['path'],
  wrappers: readonly string[],
): void {
  const { text } = walk
  const found = setsOf(text, value)
  const around = [...wrappers, ...found.wrappers]
  for (const set of found.sets) {
    if (set.name === 'AttrSet') walkSet(walk, set, prefix, around)
    else if (setsOf(text, set).sets.length > 0) walkValue(walk, set, prefix, around)
  }
}

/** Calls `visit` for each definition in a set, in the text's order; where it answers true, what the value holds is visited too. */
export function walkDefinitions(text: string, set: SyntaxNode, visit: Visitor): void {
  walkSet({ text, visit, along: null, holds: () => true }, set, [], [])
}

/**
 * The same for those definitions alone that share with a path more than the sets around them do, and those below the path. It costs
 * what these are, not what the set is.
 */
export function walkAlong(text: string, set: SyntaxNode, path: readonly string[], visit: Visitor): void {
  walkSet({ text, visit, along: path, holds: () => true }, set, [], [])
}

/** How many names two paths share at their beginning; a computed name equals nothing. */
export function sharedLength(a: Definition['path'], b: Definition['path']): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] !== null && a[length] === b[length]) length++
  return length
}

/** How a definition stands to a path. */
export type Relation = 'same' | 'above' | 'below' | 'apart'

/** `above`: the definition is of a set around the path; `below`: of something inside it. */
export function relation(definition: Definition, path: readonly string[]): Relation {
  const shared = sharedLength(definition.path, path)
  if (shared < definition.path.length && shared < path.length) return 'apart'
  if (definition.path.length === path.length) return 'same'
  return definition.path.length < path.length ? 'above' : 'below'
}

/** Every definition that has to do with a path: of sets around it (these hold other things too), of itself, and of its parts. */
export function related(text: string, set: SyntaxNode, path: readonly string[]): Definition[] {
  const found: Definition[] = []
  const visit = (definition: Definition): boolean => {
    const how = relation(definition, path)
    if (how === 'apart') return false
    found.push(definition)
    return how === 'above'
  }
  const holds: Walk['holds'] = (own, shared, depth) => shared === own || depth + shared === path.length
  walkSet({ text, visit, along: path, holds }, set, [], [])
  return found
}
