/** Adds an element to a list option and removes one, by the smallest edit. */
import type { Tree } from '@lezer/common'
import { takeArgument } from './argument.ts'
import { applyEdits, tidyEdits, type Edit } from './edit.ts'
import { globalNames } from './global-names.ts'
import { indentStep, lineEnding } from './layout.ts'
import { appendItems, removeItem, type WriteItem } from './list-edit.ts'
import {
  elementsOf,
  listsIn,
  readList,
  soleDefinition,
  type ListElement,
  type OpenList,
} from './list-option.ts'
import { moduleBody, type ModuleBody } from './module-body.ts'
import { inSteps, proven, refusal, unchanged, type Outcome, type Source } from './outcome.ts'
import { countFaults, treeOf } from './parse.ts'
import { quoteName } from './quote.ts'
import { renderItem } from './render.ts'
import { setOption } from './set-option.ts'
import { sameValue, type NixValue } from './value.ts'

/** An element to add or remove: a literal, or a package by its names below `pkgs` (`['python3Packages', 'requests']`). */
export type Element = NixValue | { kind: 'package'; names: readonly string[] }

function isElement(found: ListElement, wanted: Element): boolean {
  if (wanted.kind === 'package') return found.package?.join('\0') === wanted.names.join('\0')
  return found.value !== null && sameValue(found.value, wanted)
}

/** A package's name as it must be written in a list with these scopes. */
function packageName(
  names: readonly string[],
  scopes: readonly string[],
  bound: ReadonlySet<string>,
): string {
  const short = names.map(quoteName).join('.')
  const first = names[0] ?? ''
  const bare = scopes.length === 1 && scopes[0] === 'pkgs' && quoteName(first) === first
  return bare && first !== 'pkgs' && !bound.has(first) && !globalNames.has(first) ? short : `pkgs.${short}`
}

function writer(text: string, body: ModuleBody, list: OpenList | null, element: Element): WriteItem {
  if (element.kind === 'package') {
    const name = packageName(element.names, list?.scopes ?? [], body.bound)
    return () => name
  }
  const step = indentStep(text, body.set)
  return (indent, multiline) => renderItem(element, { indent, step, eol: lineEnding(text), multiline })
}

/** The same change with `pkgs` among the module's arguments first. */
function withPackages(source: Source, element: Element, change: (source: Source) => Outcome): Outcome {
  const body = moduleBody(source.text, source.tree)
  if (element.kind !== 'package' || body === null) return change(source)
  const edits = takeArgument(source.text, source.tree, body, 'pkgs')
  if (edits === null) {
    return refusal(
      'expression',
      'The module takes its arguments under one name; add pkgs to them in the text.',
      body.head ?? body.set,
    )
  }
  return inSteps(source, [() => ({ ok: true, edits }), change])
}

function createList(source: Source, path: readonly string[], element: Element): Outcome {
  const { text, tree } = source
  const body = moduleBody(text, tree)
  if (element.kind !== 'package') return setOption(text, path, { kind: 'list', items: [element] }, { tree })
  const name = packageName(element.names, ['pkgs'], body?.bound ?? new Set())
  const list = name.startsWith('pkgs.') ? `[ ${name} ]` : `with pkgs; [ ${name} ]`
  return setOption(text, path, { kind: 'expression', text: list }, { tree })
}

function has(source: Source, path: readonly string[], element: Element): boolean {
  const reading = readList(source.text, path, source.tree)
  return reading.kind === 'list' && reading.elements.some((found) => isElement(found, element))
}

function append(source: Source, path: readonly string[], element: Element): Outcome {
  const { text, tree } = source
  const body = moduleBody(text, tree)
  if (body === null)
    return refusal('no-module', 'The text does not return a set of options that can be seen here.')
  const reading = readList(text, path, tree)
  if (reading.kind === 'absent') return createList(source, path, element)
  if (reading.kind === 'expression')
    return refusal('expression', 'This list is an expression; change it in the text.', reading)
  const value = soleDefinition(text, body, path)?.value ?? null
  const list = value === null ? undefined : listsIn(text, value).lists[0]
  const edits = list === undefined ? null : appendItems(text, list.node, [writer(text, body, list, element)])
  return edits === null
    ? refusal('faults', 'The brackets of this list are not whole.', reading)
    : { ok: true, edits }
}

function guarded(change: () => Outcome): Outcome {
  try {
    return change()
  } catch (error) {
    if (error instanceof RangeError) return refusal('value', error.message)
    throw error
  }
}

/** Adds an element at the end of a list option, making the option where it is absent. What is there already changes nothing. */
export function addToList(text: string, path: readonly string[], element: Element, tree?: Tree): Outcome {
  const source = { text, tree: treeOf(text, tree) }
  if (element.kind === 'package' && (element.names.length === 0 || element.names.includes(''))) {
    return refusal('value', 'A package has a name.')
  }
  if (has(source, path, element)) return unchanged
  return guarded(() => {
    const outcome = withPackages(source, element, (now) => append(now, path, element))
    const there = readList(text, path, source.tree).kind === 'list'
    return proven(source, outcome, (after, faults) => {
      // Amid faults an item may run into what stands beside it; where it can be taken out again it did not.
      const back = there && faults > 0 ? applyEdits(after.text, removalOf(after, path, element)) : text
      const clean = faults === 0 || (back === text && countFaults(after.tree) === faults)
      return clean && has(after, path, element)
    })
  })
}

/** The edits that take an element out of the lists that an option is joined from. */
function removalOf(source: Source, path: readonly string[], element: Element): Edit[] {
  const { text, tree } = source
  const body = moduleBody(text, tree)
  const value = body === null ? null : soleDefinition(text, body, path)?.value
  if (body === null || !value) return []
  const elements = listsIn(text, value).lists.flatMap((list) => elementsOf(text, body, list))
  const leaving = elements.filter((found) => isElement(found, element))
  return tidyEdits(
    text,
    leaving.map((found) => removeItem(text, tree, found)),
  )
}

/** Removes an element, every time it stands there; the list itself stays. An element that is not there changes nothing. */
export function removeFromList(
  text: string,
  path: readonly string[],
  element: Element,
  tree?: Tree,
): Outcome {
  const source = { text, tree: treeOf(text, tree) }
  const reading = readList(text, path, source.tree)
  if (reading.kind === 'absent') return unchanged
  if (reading.kind === 'expression')
    return refusal('expression', 'This list is an expression; change it in the text.', reading)
  const outcome: Outcome = { ok: true, edits: removalOf(source, path, element) }
  return proven(source, outcome, (after) => !has(after, path, element))
}
