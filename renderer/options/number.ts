/** Numbers as a person types them, within the bounds of a type. */
import type { TypeShape } from '../../contract/option-type.ts'
import { greatestInt, type NixValue } from '../../nixlang/value.ts'
import { fits } from './shape-fit.ts'

export type NumberShape = Extract<TypeShape, { kind: 'int' | 'float' | 'number' }>

export type ReadNumber = { value: NixValue } | { fault: 'int' | 'number' | 'size' | 'bounds' }

/** A float is written as one even where it is whole, since Nix tells `1` from `1.0`. */
export function readNumber(shape: NumberShape, text: string): ReadNumber {
  const typed = text.trim()
  const isWhole = /^[-+]?\d+$/.test(typed)
  if (shape.kind === 'int' && !isWhole) return { fault: 'int' }
  if (!isWhole && !/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(typed)) return { fault: 'number' }
  if (isWhole && shape.kind !== 'float') {
    const whole = BigInt(typed.replace('+', ''))
    if (whole > greatestInt || whole < -greatestInt) return { fault: 'size' }
    return within(shape, { kind: 'int', value: whole })
  }
  const value = Number(typed)
  return Number.isFinite(value) ? within(shape, { kind: 'float', value }) : { fault: 'number' }
}

function within(shape: NumberShape, value: NixValue): ReadNumber {
  return fits(shape, value) ? { value } : { fault: 'bounds' }
}

/** Do two texts say the same number, such as `08` and `8`? */
export function sameNumber(shape: NumberShape, a: string, b: string): boolean {
  if (a === b) return true
  const [left, right] = [readNumber(shape, a), readNumber(shape, b)]
  return (
    'value' in left &&
    'value' in right &&
    'value' in left.value &&
    'value' in right.value &&
    left.value.value === right.value.value
  )
}

/** The whole number beside the one typed; null where there is none within the bounds. */
export function steppedNumber(shape: NumberShape, text: string, by: 1 | -1): string | null {
  if (!/^\s*[-+]?\d+\s*$/.test(text)) return null
  const next = String(BigInt(text.trim().replace('+', '')) + BigInt(by))
  return 'value' in readNumber(shape, next) ? next : null
}
