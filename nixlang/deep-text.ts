/** Gives a tree even for text nested so deeply that building one would exhaust the stack: a single fault from end to end. */
import { Tree, type ParseWrapper } from '@lezer/common'
import type { LRParser } from '@lezer/lr'

/** A wrapper for parses of this parser. Where the stack overflows (thousands of levels) the whole text is one fault. */
export function deepText(parser: LRParser): ParseWrapper {
  return (parse, input) => {
    const advance = parse.advance.bind(parse)
    parse.advance = () => {
      try {
        return advance()
      } catch (error) {
        const fault = parser.nodeSet.types[0]
        if (!(error instanceof RangeError) || fault === undefined) throw error
        return new Tree(parser.topNode, [new Tree(fault, [], [], input.length)], [0], input.length)
      }
    }
    return parse
  }
}

/** Does a text nest brackets more deeply than this? */
export function isNestedBeyond(text: string, levels: number): boolean {
  let depth = 0
  for (const character of text) {
    if ('[{('.includes(character)) depth++
    else if (']})'.includes(character)) depth--
    if (depth > levels) return true
  }
  return false
}
