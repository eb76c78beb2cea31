/** Which options a machine's nixpkgs has, as far as its index can tell. */
import { nodeAt, treeOf } from '../catalogue/option-tree.ts'
import type { Columns } from '../catalogue/columns.ts'

/**
 * Has this nixpkgs the option? Below an option that the index shows only as a whole (`virtualisation.vmVariant`, or a set of free
 * settings) anything may be, so the answer there is yes. Without an index the answer is yes, too: Nix will tell.
 */
export function hasOption(columns: Columns | null, path: readonly string[]): boolean {
  if (columns === null) return true
  const tree = treeOf(columns)
  if ((nodeAt(tree, path)?.line ?? null) !== null) return true
  for (let length = path.length - 1; length > 0; length--) {
    const around = nodeAt(tree, path.slice(0, length))
    if (around === null || around.line === null) continue
    const type = columns.types[around.line] ?? ''
    return around.children.size === 0 || (type !== 'submodule' && !/of \(?submodule\)?$/.test(type))
  }
  return false
}

/** The first spelling that this nixpkgs has; null where it has none. Newer spellings stand first. */
export function spelling(
  columns: Columns | null,
  spellings: readonly (readonly string[])[],
): readonly string[] | null {
  return spellings.find((path) => hasOption(columns, path)) ?? null
}
