/** The functions of NixOS's module system that stand around a value: mkIf, mkDefault, mkForce and their like. */
import type { SyntaxNode } from '@lezer/common'
import { namesOf } from './name.ts'
import { partsOf, unwrap } from './syntax.ts'

/** How many arguments each takes; the last one is the value. */
const argumentCounts: Readonly<Record<string, number>> = {
  mkIf: 2,
  mkOverride: 2,
  mkOrder: 2,
  mkDefault: 1,
  mkForce: 1,
  mkOptionDefault: 1,
  mkImageMediaOverride: 1,
  mkVMOverride: 1,
  mkBefore: 1,
  mkAfter: 1,
  mkMerge: 1,
}

export interface Wrapper {
  /** `mkIf`, `mkDefault`, … without `lib.`. */
  name: string
  /** The value inside, an expression node. */
  inner: SyntaxNode
}

/** The wrapper that an expression is, `mkIf c v` or `lib.mkForce v`; null for anything else. */
export function wrapperOf(text: string, node: SyntaxNode): Wrapper | null {
  if (node.name !== 'Apply') return null
  const [callee, ...given] = partsOf(node)
  if (callee === undefined) return null
  const path = callee.getChild('AttrPath')
  const name =
    callee.name === 'Variable'
      ? text.slice(callee.from, callee.to)
      : callee.name === 'Select' && path !== null
        ? namesOf(text, path).at(-1)
        : null
  if (typeof name !== 'string' || !Object.hasOwn(argumentCounts, name)) return null
  const inner = given.at(-1)
  return given.length === argumentCounts[name] && inner !== undefined ? { name, inner } : null
}

/** What a value comes to inside wrappers, parentheses, `with` and `let`, and the wrappers met on the way, outermost first. */
export function peel(text: string, node: SyntaxNode): { inner: SyntaxNode; wrappers: string[] } {
  const wrappers: string[] = []
  let inner = unwrap(node)
  for (;;) {
    const wrapper = wrapperOf(text, inner)
    if (wrapper === null) return { inner, wrappers }
    wrappers.push(wrapper.name)
    inner = unwrap(wrapper.inner)
  }
}
