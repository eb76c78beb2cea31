/** Gives a tree even for text that nobody could walk through, so deep or so wrong: a single fault from end to end. */
import { Tree, type ParseWrapper } from '@lezer/common'
import type { LRParser } from '@lezer/lr'
import { isEngine } from './engine.ts'

/**
 * Numbers on the engine's stack, three for a state: 1,300 lists in each other, or 660 sets. No configuration nests more deeply; whoever
 * walks a tree of thousands of levels takes minutes, or has no stack for it. The engine itself begins to cut at 8,400.
 */
export const deepestStack = 8000

/** Text with more faults is no Nix, such as ten megabytes of JSON; to go on looking for a way through it would take a minute. */
export const mostFaults = 10_000

/** A wrapper for parses of this parser: where a text is too deep or has too many faults, or the stack of whoever reads it overflows, all of it is one fault. */
export function deepText(parser: LRParser): ParseWrapper {
  return (parse, input) => {
    const advance = parse.advance.bind(parse)
    const engine = isEngine(parse) ? parse : null
    let faults = 0
    parse.advance = () => {
      try {
        const isTooDeep = engine?.stacks.some(({ stack }) => stack.length > deepestStack) === true
        if (isTooDeep || faults > mostFaults) return oneFault(parser, input.length)
        const before = engine?.recovering ?? 0
        const tree = advance()
        // The engine counts its recovery down; at each fault the count begins anew.
        if (engine !== null && engine.recovering > before) faults++
        return tree
      } catch (error) {
        if (error instanceof RangeError) return oneFault(parser, input.length)
        throw error
      }
    }
    return parse
  }
}

/** A tree that says no more than that nothing could be read. */
function oneFault(parser: LRParser, length: number): Tree {
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
