/** Options that are lists, element by element: strings and other literals, and packages in `with pkgs; [ … ]` or `[ pkgs.x ]`. */
import type { SyntaxNode, Tree } from '@lezer/common'
import { literalOf } from './literal.ts'
import { related, relation, type Definition } from './definition.ts'
import { listItems } from './list-edit.ts'
import { moduleBody, pathInBody, type ModuleBody } from './module-body.ts'
import { namesOf } from './name.ts'
import { treeOf } from './parse.ts'
import { readOption, type Range } from './read-option.ts'
import { bodyOf, partsOf } from './syntax.ts'
import type { NixValue } from './value.ts'
import { wrapperOf } from './wrapper.ts'

export interface ListElement extends Range {
  text: string
  /** Its value, where it is a literal. */
  value: NixValue | null
  /** The names below `pkgs`, where it is a package. */
  package: string[] | null
}

export type ListReading =
  | { kind: 'absent' }
  /** `complete`: nothing but these elements makes up the list. */
  | ({ kind: 'list'; elements: ListElement[]; complete: boolean; wrappers: string[] } & Range)
  | ({ kind: 'expression'; text: string } & Range)

/** A list in brackets and the names around it that its elements may use. */
export interface OpenList {
  node: SyntaxNode
  /** What the `with`s around it open, outermost first, as text. */
  scopes: string[]
}

interface Lists {
  lists: OpenList[]
  complete: boolean
  wrappers: string[]
}

/** Finds the lists in brackets that a value is joined from. A mkIf is not looked into: its list may or may not count. */
export function listsIn(text: string, value: SyntaxNode): Lists {
  const lists: OpenList[] = []
  const wrappers: string[] = []
  let complete = true
  const pending: { node: SyntaxNode; scopes: string[] }[] = [{ node: value, scopes: [] }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, scopes } = next
    const wrapper = wrapperOf(text, node)
    const body = node.name === 'Lambda' ? null : bodyOf(node)
    const parts = partsOf(node)
    if (node.name === 'List') lists.push({ node, scopes })
    else if (body !== null && node.name === 'With') {
      const scope = parts[1]
      pending.push({
        node: body,
        scopes: scope === undefined ? scopes : [...scopes, text.slice(scope.from, scope.to)],
      })
    } else if (body !== null) pending.push({ node: body, scopes })
    else if (wrapper !== null && !['mkIf', 'mkMerge'].includes(wrapper.name)) {
      wrappers.push(wrapper.name)
      pending.push({ node: wrapper.inner, scopes })
    } else if (node.name === 'Binary' && parts[1]?.name === '++') {
      const [left, , right] = parts
      if (right !== undefined) pending.push({ node: right, scopes })
      if (left !== undefined) pending.push({ node: left, scopes })
    } else complete = false
  }
  return { lists, complete, wrappers }
}

/** The names below `pkgs` that a `with` opens: none for `pkgs` itself, null for anything else. */
function packageScope(scope: string | undefined): string[] | null {
  const [first, ...rest] = scope === undefined || !/^[\w.-]+$/.test(scope) ? [] : scope.split('.')
  return first === 'pkgs' ? rest : null
}

/** The package that an element names, as names below `pkgs`. */
function packageOf(
  text: string,
  body: ModuleBody,
  item: SyntaxNode,
  scopes: readonly string[],
): string[] | null {
  if (item.name !== 'Variable' && item.name !== 'Select') return null
  const parts = partsOf(item)
  const variable = item.name === 'Variable' ? item : parts[0]
  if (variable?.name !== 'Variable' || parts.length > 2) return null
  const first = text.slice(variable.from, variable.to)
  const path = item.name === 'Select' ? parts[1] : undefined
  const rest = path === undefined ? [] : namesOf(text, path)
  if (rest.includes(null)) return null
  const names = rest.filter((name) => name !== null)
  if (first === 'pkgs') return names.length > 0 ? names : null
  const scope = scopes.length === 1 && !body.bound.has(first) ? packageScope(scopes[0]) : null
  return scope === null ? null : [...scope, first, ...names]
}

/** The elements of one list. */
export function elementsOf(text: string, body: ModuleBody, list: OpenList): ListElement[] {
  return listItems(list.node).map((item) => ({
    from: item.from,
    to: item.to,
    text: text.slice(item.from, item.to),
    value: literalOf(text, item),
    package: packageOf(text, body, item, list.scopes),
  }))
}

/** The one binding of an option, where it can be worked on. */
export function soleDefinition(text: string, body: ModuleBody, path: readonly string[]): Definition | null {
  const inBody = pathInBody(body, path)
  const own = related(text, body.set, inBody).filter((definition) => relation(definition, inBody) !== 'above')
  const only = own[0]
  if (only === undefined || own.length > 1 || relation(only, inBody) !== 'same') return null
  return only.wrappers.length === 0 ? only : null
}

/** What the text says about a list option, element by element. */
export function readList(text: string, path: readonly string[], tree?: Tree): ListReading {
  const whole = treeOf(text, tree)
  const reading = readOption(text, path, whole)
  const body = moduleBody(text, whole)
  if (reading.kind === 'absent' || body === null) return { kind: 'absent' }
  const { from, to } = reading
  const value = soleDefinition(text, body, path)?.value ?? null
  const found = value === null ? null : listsIn(text, value)
  if (found === null || found.lists.length === 0)
    return { kind: 'expression', text: text.slice(from, to), from, to }
  const elements = found.lists.flatMap((list) => elementsOf(text, body, list))
  return { kind: 'list', elements, complete: found.complete, wrappers: found.wrappers, from, to }
}
