/** What lies below an option in the index: a submodule's own options, and what stands for names that the user chooses. */
import { parseOptionType, type TypeShape } from '../../contract/option-type.ts'
import type { Columns } from '../catalogue/columns.ts'
import type { OptionNode } from '../catalogue/option-tree.ts'

/** A place in the tree of options. */
export interface Below {
  columns: Columns
  node: OptionNode
}

/** One option of a submodule. */
export interface Member {
  /** Its names below the submodule. */
  path: string[]
  shape: TypeShape
  type: string
  summary: string
  below: Below
}

/** Does a name of the index stand for any name: `<name>` in a set, `*` in a list? */
export function isAnyName(name: string): boolean {
  return name === '*' || (name.startsWith('<') && name.endsWith('>'))
}

/** What lies below one of an option's chosen names, or below the elements of its list. */
export function belowAny({ columns, node }: Below): Below | null {
  for (const [name, child] of node.children) if (isAnyName(name)) return { columns, node: child }
  return null
}

/** A name of the index without its quotes. */
function bare(name: string): string {
  return name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1) : name
}

/** The options of a submodule, in the index's order; an option's own parts are not gone into. */
export function membersOf({ columns, node }: Below): Member[] {
  const found: Member[] = []
  const visit = (current: OptionNode, path: string[]): void => {
    for (const [name, child] of current.children) {
      if (isAnyName(name)) continue
      const here = [...path, bare(name)]
      if (child.line === null) {
        visit(child, here)
        continue
      }
      const below = { columns, node: child }
      const type = columns.types[child.line] ?? ''
      found.push({
        path: here,
        shape: shapeWithin(parseOptionType(type), below),
        type,
        summary: columns.summaries[child.line] ?? '',
        below,
      })
    }
  }
  visit(node, [])
  return found
}

/**
 * A type's shape in the light of what the index has below it. A submodule that takes other names too is described by what these may
 * hold (`attribute set of (JSON value)`), and one with a name of its own (`dataset options`) not as a submodule at all.
 */
export function shapeWithin(shape: TypeShape, below: Below | null): TypeShape {
  const hasMembers = below !== null && [...below.node.children.keys()].some((name) => !isAnyName(name))
  if (!hasMembers) return shape
  if (shape.kind === 'attrs') return { kind: 'submodule', free: shape.element }
  if (shape.kind === 'data') return { kind: 'submodule', free: shape }
  if (shape.kind === 'expression') return { kind: 'submodule', free: null }
  return shape.kind === 'nullOr' ? { kind: 'nullOr', inner: shapeWithin(shape.inner, below) } : shape
}
