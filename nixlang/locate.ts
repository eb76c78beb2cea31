/** Finds the place of an option in the text by its path as NixOS writes it in a message. */
import type { Tree } from '@lezer/common'
import { nameRange } from './bindings.ts'
import { sharedLength, walkAlong, type Definition } from './definition.ts'
import { moduleBody, pathInBody } from './module-body.ts'
import { parseOptionPath } from './option-path.ts'
import { treeOf } from './parse.ts'
import type { Range } from './read-option.ts'
import { partsOf } from './syntax.ts'
import { testModule, testNodes } from './test-file.ts'
import { peel } from './wrapper.ts'

export interface Located {
  /** How many names of the asked path (after `skipped`) the place answers to. */
  matched: number
  /** True where the whole path, or a value that holds it, is set here. */
  exact: boolean
  /** `virtualisation.vmVariant` was left off the path's beginning, as the user wrote the option without. */
  skipped: boolean
  /** The names that matched. */
  name: Range
  /** The value, or the list item that the path's end names. */
  value: Range | null
}

const variant = ['virtualisation', 'vmVariant']

/** NixOS names the items of lists `[definition 1-entry 2]`. */
function itemNumber(name: string | undefined): number | null {
  const found = /^\[definition \d+-entry (\d+)\]$/.exec(name ?? '')
  return found === null ? null : Number(found[1])
}

/** Is `a` the better answer? More names; then a binding of the option itself or of what holds it, before a neighbour's. */
function better(a: Definition, b: Definition | null, path: readonly string[]): boolean {
  if (b === null) return true
  const [sharedA, sharedB] = [sharedLength(a.path, path), sharedLength(b.path, path)]
  if (sharedA !== sharedB) return sharedA > sharedB
  return a.path.length === sharedA && b.path.length > sharedB
}

function search(text: string, tree: Tree, asked: readonly string[], skipped: boolean): Located | null {
  const body = moduleBody(text, tree)
  if (body === null) return null
  const item = itemNumber(asked.at(-1))
  const path = pathInBody(body, item === null ? asked : asked.slice(0, -1))
  const added = path.length - (item === null ? asked.length : asked.length - 1)
  let best: Definition | null = null
  walkAlong(text, body.set, path, (definition) => {
    const shared = sharedLength(definition.path, path)
    if (shared <= definition.outer) return false
    if (better(definition, best, path)) best = definition
    return shared === definition.path.length
  })
  if (best === null) return null
  // TypeScript does not see the assignment in the callback.
  const found: Definition = best
  const shared = sharedLength(found.path, path)
  if (shared <= added) return null
  const { value } = found
  const exact =
    shared === path.length ||
    (shared === found.path.length && value !== null && peel(text, value).inner.name !== 'AttrSet')
  const list = value === null || item === null ? null : peel(text, value).inner
  const entry =
    list?.name === 'List' && item !== null && shared === path.length ? partsOf(list)[item] : undefined
  const place = entry !== undefined && entry.name !== ']' ? entry : value
  return {
    matched: shared - added,
    exact,
    skipped,
    name: nameRange(found, shared - found.outer),
    value: place === null ? null : { from: place.from, to: place.to },
  }
}

/**
 * The place that answers to the most names of the path; null where not even the first is set. The path is a list of names or as in a
 * message (`services.nginx.virtualHosts."a.b"`); `virtualisation.vmVariant` in front, and a list item's number at the end, are understood.
 */
export function locate(text: string, path: readonly string[] | string, tree?: Tree): Located | null {
  const names = typeof path === 'string' ? parseOptionPath(path) : path
  if (names === null || names.length === 0) return null
  const whole = treeOf(text, tree)
  if (moduleBody(text, whole) === null) return locateInTest(text, whole, names)
  const plain = search(text, whole, names, false)
  if (!variant.every((name, index) => names[index] === name) || names.length === variant.length) return plain
  const shorter = search(text, whole, names.slice(variant.length), true)
  if (plain === null || shorter === null) return plain ?? shorter
  return plain.matched - variant.length >= shorter.matched || plain.exact ? plain : shorter
}

/** In a test's file: in the machine that the path names or in what all have in common, or else in the test's own module. */
function locateInTest(text: string, tree: Tree, names: readonly string[]): Located | null {
  const module = testModule(text, tree)
  if (module === null) return null
  const nodes = testNodes(text, tree)
  const own = nodes.filter(({ path }) => path.every((name, n) => names[n] === name))
  const common = names[0] === 'nodes' ? nodes.filter(({ isDefaults }) => isDefaults) : []
  const depth = names[0] === 'nodes' ? 2 : 1
  for (const { module: part } of [...own, ...common]) {
    const found = part === null || names.length <= depth ? null : locate(part.text, names.slice(depth))
    if (found !== null && part !== null) return moved(found, part.shift, depth)
  }
  const found = locate(module.text, names)
  return found === null ? null : moved(found, module.shift, 0)
}

function moved(found: Located, shift: number, outer: number): Located {
  const move = ({ from, to }: Range): Range => ({ from: from + shift, to: to + shift })
  return {
    ...found,
    matched: found.matched + outer,
    name: move(found.name),
    value: found.value === null ? null : move(found.value),
  }
}
