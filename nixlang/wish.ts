/** What a caller wants an option to be: a value, or a Nix expression that was checked to be one. */
import { countFaults, parseNix } from './parse.ts'
import { renderValue, type Place } from './render.ts'
import type { NixValue } from './value.ts'

export type Wish = NixValue | { kind: 'expression'; text: string }

/** Why a text is not one whole Nix expression, in one sentence; null where it is. */
export function faultOfExpression(text: string): string | null {
  if (text.includes('\0') || /\p{Surrogate}/u.test(text))
    return 'The expression holds a character that no Nix file can hold.'
  return countFaults(parseNix(text)) === 0 ? null : 'This is not a whole Nix expression.'
}

/** The wish as Nix text; throws a RangeError with the sentence where it cannot be said. */
export function writeWish(wish: Wish, place: Place): string {
  if (wish.kind !== 'expression') return renderValue(wish, place)
  const fault = faultOfExpression(wish.text)
  if (fault !== null) throw new RangeError(fault)
  const source = wish.text.trim()
  // A comment at the end would swallow the semicolon.
  const last = parseNix(source).topNode.lastChild
  return last?.name === 'LineComment' ? `${source}${place.eol}${place.indent}` : source
}
