/** Moving about in a Nix syntax tree: children that count, values, what lies inside parentheses and `with`. */
import type { SyntaxNode } from '@lezer/common'

/** Comments and faults stand anywhere between the children that make up a node. */
export function isTrivia(node: SyntaxNode): boolean {
  return node.type.isError || node.name === 'LineComment' || node.name === 'BlockComment'
}

/** The children of a node without comments and faults. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!isTrivia(child)) parts.push(child)
  }
  return parts
}

/** The last child that is neither a comment nor a fault. */
export function lastPart(node: SyntaxNode): SyntaxNode | null {
  let child = node.lastChild
  while (child !== null && isTrivia(child)) child = child.prevSibling
  return child
}

/** Is a fault among the children (not deeper)? */
export function hasFault(node: SyntaxNode): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.type.isError) return true
  }
  return false
}

/** The value of a `Binding`; null where it is missing. */
export function valueOf(binding: SyntaxNode): SyntaxNode | null {
  const last = lastPart(binding)
  return last === null || last.name === 'AttrPath' ? null : last
}

/** The expression that decides the value of `let … in`, `with`, `assert`, a function and parentheses; null for anything else. */
export function bodyOf(node: SyntaxNode): SyntaxNode | null {
  switch (node.name) {
    case 'Parenthesized':
      return partsOf(node)[1] ?? null
    case 'With':
    case 'Assert':
      return partsOf(node)[2] ?? null
    case 'Let': {
      const parts = partsOf(node)
      const at = parts.findIndex((part) => part.name === 'in')
      return at < 0 ? null : (parts[at + 1] ?? null)
    }
    case 'Lambda': {
      const last = lastPart(node)
      return last === null || ['Parameter', 'Formals', '@'].includes(last.name) ? null : last
    }
    default:
      return null
  }
}

/** What a value comes to inside parentheses, `with`, `assert` and `let`, and not inside a function. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let inner = node
  while (inner.name !== 'Lambda') {
    const body = bodyOf(inner)
    if (body === null) break
    inner = body
  }
  return inner
}

/** The closing bracket of a set or list, null where it is missing. */
export function closerOf(node: SyntaxNode): SyntaxNode | null {
  const last = node.lastChild
  return last !== null && (last.name === '}' || last.name === ']') ? last : null
}

/** The opening bracket of a set or list. */
export function openerOf(node: SyntaxNode): SyntaxNode | null {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === '{' || child.name === '[') return child
  }
  return null
}

/** Is a binding whole, with nothing missing or odd among its parts, so that something can be put behind it? */
export function isSound(text: string, member: SyntaxNode): boolean {
  if (member.type.isError || hasFault(member)) return false
  return (member.name !== 'Binding' && member.name !== 'Inherit') || text[member.to - 1] === ';'
}
