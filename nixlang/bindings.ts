/** Lists all that a module's text sets, with the places of names and values. */
import type { Tree } from '@lezer/common'
import { setsOf, walkDefinitions, type Definition } from './definition.ts'
import { literalOf } from './literal.ts'
import { moduleBody, optionPath } from './module-body.ts'
import { treeOf } from './parse.ts'
import type { Range } from './read-option.ts'

/** One thing that the text sets: a binding whose value is no set of further bindings. */
export interface BindingPlace {
  /** The option's path, without the module's `config`; null stands for a computed name. */
  path: (string | null)[]
  /** The whole binding with its semicolon, or the `inherit` statement. */
  whole: Range
  /** The name as it stands there, without those of the sets around. */
  name: Range
  /** The value; null for an inherited name and where the value is missing. */
  value: Range | null
  kind: 'literal' | 'expression'
  /** mkIf, mkMerge, … of the sets around. */
  wrappers: readonly string[]
}

/** Does a definition's value hold bindings of its own? */
function holdsMore(text: string, definition: Definition): boolean {
  if (definition.value === null) return false
  return setsOf(text, definition.value).sets.some(
    (set) => set.getChild('Binding') !== null || set.getChild('Inherit') !== null,
  )
}

/** The range of some of a definition's names. */
export function nameRange(definition: Definition, count = definition.names.length): Range {
  const first = definition.names[0] ?? definition.node
  const last = definition.names[Math.max(count, 1) - 1] ?? first
  return { from: first.from, to: last.to }
}

/** Everything that the module's text sets, in the text's order; empty where no module can be seen. */
export function bindings(text: string, tree?: Tree): BindingPlace[] {
  const body = moduleBody(text, treeOf(text, tree))
  const result: BindingPlace[] = []
  if (body === null) return result
  walkDefinitions(text, body.set, (definition) => {
    if (holdsMore(text, definition)) return true
    const { node, value, wrappers } = definition
    result.push({
      path: optionPath(body, definition.path),
      whole: { from: node.from, to: node.to },
      name: nameRange(definition),
      value: value === null ? null : { from: value.from, to: value.to },
      kind: value !== null && literalOf(text, value) !== null ? 'literal' : 'expression',
      wrappers,
    })
    return false
  })
  return result
}
