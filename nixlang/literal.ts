/** Tells a literal from an expression, and what the literal is worth. */
import type { SyntaxNode } from '@lezer/common'
import { namesOf, stringOf } from './name.ts'
import { hasFault, partsOf, valueOf } from './syntax.ts'
import { greatestInt, type NixValue } from './value.ts'

/** Deeper nesting than any configuration has is an expression to us, so that hostile text cannot exhaust the stack. */
const deepest = 100

function numberOf(source: string): NixValue | null {
  if (source.includes('.')) {
    const value = Number(source)
    return Number.isFinite(value) ? { kind: 'float', value } : null
  }
  const value = BigInt(source)
  return value <= greatestInt ? { kind: 'int', value } : null
}

function negated(value: NixValue | null): NixValue | null {
  if (value?.kind === 'int') return { kind: 'int', value: -value.value }
  if (value?.kind === 'float') return { kind: 'float', value: 0 - value.value }
  return null
}

const constants: Readonly<Record<string, NixValue>> = {
  true: { kind: 'bool', value: true },
  false: { kind: 'bool', value: false },
  null: { kind: 'null' },
}

function listOf(text: string, node: SyntaxNode, depth: number): NixValue | null {
  const items: NixValue[] = []
  for (const part of partsOf(node).slice(1, -1)) {
    const item = literal(text, part, depth + 1)
    if (item === null) return null
    items.push(item)
  }
  return { kind: 'list', items }
}

/** Puts a value at a path, merging sets as Nix merges `a.b = 1; a = { c = 2; };`; false where two definitions clash. */
export function putValue(entries: Map<string, NixValue>, path: readonly string[], value: NixValue): boolean {
  const [name, ...rest] = path
  if (name === undefined) return false
  const old = entries.get(name)
  if (rest.length > 0) {
    const inner = old ?? { kind: 'attrs', entries: new Map<string, NixValue>() }
    if (inner.kind !== 'attrs') return false
    entries.set(name, inner)
    return putValue(inner.entries, rest, value)
  }
  if (old === undefined) {
    entries.set(name, value)
    return true
  }
  if (old.kind !== 'attrs' || value.kind !== 'attrs') return false
  return [...value.entries].every(([key, item]) => putValue(old.entries, [key], item))
}

function attrsOf(text: string, node: SyntaxNode, depth: number): NixValue | null {
  const entries = new Map<string, NixValue>()
  for (const part of partsOf(node)) {
    if (part.name === 'Inherit') return null
    if (part.name !== 'Binding') continue
    const path = part.firstChild
    const inner = valueOf(part)
    if (path?.name !== 'AttrPath' || inner === null || hasFault(part)) return null
    const names = namesOf(text, path)
    const value = literal(text, inner, depth + names.length)
    if (
      value === null ||
      !putValue(
        entries,
        names.filter((name) => name !== null),
        value,
      )
    )
      return null
    if (names.includes(null)) return null
  }
  return { kind: 'attrs', entries }
}

function literal(text: string, node: SyntaxNode, depth: number): NixValue | null {
  if (depth > deepest || hasFault(node)) return null
  const source = (): string => text.slice(node.from, node.to)
  switch (node.name) {
    case 'Number':
      return numberOf(source())
    case 'Unary':
      return text[node.from] === '-' && node.lastChild?.name === 'Number'
        ? negated(literal(text, node.lastChild, depth))
        : null
    case 'Builtin':
      return constants[source()] ?? null
    case 'String':
    case 'IndentedString': {
      const value = stringOf(text, node)
      return value === null ? null : { kind: 'string', value }
    }
    case 'Uri':
      return { kind: 'string', value: source() }
    case 'Path':
      return node.getChild('Interpolation') === null ? { kind: 'path', text: source() } : null
    case 'SearchPath':
      return { kind: 'path', text: source() }
    case 'Parenthesized': {
      const inner = partsOf(node)[1]
      return inner === undefined ? null : literal(text, inner, depth + 1)
    }
    case 'List':
      return listOf(text, node, depth)
    case 'AttrSet':
      return attrsOf(text, node, depth)
    default:
      return null
  }
}

/** The value of an expression that is a literal, or a list or set of literals; null where it must be evaluated to be known. */
export function literalOf(text: string, node: SyntaxNode): NixValue | null {
  return literal(text, node, 0)
}
