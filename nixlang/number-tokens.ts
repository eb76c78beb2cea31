/** Measures numbers ahead of the tokenizer, by the regular expressions of Nix's lexer. */
import type { InputStream } from '@lezer/lr'
import { isDigit } from './characters.ts'

/** Length of `[0-9]+` at an offset. */
export function digits(input: InputStream, from: number): number {
  let at = from
  while (isDigit(input.peek(at))) at++
  return at - from
}

/** Length of `.5`, `0.5`, `1.`, `1.5e-3` and the like at the stream's position; 0 where there is none. */
export function floatLength(input: InputStream, whole: number): number {
  if (input.peek(whole) !== 46) return 0
  if (input.next === 48 && whole > 1) return 0
  const fraction = digits(input, whole + 1)
  if (fraction === 0 && (whole === 0 || input.next === 48)) return 0
  let end = whole + 1 + fraction
  const exponent = input.peek(end)
  if (exponent === 69 || exponent === 101) {
    const signed = input.peek(end + 1) === 43 || input.peek(end + 1) === 45 ? 1 : 0
    const size = digits(input, end + 1 + signed)
    if (size > 0) end += 1 + signed + size
  }
  return end
}
