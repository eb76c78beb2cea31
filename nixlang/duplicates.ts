/** Finds names that are defined twice, by the rules by which Nix merges attribute sets while it parses. */
import type { SyntaxNode } from '@lezer/common'
import { nameNodes, nameOf } from './name.ts'
import type { Problem } from './problem.ts'
import { partsOf, valueOf } from './syntax.ts'

/** What a set defines: names with the set that each holds, where it holds one. */
type Names = Map<string, Names | null>

/** The sets already seen, by where they begin; inner ones come first. */
export type SeenSets = Map<number, Names>

/** The set that a value is; parentheses do not count. */
function setOf(value: SyntaxNode | null, seen: SeenSets): Names | null {
  let node = value
  while (node?.name === 'Parenthesized') node = partsOf(node)[1] ?? null
  return node?.name === 'AttrSet' ? (seen.get(node.from) ?? null) : null
}

function twice(node: SyntaxNode, name: string): Problem {
  return {
    code: 'duplicate',
    from: node.from,
    to: node.to,
    message: `The name ${name} is defined twice in this set.`,
  }
}

function define(text: string, names: Names, binding: SyntaxNode, seen: SeenSets): Problem | null {
  const path = binding.firstChild
  if (path?.name !== 'AttrPath') return null
  const nodes = nameNodes(path)
  let set = names
  for (const [index, node] of nodes.entries()) {
    const name = nameOf(text, node)
    // What lies below a computed name cannot be compared.
    if (name === null) return null
    const old = set.get(name)
    if (index < nodes.length - 1) {
      if (old === null) return twice(node, name)
      const inner: Names = old ?? new Map()
      set.set(name, inner)
      set = inner
      continue
    }
    const value = setOf(valueOf(binding), seen)
    if (old === undefined) {
      set.set(name, value)
      return null
    }
    if (old === null || value === null) return twice(node, name)
    // Two sets under one name are joined, but not the sets in them.
    for (const [key, inner] of value) {
      if (old.has(key)) return { ...twice(node, key), message: `${key} is defined twice in ${name}.` }
      old.set(key, inner)
    }
  }
  return null
}

function inherit(text: string, names: Names, node: SyntaxNode): Problem[] {
  const found: Problem[] = []
  for (const part of partsOf(node).slice(1)) {
    if (part.name === 'InheritFrom') continue
    const name = nameOf(text, part)
    if (name === null) {
      found.push({
        code: 'dynamic',
        from: part.from,
        to: part.to,
        message: 'A name to inherit cannot be computed.',
      })
    } else if (names.has(name)) found.push(twice(part, name))
    else names.set(name, null)
  }
  return found
}

/** The problems of one `AttrSet`, `Let` or `LegacyLet`, whose inner sets must have been given before. */
export function duplicateNames(text: string, node: SyntaxNode, seen: SeenSets): Problem[] {
  const names: Names = new Map()
  const found: Problem[] = []
  for (let part = node.firstChild; part !== null; part = part.nextSibling) {
    if (part.name === 'Inherit') for (const problem of inherit(text, names, part)) found.push(problem)
    if (part.name !== 'Binding') continue
    const problem = define(text, names, part, seen)
    if (problem !== null) found.push(problem)
    const first = part.firstChild?.firstChild
    if (node.name === 'Let' && first && nameOf(text, first) === null) {
      found.push({
        code: 'dynamic',
        from: first.from,
        to: first.to,
        message: 'A name in let cannot be computed.',
      })
    }
  }
  if (node.name === 'AttrSet') seen.set(node.from, names)
  return found
}

/** The problems of one function head: two arguments of one name. */
export function duplicateArguments(text: string, lambda: SyntaxNode): Problem[] {
  const formals = lambda.getChild('Formals')
  if (formals === null) return []
  const seen = new Set<string>()
  const nodes = [
    lambda.getChild('Parameter'),
    ...formals.getChildren('Formal').map((formal) => formal.getChild('FormalName')),
  ]
  const found: Problem[] = []
  for (const node of nodes) {
    const name = node === null ? '' : text.slice(node.from, node.to)
    if (node !== null && seen.has(name)) {
      found.push({
        code: 'duplicate',
        from: node.from,
        to: node.to,
        message: `The argument ${name} stands here twice.`,
      })
    }
    seen.add(name)
  }
  return found
}
