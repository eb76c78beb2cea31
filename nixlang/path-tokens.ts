/** Measures paths, search paths and URIs ahead of the tokenizer, by the regular expressions of Nix's lexer. */
import type { InputStream } from '@lezer/lr'
import { isPathPart, isSchemePart, isUriPart } from './characters.ts'

const slash = 47
const dollar = 36
const brace = 123

/**
 * No file name is longer than 255 bytes, so a first segment or scheme beyond this many characters is not looked for; it keeps a
 * megabyte of `a.a.a.a` from being read once per name.
 */
const farthest = 300

/** Is `${` at this offset? */
export function isInterpolation(input: InputStream, at: number): boolean {
  return input.peek(at) === dollar && input.peek(at + 1) === brace
}

/** How many characters there are that may stand before a path's first slash, and before a URI's colon too, but for `_`. */
export function runLength(input: InputStream): number {
  let at = 0
  while (at < farthest && isPathPart(input.peek(at))) at++
  return at
}

/** Length of the lexer's PATH (segments, at least one slash, perhaps one at the end) at an offset; 0 where there is none. */
export function pathLength(input: InputStream, from: number): number {
  let at = from
  const limit = from + farthest
  while (at < limit && isPathPart(input.peek(at))) at++
  if (input.peek(at) !== slash || !isPathPart(input.peek(at + 1))) return 0
  while (input.peek(at) === slash) {
    at++
    if (!isPathPart(input.peek(at))) break
    while (isPathPart(input.peek(at))) at++
  }
  return at - from
}

/** Length of one segment with its slash where `${` follows at once (a path such as `./${x}`); 0 where there is none. */
export function segmentLength(input: InputStream, from: number): number {
  let at = from
  const limit = from + farthest
  while (at < limit && isPathPart(input.peek(at))) at++
  return input.peek(at) === slash && isInterpolation(input, at + 1) ? at + 1 - from : 0
}

/** Length of `<a/b>`, brackets included; 0 where there is none. */
export function searchPathLength(input: InputStream): number {
  let at = 0
  do {
    at++
    if (!isPathPart(input.peek(at))) return 0
    while (isPathPart(input.peek(at))) at++
  } while (input.peek(at) === slash)
  return input.peek(at) === 62 ? at + 1 : 0
}

/** Length of a URI at the stream's position, whose first character is known to be a letter; 0 where there is none. */
export function uriLength(input: InputStream): number {
  let at = 1
  while (at < farthest && isSchemePart(input.peek(at))) at++
  if (input.peek(at) !== 58 || !isUriPart(input.peek(at + 1))) return 0
  at++
  while (isUriPart(input.peek(at))) at++
  return at
}

/** How a path goes on behind the part that `pathLength` measured. */
export interface PathShape {
  kind: 'whole' | 'start' | 'broken'
  /** Characters from the path's first one. */
  length: number
}

/**
 * Decides whether a path ends, goes on with `${` or is one that Nix refuses: a slash at the end, or a doubled slash unless an
 * interpolation follows (`./a//${x}` is a path, `./a//b` is none).
 */
export function pathShape(input: InputStream, length: number): PathShape {
  if (input.peek(length - 1) !== slash) {
    return { kind: isInterpolation(input, length) ? 'start' : 'whole', length }
  }
  let end = length
  if (input.peek(end) === slash) end += pathLength(input, end) || 1
  return { kind: isInterpolation(input, end) ? 'start' : 'broken', length: end }
}
