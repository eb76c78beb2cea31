/** Writes values as Nix text in the style of the place where they go. */
import { isPathLiteral, quoteIndented, quoteName, quoteString } from './quote.ts'
import { greatestInt, type NixValue } from './value.ts'

/** The place where a value is written. */
export interface Place {
  /** Indentation of the line. */
  indent: string
  /** One step of indentation. */
  step: string
  eol: '\n' | '\r\n'
  /** Whether the value may take several lines. */
  multiline: boolean
}

const widest = 90

function float(value: number): string {
  if (!Number.isFinite(value) || (value !== 0 && Math.abs(value) < 2.2250738585072014e-308)) {
    throw new RangeError('Nix has no number for this value.')
  }
  const [mantissa = '0', exponent] = String(value === 0 ? 0 : value).split('e')
  return (
    (mantissa.includes('.') ? mantissa : `${mantissa}.0`) + (exponent === undefined ? '' : `e${exponent}`)
  )
}

function int(value: bigint): string {
  if (value > greatestInt || value < -greatestInt)
    throw new RangeError('Nix has whole numbers of 64 bits only.')
  return String(value)
}

/** One item per line between brackets, or all on one line where that is short. */
function bracketed(items: string[], open: string, close: string, place: Place): string {
  if (items.length === 0) return `${open} ${close}`
  const line = `${open} ${items.join(' ')} ${close}`
  const long = line.length + place.indent.length > widest || items.some((item) => item.includes('\n'))
  if (!place.multiline || !long) return line
  const inner = place.eol + place.indent + place.step
  return `${open}${items.map((item) => inner + item).join('')}${place.eol}${place.indent}${close}`
}

/** A value as a list item: what begins with a minus needs parentheses there. */
export function renderItem(value: NixValue, place: Place): string {
  const source = renderValue(value, place)
  return source.startsWith('-') ? `(${source})` : source
}

/**
 * A value as Nix text that can stand behind `=`. Strings of several lines become ''…'' where the place allows it. Throws a RangeError
 * (one sentence) for what Nix cannot say: NUL, a lone surrogate, an int beyond 64 bits, an infinite float, a path that is none.
 */
export function renderValue(value: NixValue, place: Place): string {
  const inner = { ...place, indent: place.indent + place.step }
  switch (value.kind) {
    case 'string': {
      const indented =
        place.multiline && place.eol === '\n' ? quoteIndented(value.value, place.indent, inner.indent) : null
      return indented ?? quoteString(value.value)
    }
    case 'int':
      return int(value.value)
    case 'float':
      return float(value.value)
    case 'bool':
      return String(value.value)
    case 'null':
      return 'null'
    case 'path':
      if (!isPathLiteral(value.text))
        throw new RangeError('This is not a path that Nix can read; it needs a slash, and no blanks.')
      return value.text
    case 'list':
      return bracketed(
        value.items.map((item) => renderItem(item, inner)),
        '[',
        ']',
        place,
      )
    case 'attrs':
      return bracketed(
        [...value.entries].map(([name, item]) => `${quoteName(name)} = ${renderValue(item, inner)};`),
        '{',
        '}',
        place,
      )
  }
}
