/** The options that a text sets, as the index knows them. */
import type { Tree } from '@lezer/common'
import { setsOf, walkDefinitions } from '../../nixlang/definition.ts'
import { moduleBody, optionPath } from '../../nixlang/module-body.ts'
import { formatOptionPath } from '../../nixlang/option-path.ts'
import type { Columns } from '../catalogue/columns.ts'
import { nodeAt, treeOf } from '../catalogue/option-tree.ts'

export interface SetOption {
  path: string[]
  /** The path as text. */
  name: string
  /** The option's line in the index. */
  line: number
}

/** Each option that has a value in the text, in the text's order; what lies inside a value of an option without parts is no option. */
export function setOptions(columns: Columns, text: string, tree: Tree): SetOption[] {
  const body = moduleBody(text, tree)
  if (body === null) return []
  const root = treeOf(columns)
  const found = new Map<string, SetOption>()
  const add = (path: string[]): boolean => {
    const line = nodeAt(root, path)?.line ?? null
    const name = formatOptionPath(path)
    if (line !== null) found.set(name, { path, name, line })
    return line !== null
  }
  walkDefinitions(text, body.set, ({ path: inBody, value }) => {
    const names = inBody.filter((name) => name !== null)
    if (names.length < inBody.length) return false
    const path = optionPath(body, names)
    if (path.length === 0) return true
    const node = nodeAt(root, path)
    if (node !== null && node.children.size > 0) {
      if (value === null || setsOf(text, value).sets.length === 0) add(path)
      return true
    }
    // A name that is no option belongs to an option around it that takes any names.
    for (let length = path.length; length > 0; length--) if (add(path.slice(0, length))) break
    return false
  })
  return [...found.values()]
}
