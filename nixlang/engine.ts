/** The parts of Lezer's LR engine that the fast lane works on. They are not public, so their shape is looked at before they are touched. */
import type { PartialParse } from '@lezer/common'
import type { ExternalTokenizer } from '@lezer/lr'

/** A token as the engine caches it, one for each tokenizer. */
export interface CachedToken {
  start: number
  value: number
  end: number
  lookAhead: number
  mask: number
}

/** `contextual`: its answer depends on more than the place. */
export type Tokenizer = ExternalTokenizer & { readonly contextual: boolean }

/** Where a parse stands. */
export interface Stack {
  /** Triples for all states but the top one: state, where it began, how long the buffer was. */
  stack: number[]
  state: number
  /** Where the next node will end, before white space. */
  reducePos: number
  pos: number
  /** Quadruples: type, start, end, numbers that the node takes. */
  buffer: number[]
  bufferBase: number
  reduce(action: number): void
  /** Another one that stands where this one does; what is in this one's buffer belongs to both and must not change any more. */
  split(): Stack
  setLookAhead(to: number): boolean
}

export interface TokenSource {
  tokens: CachedToken[]
  /** Gives triples: action, token, end. */
  getActions(stack: Stack): number[]
  updateCachedToken(token: CachedToken, tokenizer: Tokenizer, stack: Stack): void
}

/** What of an older tree may still be taken over. */
interface FragmentCursor {
  /** Before this place there is nothing to take. */
  nextStart: number
  lastRepeatPos: number
}

export interface Engine {
  stacks: Stack[]
  recovering: number
  stoppedAt: number | null
  minStackPos: number
  bigReductionCount: number
  fragments: FragmentCursor | null
  tokens: TokenSource
  parser: Tables
}

/** What the generator made of the grammar. */
export interface Tables {
  /** Six numbers for each state. */
  states: Uint32Array
  tokenizers: Tokenizer[]
  /** Types from here on are no nodes of the tree. */
  minRepeatTerm: number
  /** The last type that may be stored in the buffer. */
  maxNode: number
  maxTerm: number
  getGoto(state: number, type: number, loose: boolean): number
}

const get = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
const areNumbers = (value: unknown, ...names: string[]): boolean =>
  names.every((name) => typeof get(value, name) === 'number')
const areLists = (value: unknown, ...names: string[]): boolean =>
  names.every((name) => Array.isArray(get(value, name)))
const areFunctions = (value: unknown, ...names: string[]): boolean =>
  names.every((name) => typeof get(value, name) === 'function')

function isStack(value: unknown): boolean {
  return (
    areLists(value, 'stack', 'buffer') &&
    areNumbers(value, 'state', 'reducePos', 'pos', 'bufferBase') &&
    areFunctions(value, 'reduce', 'setLookAhead', 'split')
  )
}

/** Nothing in the grammar may depend on what the fast lane leaves out: dynamic precedence, context, specialized tokens. */
function areTables(value: unknown): boolean {
  return (
    get(value, 'states') instanceof Uint32Array &&
    areLists(value, 'tokenizers') &&
    areNumbers(value, 'minRepeatTerm', 'maxNode', 'maxTerm') &&
    areFunctions(value, 'getGoto') &&
    !get(value, 'dynamicPrecedences') &&
    !get(value, 'context') &&
    get(get(value, 'specialized'), 'length') === 0
  )
}

/** Is a parse the engine's own, of the shape known here? */
export function isEngine(parse: PartialParse | Engine): parse is Engine {
  const stacks: unknown = get(parse, 'stacks')
  const tokens: unknown = get(parse, 'tokens')
  const fragments: unknown = get(parse, 'fragments')
  return (
    Array.isArray(stacks) &&
    stacks.length === 1 &&
    isStack(stacks[0]) &&
    areNumbers(parse, 'recovering', 'minStackPos', 'bigReductionCount') &&
    get(parse, 'stoppedAt') === null &&
    (fragments === null || areNumbers(fragments, 'nextStart', 'lastRepeatPos')) &&
    areLists(tokens, 'tokens') &&
    areFunctions(tokens, 'getActions', 'updateCachedToken') &&
    areTables(get(parse, 'parser'))
  )
}
