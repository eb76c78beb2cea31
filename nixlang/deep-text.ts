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
        if (error instanceof RangeError) return oneFault(parser, input.length)
        throw error
      }
    }
    return parse
  }
}

/** A tree that says no more than that nothing could be read. */
export function oneFault(parser: LRParser, length: number): Tree {
  const [fault] = parser.nodeSet.types
  const children = fault === undefined ? [] : [new Tree(fault, [], [], length)]
  return new Tree(
    parser.topNode,
    children,
    children.map(() => 0),
    length,
  )
}

/** Does a text nest brackets more deeply than this? Reads a megabyte in a millisecond or two. */
export function isNestedBeyond(text: string, levels: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x28: // (
      case 0x5b: // [
      case 0x7b: // {
        if (++depth > levels) return true
        break
      case 0x29: // )
      case 0x5d: // ]
      case 0x7d: // }
        depth--
        break
      default:
    }
  }
  return false
}
