/** Cuts Nix text into tokens for the parser, with the longest-match rules of Nix's own lexer. */
import { ExternalTokenizer, type InputStream } from '@lezer/lr'
import { isDigit, isIdPart, isIdStart, isPathPart, isSpace } from './characters.ts'
import { digits, floatLength } from './number-tokens.ts'
import * as term from './parser/nix.terms.js'
import {
  isInterpolation,
  pathLength,
  pathShape,
  runLength,
  searchPathLength,
  segmentLength,
  uriLength,
} from './path-tokens.ts'

const slash = 47
const colon = 58

/** The names of Nix's global scope that are coloured; they are ordinary names and may be shadowed. */
const builtins = [
  'true',
  'false',
  'null',
  'import',
  'map',
  'toString',
  'throw',
  'abort',
  'derivation',
  'builtins',
]
const keywords: [string, number][] = [
  ['if', term.kwIf],
  ['then', term.kwThen],
  ['else', term.kwElse],
  ['assert', term.kwAssert],
  ['with', term.kwWith],
  ['let', term.kwLet],
  ['in', term.kwIn],
  ['rec', term.kwRec],
  ['inherit', term.kwInherit],
  ['or', term.kwOr],
  ...builtins.map((name): [string, number] => [name, term.builtinName]),
]
/** The keywords by their first character. */
const keywordsByFirst: { name: string; token: number }[][] = Array.from({ length: 128 }, () => [])
for (const [name, token] of keywords) keywordsByFirst[name.charCodeAt(0)]?.push({ name, token })

/** Operators and punctuation, by first character: the longest first. */
const signs: { second: number; third: number; length: number; token: number }[][] = Array.from(
  { length: 128 },
  () => [],
)
const signTokens: [string, number][] = [
  ['...', term.Ellipsis],
  ['->', term.Implies],
  ['||', term.Or],
  ['|>', term.PipeIntoOp],
  ['&&', term.And],
  ['==', term.EqualOp],
  ['!=', term.EqualOp],
  ['<=', term.CompareOp],
  ['>=', term.CompareOp],
  ['<|', term.PipeFromOp],
  ['//', term.Update],
  ['++', term.Concat],
  ['${', term.InterpolationOpen],
  ["''", term.IndentedOpen],
  ['{', term.BraceOpen],
  ['}', term.BraceClose],
  ['[', term.BracketOpen],
  [']', term.BracketClose],
  ['(', term.ParenOpen],
  [')', term.ParenClose],
  ['=', term.equals],
  [';', term.semicolon],
  [':', term.colon],
  [',', term.comma],
  ['.', term.dot],
  ['@', term.At],
  ['?', term.Question],
  ['<', term.CompareOp],
  ['>', term.CompareOp],
  ['!', term.Not],
  ['+', term.Plus],
  ['-', term.Minus],
  ['*', term.TimesOp],
  ['/', term.TimesOp],
  ['"', term.QuoteOpen],
]
for (const [text, token] of signTokens) {
  const first = text.charCodeAt(0)
  const second = text.length > 1 ? text.charCodeAt(1) : -1
  const third = text.length > 2 ? text.charCodeAt(2) : -1
  signs[first]?.push({ second, third, length: text.length, token })
}

function sign(input: InputStream): void {
  const candidates = signs[input.next]
  if (candidates === undefined) return
  for (const candidate of candidates) {
    const { length } = candidate
    if (length > 1 && input.peek(1) !== candidate.second) continue
    if (length > 2 && input.peek(2) !== candidate.third) continue
    input.acceptToken(candidate.token, length)
    return
  }
}

/** Takes a path that begins here with `from` characters of prefix (`~`); false where none does. */
function path(input: InputStream, from: number): boolean {
  const length = pathLength(input, from)
  if (length > 0) {
    const shape = pathShape(input, from + length)
    const token =
      shape.kind === 'whole' ? term.pathWhole : shape.kind === 'start' ? term.pathStart : term.brokenPath
    input.acceptToken(token, shape.length)
    return true
  }
  const segment = segmentLength(input, from)
  if (segment === 0) return false
  input.acceptToken(term.pathStart, from + segment)
  return true
}

/** The keyword that a word of this length is, or `identifier`. */
function wordToken(input: InputStream, length: number): number {
  const candidates = keywordsByFirst[input.next] ?? []
  for (const { name, token } of candidates) {
    if (name.length !== length) continue
    let same = 1
    while (same < length && input.peek(same) === name.charCodeAt(same)) same++
    if (same === length) return token
  }
  return term.identifier
}

function word(input: InputStream): void {
  let length = 1
  let after = input.peek(length)
  while (isIdPart(after)) after = input.peek(++length)
  // Only these can make the word the start of something longer: a path or a URI, by what stands behind all that could be its beginning.
  if (after === slash || after === 46 || after === 43 || after === colon) {
    const end = input.peek(runLength(input))
    if (end === colon && input.next !== 95) {
      const uri = uriLength(input)
      if (uri > 0) return input.acceptToken(term.Uri, uri)
    }
    if (end === slash && path(input, 0)) return
  }
  input.acceptToken(wordToken(input, length), length)
}

function number(input: InputStream): void {
  const whole = digits(input, 0)
  const after = input.peek(whole)
  if ((isPathPart(after) || after === 47) && path(input, 0)) return
  const float = floatLength(input, whole)
  if (float > 0) input.acceptToken(term.Number, float)
  else input.acceptToken(term.Number, whole)
}

function lineComment(input: InputStream): void {
  let next = input.advance()
  while (next !== 10 && next !== 13 && next >= 0) next = input.advance()
  input.acceptToken(term.LineComment)
}

function blockComment(input: InputStream): void {
  input.advance()
  let next = input.advance()
  for (;;) {
    if (next < 0) {
      // One token to the end, so that a file full of comment openings is not read once for each of them.
      input.acceptToken(term.unclosedComment)
      return
    }
    if (next === 42) {
      next = input.advance()
      if (next === 47) {
        input.acceptToken(term.BlockComment, 1)
        return
      }
    } else next = input.advance()
  }
}

/** Everything outside strings and paths. */
export const defaultTokens = new ExternalTokenizer((input) => {
  const first = input.next
  if (first < 0) return
  if (isSpace(first)) {
    let length = 1
    while (isSpace(input.peek(length))) length++
    return input.acceptToken(term.space, length)
  }
  if (isIdStart(first)) return word(input)
  if (isDigit(first)) return number(input)
  const second = input.peek(1)
  switch (first) {
    case 35: // #
      return lineComment(input)
    case 46: // .
    case 43: // +
    case 45: // -
      if ((isPathPart(second) || second === 47) && path(input, 0)) return
      if (first === 46 && isDigit(second)) {
        input.acceptToken(term.Number, floatLength(input, 0))
        return
      }
      break
    case 47: // /
      if (second === 42) return blockComment(input)
      if ((isPathPart(second) || isInterpolation(input, 1)) && path(input, 0)) return
      break
    case 126: // ~
      if (second === 47) path(input, 1)
      return
    case 60: {
      // <
      const length = isPathPart(second) ? searchPathLength(input) : 0
      if (length > 0) {
        input.acceptToken(term.SearchPath, length)
        return
      }
      break
    }
  }
  sign(input)
})
