/** Which option, or which package, a place in a module's text is about: for completion and for what is shown under the mouse. */
import type { SyntaxNode, Tree } from '@lezer/common'
import { applyEdits } from './edit.ts'
import { moduleBody, optionPath, type ModuleBody } from './module-body.ts'
import { nameNodes, nameOf } from './name.ts'
import { reparseNix } from './parse.ts'
import { bodyOf, partsOf } from './syntax.ts'
import { wrapperOf } from './wrapper.ts'

export type Place =
  /** Names may stand here: below `path` (of the module's options), `from` is where the name being written begins. */
  | { kind: 'name'; path: string[]; from: number }
  /** A package may stand here: `path` holds the names below `pkgs` that are written already. */
  | { kind: 'package'; path: string[]; from: number }

/** The name that ends at a place, and the names with dots before it. */
function written(text: string, at: number): { names: string[]; from: number; start: number } {
  const before = text.slice(Math.max(0, at - 500), at)
  const path =
    /(?:(?:[A-Za-z_][\w'-]*|"(?:[^"\\\n]|\\.)*")\s*\.\s*)*(?:[A-Za-z_][\w'-]*)?$/.exec(before)?.[0] ?? ''
  const last = /[A-Za-z_]?[\w'-]*$/.exec(path)?.[0] ?? ''
  const names = [...path.slice(0, path.length - last.length).matchAll(/"((?:[^"\\]|\\.)*)"|[^.\s]+/g)].map(
    ([word, quoted]) => quoted ?? word,
  )
  return { names, from: at - last.length, start: at - path.length }
}

/** The option path of the set that a node is the value of, or null where it is no set of the module's options. */
function pathOfSet(text: string, body: ModuleBody, set: SyntaxNode): (string | null)[] | null {
  const path: (string | null)[] = []
  let inner = set
  for (let node = set.parent; inner.from !== body.set.from || inner.to !== body.set.to; node = node.parent) {
    if (node === null) return null
    if (node.name === 'Binding') {
      const names = node.firstChild
      if (names?.name !== 'AttrPath') return null
      path.unshift(...nameNodes(names).map((name) => nameOf(text, name)))
    } else if (node.name === 'Apply' ? wrapperOf(text, node) === null : !passes(node, inner)) return null
    inner = node
  }
  return optionPath(body, path)
}

/** Is what happens inside a node the value of the node? */
function passes(node: SyntaxNode, inner: SyntaxNode): boolean {
  if (node.name === 'AttrSet' || node.name === 'List') return true
  const value = bodyOf(node)
  return value !== null && value.from === inner.from
}

/** What may be written at a place; null where neither option names nor packages may stand. */
export function placeAt(text: string, tree: Tree, at: number): Place | null {
  const place = search(text, tree, at)
  if (place !== null || /\w/.test(text[at] ?? '')) return place
  // `{ net }` reads as a function's arguments as long as nothing says that it is a set.
  const edit = { from: at, to: at, insert: ' = 0;' }
  const whole = applyEdits(text, [edit])
  return search(whole, reparseNix(tree, [edit], whole), at)
}

function search(text: string, tree: Tree, at: number): Place | null {
  const body = moduleBody(text, tree)
  if (body === null) return null
  const { names, from, start } = written(text, at)
  if (names[0] === 'pkgs') return { kind: 'package', path: names.slice(1), from }
  let node: SyntaxNode | null = tree.resolveInner(start, -1)
  if (['LineComment', 'BlockComment', 'String', 'IndentedString', 'Path'].includes(node.name)) return null
  for (; node !== null; node = node.parent) {
    if (node.name === 'List' && start > node.from && !isClosedBefore(node, start))
      return inPackages(text, node) ? { kind: 'package', path: names, from } : null
    if (node.name === 'Binding' && isInValue(text, node, start)) return null
    if (node.name === 'AttrSet' && start > node.from && !isClosedBefore(node, start)) {
      const around = pathOfSet(text, body, node)
      const path = around === null || around.includes(null) ? null : around.filter((name) => name !== null)
      return path === null ? null : { kind: 'name', path: [...path, ...names], from }
    }
  }
  return null
}

function isClosedBefore(node: SyntaxNode, at: number): boolean {
  const last = node.lastChild
  return last !== null && (last.name === '}' || last.name === ']') && last.to <= at
}

/** Behind the equals sign, and before the semicolon that ends the binding. */
function isInValue(text: string, binding: SyntaxNode, at: number): boolean {
  const path = binding.firstChild
  if (path === null || at <= path.to) return false
  const equals = text.indexOf('=', path.to)
  return equals >= 0 && equals < at && !(text[binding.to - 1] === ';' && at >= binding.to)
}

/** Does `with pkgs;` reach a list? */
function inPackages(text: string, list: SyntaxNode): boolean {
  for (let node = list.parent; node !== null; node = node.parent) {
    const scope = node.name === 'With' ? partsOf(node)[1] : undefined
    if (scope !== undefined) return text.slice(scope.from, scope.to) === 'pkgs'
    if (node.name === 'Binding') return false
  }
  return false
}

/** The option whose name stands at a place, up to and including the name that is pointed at. */
export function optionAt(
  text: string,
  tree: Tree,
  at: number,
): { path: string[]; from: number; to: number } | null {
  const body = moduleBody(text, tree)
  const name = tree.resolveInner(at, 1)
  const holder = name.name === 'AttrName' ? name : name.parent
  const path = holder?.parent
  if (body === null || holder === null || path?.name !== 'AttrPath' || path.parent?.name !== 'Binding')
    return null
  const set = path.parent.parent
  const around = set?.name === 'AttrSet' ? pathOfSet(text, body, set) : null
  if (around === null) return null
  const own = nameNodes(path)
  const names = own.slice(0, own.findIndex((node) => node.from === holder.from) + 1)
  // A module with `config` has that name in its own paths, too.
  const isTop = set !== null && set?.from === body.set.from
  const whole = [...around, ...names.map((node) => nameOf(text, node))]
  const option = isTop ? optionPath(body, whole) : whole
  if (option.includes(null) || option.length === 0) return null
  return { path: option.filter((one) => one !== null), from: holder.from, to: holder.to }
}
