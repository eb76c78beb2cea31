/** Finds where a person would put a new option: beside what shares most of its path, in the file's own style. */
import type { SyntaxNode } from '@lezer/common'
import type { Edit } from './edit.ts'
import { relation, setsOf, sharedLength, walkAlong, type Definition } from './definition.ts'
import { indentStep, lineEnding, slotAfter, slotInside } from './layout.ts'
import type { ModuleBody } from './module-body.ts'
import { isSound } from './syntax.ts'
import { quoteName } from './quote.ts'
import { isOpen } from './read-option.ts'
import type { Place } from './render.ts'

/** A set that can take the option, or a binding to put it behind. */
interface Anchor {
  shared: number
  /** How many names of the path the place has already. */
  outer: number
  set: SyntaxNode
  beside: Definition | null
}

function bestAnchor(text: string, body: ModuleBody, path: readonly string[]): Anchor {
  let best: Anchor = { shared: 0, outer: 0, set: body.set, beside: null }
  walkAlong(text, body.set, path, (definition) => {
    const shared = sharedLength(definition.path, path)
    if (shared <= definition.outer || !isSound(text, definition.node)) return false
    if (relation(definition, path) === 'above' && definition.value !== null && isOpen(text, definition)) {
      const set = setsOf(text, definition.value).sets[0]
      if (set !== undefined && shared >= best.shared) best = { shared, outer: shared, set, beside: null }
      return true
    }
    if (shared > best.shared || (shared === best.shared && best.beside !== null)) {
      best = { shared, outer: definition.outer, set: definition.set, beside: definition }
    }
    return false
  })
  return best
}

/**
 * The edit that defines an option which the text does not define yet, as the last of its kin. `write` gives the value's text for a
 * place; `path` is one in the module's set. Null where the set's brackets are not whole.
 */
export function insertion(
  text: string,
  body: ModuleBody,
  path: readonly string[],
  write: (place: Place) => string,
): Edit | null {
  const anchor = bestAnchor(text, body, path)
  const slot = anchor.beside === null ? slotInside(text, anchor.set) : slotAfter(text, anchor.beside.node)
  if (slot === null) return null
  const place: Place = {
    indent: slot.indent,
    step: indentStep(text, anchor.set),
    eol: lineEnding(text),
    multiline: slot.ownLine,
  }
  const name = path.slice(anchor.outer).map(quoteName).join('.')
  return { from: slot.at, to: slot.at, insert: `${slot.before}${name} = ${write(place)};` }
}
