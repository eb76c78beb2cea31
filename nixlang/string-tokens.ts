/** Cuts the insides of strings and interpolated paths into text, escapes and interpolations, as Nix's lexer does. */
import { ExternalTokenizer } from '@lezer/lr'
import { isPathPart } from './characters.ts'
import * as term from './parser/nix.terms.js'
import { isInterpolation } from './path-tokens.ts'

const quote = 34
const dollar = 36
const apostrophe = 39
const slash = 47
const backslash = 92
const brace = 123

/** Inside "…". `$$` is two plain characters, so that `$${` opens nothing. */
export const stringTokens = new ExternalTokenizer((input) => {
  let next = input.next
  if (next === quote) return input.acceptToken(term.QuoteClose, 1)
  if (next === backslash) {
    if (input.peek(1) >= 0) input.acceptToken(term.Escape, 2)
    return
  }
  if (isInterpolation(input, 0)) return input.acceptToken(term.StringInterpolationOpen, 2)
  const from = input.pos
  while (next >= 0 && next !== quote && next !== backslash) {
    if (next === dollar) {
      const after = input.peek(1)
      if (after === brace) break
      next = after === quote || after === backslash || after < 0 ? input.advance() : input.advance(2)
    } else next = input.advance()
  }
  if (input.pos > from) input.acceptToken(term.stringText)
})

/** Inside ''…''. Escapes are `''$`, `'''` and `''\x`; `$$` is plain. */
export const indentedTokens = new ExternalTokenizer((input) => {
  let next = input.next
  if (next === apostrophe && input.peek(1) === apostrophe) {
    const after = input.peek(2)
    if (after === dollar || after === apostrophe) input.acceptToken(term.IndentedEscape, 3)
    else if (after !== backslash) input.acceptToken(term.IndentedClose, 2)
    else if (input.peek(3) >= 0) input.acceptToken(term.IndentedEscape, 4)
    return
  }
  if (isInterpolation(input, 0)) return input.acceptToken(term.IndentedInterpolationOpen, 2)
  const from = input.pos
  while (next >= 0) {
    if (next === dollar) {
      const after = input.peek(1)
      if (after === brace) break
      next = after === apostrophe || after < 0 ? input.advance() : input.advance(2)
    } else if (next === apostrophe) {
      if (input.peek(1) === apostrophe) break
      next = input.advance()
    } else next = input.advance()
  }
  if (input.pos > from) input.acceptToken(term.indentedText)
})

/** Behind the start of a path that holds an interpolation. The end is a token of no length; a path must not end with a slash. */
export const pathTokens = new ExternalTokenizer((input) => {
  if (isInterpolation(input, 0)) return input.acceptToken(term.PathInterpolationOpen, 2)
  const from = input.pos
  let next = input.next
  while (isPathPart(next) || next === slash) next = input.advance()
  if (input.pos > from) input.acceptToken(term.pathText)
  else if (input.peek(-1) !== slash) input.acceptToken(term.pathEnd)
})
