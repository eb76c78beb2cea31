/** Walks through what a module defines: every binding with its whole path, however it is nested or dotted. */
import type { SyntaxNode } from '@lezer/common'
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
  const inherited = partsOf(part).filter(
    (node) => node.name === 'AttrName' || node.name === 'String' || node.name === 'DynamicAttr',
  )
  return inherited.map((node) => ({
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

/** Calls `visit` for each definition in a set, in the text's order; where it answers true, what the value holds is visited too. */
export function walkDefinitions(
  text: string,
  set: SyntaxNode,
  visit: Visitor,
  prefix: Definition['path'] = [],
  wrappers: readonly string[] = [],
): void {
  for (let part = set.firstChild; part !== null; part = part.nextSibling) {
    for (const found of definitionsOf(text, part, prefix, set)) {
      if (!visit({ ...found, wrappers }) || found.value === null) continue
      walkValue(text, found.value, visit, found.path, wrappers)
    }
  }
}

function walkValue(
  text: string,
  value: SyntaxNode,
  visit: Visitor,
  prefix: Definition['path'],
  wrappers: readonly string[],
): void {
  const found = setsOf(text, value)
  const around = [...wrappers, ...found.wrappers]
  for (const set of found.sets) {
    if (set.name === 'AttrSet') walkDefinitions(text, set, visit, prefix, around)
    else if (setsOf(text, set).sets.length > 0) walkValue(text, set, visit, prefix, around)
  }
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
  walkDefinitions(text, set, (definition) => {
    const how = relation(definition, path)
    if (how === 'apart') return false
    found.push(definition)
    return how === 'above'
  })
  return found
}
