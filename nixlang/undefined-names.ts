/** Finds variables that nothing binds, as Nix does before it evaluates anything. */
import type { SyntaxNode, Tree } from '@lezer/common'
import { globalNames } from './global-names.ts'
import { inheritedNames } from './members.ts'
import { nameOf } from './name.ts'
import type { Problem } from './problem.ts'
import type { Range } from './read-option.ts'
import { partsOf } from './syntax.ts'

/** What a construct binds, or everything: behind `with` any name may come from the set. */
interface Scope {
  from: number
  names: ReadonlySet<string> | null
  /** Where what `with` opens begins. */
  opensAt: number
}

function bindingNames(text: string, node: SyntaxNode): string[] {
  return partsOf(node)
    .flatMap((part) => {
      if (part.name === 'Inherit')
        return partsOf(part)
          .slice(1)
          .map((name) => (name.name === 'InheritFrom' ? null : nameOf(text, name)))
      const first = part.name === 'Binding' ? part.firstChild?.firstChild : null
      return first ? [nameOf(text, first)] : []
    })
    .filter((name) => name !== null)
}

function argumentNames(text: string, lambda: SyntaxNode): string[] {
  const formals = lambda.getChild('Formals')?.getChildren('Formal') ?? []
  return [lambda.getChild('Parameter'), ...formals.map((formal) => formal.getChild('FormalName'))]
    .filter((node) => node !== null)
    .map((node) => text.slice(node.from, node.to))
}

/** The scope that a node opens, if any. */
function scopeOf(text: string, node: SyntaxNode): Scope | null {
  const bound = (names: string[]): Scope => ({ from: node.from, names: new Set(names), opensAt: node.from })
  switch (node.name) {
    case 'Lambda':
      return bound(argumentNames(text, node))
    case 'Let':
    case 'LegacyLet':
      return bound(bindingNames(text, node))
    case 'AttrSet':
      return node.getChild('rec') === null ? null : bound(bindingNames(text, node))
    case 'With':
      return { from: node.from, names: null, opensAt: partsOf(node)[2]?.from ?? node.to }
    default:
      return null
  }
}

function isBound(scopes: readonly Scope[], name: string, at: number): boolean {
  if (name.startsWith('__') || globalNames.has(name)) return true
  return scopes.some((scope) => (scope.names === null ? at >= scope.opensAt : scope.names.has(name)))
}

/** `inherit (x);` takes nothing from x, and Nix does not look at it. */
function isIdle(inherit: SyntaxNode): boolean {
  return inherit.getChild('InheritFrom') !== null && inheritedNames(inherit).length === 0
}

/** The variables of a faultless text that no function, `let`, `rec`, `with` or global scope binds. */
export function undefinedNames(text: string, tree: Tree): Problem[] {
  const found: Problem[] = []
  const scopes: { scope: Scope; depth: number }[] = []
  let depth = 0
  const check = (name: string, { from, to }: Range, around: readonly Scope[]): void => {
    if (!isBound(around, name, from)) {
      found.push({ code: 'undefined', from, to, message: `Nothing here defines ${name}.` })
    }
  }
  tree.iterate({
    enter: (ref) => {
      depth++
      if (ref.name === 'Inherit' && isIdle(ref.node)) {
        depth--
        return false
      }
      const all = (): Scope[] => scopes.map(({ scope }) => scope)
      if (ref.name === 'Variable' || (ref.name === 'or' && ref.node.parent?.name === 'Apply'))
        check(text.slice(ref.from, ref.to), ref, all())
      if (ref.name === 'Inherit' && ref.node.getChild('InheritFrom') === null) {
        // `inherit x;` takes x from outside the very set or let that it stands in.
        const own = ref.node.parent?.from
        const around = all().filter((scope) => scope.from !== own || scope.names === null)
        for (const node of inheritedNames(ref.node)) {
          const name = nameOf(text, node)
          if (name !== null) check(name, node, around)
        }
      }
      const scope = ['Lambda', 'Let', 'LegacyLet', 'AttrSet', 'With'].includes(ref.name)
        ? scopeOf(text, ref.node)
        : null
      if (scope !== null) scopes.push({ scope, depth })
      return true
    },
    leave: () => {
      if (scopes.at(-1)?.depth === depth) scopes.pop()
      depth--
    },
  })
  return found
}
