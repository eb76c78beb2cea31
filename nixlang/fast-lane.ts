/** Drives Lezer's LR engine through faultless text by tables of its answers: half the time of a parse, and the very same tree. */
import type { ParseWrapper } from '@lezer/common'
import { deepestStack } from './deep-text.ts'
import { isEngine, type CachedToken, type Engine, type Stack, type Tables } from './engine.ts'

/** The bits of an action, as the engine packs them. */
const valueMask = 0xffff
const reduceFlag = 1 << 16
/** A reduction of a repetition; for a shift: go to a state, taking nothing. */
const repeatFlag = 1 << 17
const gotoFlag = 1 << 17
/** White space and comments: the state stays. */
const stayFlag = 1 << 18
const depthShift = 19

/** Where the numbers of a state stand among its six. */
const stateSize = 6
const flagsSlot = 0
const tokenizersSlot = 3
const defaultSlot = 4
const skippedFlag = 1

/** So far must a tokenizer have looked beyond its token for the engine to note it. */
const lookAheadMargin = 25
/** From here on the engine watches for trees that lean too far to the left. */
const bigReduction = 2000
const mostBigReductions = 300
/** Steps before the caller may look at the clock: some ten microseconds. */
const stepsInOne = 400

/**
 * A buffer of more numbers is put by and another begun. An array that grows to the length of a whole file is new memory for every
 * parse, and that cost a quarter of it.
 */
const fullBuffer = 8192

const unknown = 0
const unclear = -1

/** What the grammar's tables say, one look away. */
class Answers {
  readonly tables: Tables
  /** Terms of the grammar, and so numbers for each state in the tables below. */
  readonly width: number
  /** The one action for a state and a token; `unclear` where there is none or several. */
  readonly actions: Int32Array
  /** The state to go on in; one more than it, so that 0 is unknown. */
  readonly gotos: Int32Array
  /** The reduction that a state makes whatever follows, or 0. */
  readonly defaults: Int32Array
  /** The one tokenizer of a state, or −1 where there are several. */
  readonly tokenizers: Int8Array
  readonly skipped: Uint8Array

  constructor(tables: Tables) {
    this.tables = tables
    const count = tables.states.length / stateSize
    this.width = tables.maxTerm + 1
    this.actions = new Int32Array(count * this.width)
    this.gotos = new Int32Array(count * this.width)
    const slot = (state: number, at: number): number => tables.states[state * stateSize + at] ?? 0
    this.defaults = Int32Array.from({ length: count }, (_, state) => slot(state, defaultSlot))
    this.skipped = Uint8Array.from({ length: count }, (_, state) => slot(state, flagsSlot) & skippedFlag)
    this.tokenizers = Int8Array.from({ length: count }, (_, state) => {
      const mask = slot(state, tokenizersSlot)
      const index = Math.log2(mask)
      return Number.isInteger(index) && tables.tokenizers[index]?.contextual === false ? index : -1
    })
  }

  goto(state: number, type: number): number {
    const at = state * this.width + type
    const known = this.gotos[at] ?? 0
    if (known > 0) return known - 1
    const target = this.tables.getGoto(state, type, true)
    this.gotos[at] = target + 1
    return target
  }
}

/** One by one: a push of four costs a fifteenth of the parse more. */
function store(buffer: number[], type: number, start: number, end: number, size: number): void {
  const at = buffer.length
  buffer[at] = type
  buffer[at + 1] = start
  buffer[at + 2] = end
  buffer[at + 3] = size
}

/** Does what the engine's own `reduce` does; whatever is rare is left to that. */
function reduce(answers: Answers, stack: Stack, action: number): void {
  const { stack: frames, buffer, pos, reducePos } = stack
  const depth = action >> depthShift
  const stays = (action & stayFlag) !== 0
  const base = frames.length - (depth - 1) * 3 - (stays ? 6 : 0)
  const start = frames[base - 2] ?? reducePos
  const isOdd = depth === 0 || base < 3 || start === reducePos || reducePos - start >= bigReduction
  if (isOdd || reducePos < pos - lookAheadMargin) return stack.reduce(action)
  const type = action & valueMask
  if (type < answers.tables.minRepeatTerm || (action & repeatFlag) !== 0) {
    const end = answers.skipped[stack.state] === 1 ? pos : reducePos
    const length = buffer.length
    // A comment behind the node that ends here would have to be moved behind it.
    if (pos !== end && (buffer[length - 2] ?? 0) > end) return stack.reduce(action)
    store(buffer, type, start, end, stack.bufferBase + length - (frames[base - 1] ?? 0) + 4)
  }
  stack.state = stays ? (frames[base] ?? 0) : answers.goto(frames[base - 3] ?? 0, type)
  while (frames.length > base) frames.pop()
}

/** Does what the engine's own `shift` does. */
function shift(answers: Answers, stack: Stack, action: number, token: CachedToken): void {
  const { stack: frames, buffer } = stack
  const length = stack.bufferBase + buffer.length
  if ((action & gotoFlag) !== 0) {
    frames.push(stack.state, stack.pos, length)
    stack.state = action & valueMask
    return
  }
  const { start, end, value } = token
  const isNode = value <= answers.tables.maxNode
  stack.pos = end
  if ((action & stayFlag) === 0) {
    const skipped = answers.skipped[action] === 1
    if (!skipped && (end > start || isNode)) stack.reducePos = end
    frames.push(stack.state, skipped || start < stack.reducePos ? start : stack.reducePos, length)
    stack.state = action
  }
  if (isNode) store(buffer, value, start, end, 4)
}

/** Goes on as long as there is one way to go; false where the engine itself must decide. */
function run(answers: Answers, engine: Engine, stack: Stack, search: (stack: Stack) => number[]): boolean {
  const { fragments, tokens: source } = engine
  const { actions, defaults, tokenizers, width } = answers
  const last = engine.stoppedAt ?? Infinity
  for (let steps = 0; steps < stepsInOne; steps++) {
    const { state, pos } = stack
    if (pos > last) return false
    // Something of the older tree may fit here.
    if (fragments !== null && (fragments.nextStart <= pos || fragments.lastRepeatPos === stack.reducePos))
      return false
    const standard = defaults[state] ?? 0
    if (standard !== 0) {
      reduce(answers, stack, standard)
      continue
    }
    const index = tokenizers[state] ?? -1
    const token = source.tokens[index]
    const tokenizer = answers.tables.tokenizers[index]
    if (token === undefined || tokenizer === undefined || stack.stack.length > deepestStack) return false
    const mask = 1 << index
    if (token.start !== pos || token.mask !== mask) {
      source.updateCachedToken(token, tokenizer, stack)
      token.mask = mask
    }
    const { value } = token
    const at = state * width + value
    let action = actions[at] ?? unclear
    if (action === unknown && value > 0) {
      const found = search(stack)
      action = (found.length === 3 ? found[0] : undefined) ?? unclear
      actions[at] = action
    }
    if (value <= 0 || action === unclear) return false
    if (token.lookAhead > token.end + lookAheadMargin) stack.setLookAhead(token.lookAhead)
    if ((action & reduceFlag) !== 0) reduce(answers, stack, action)
    else shift(answers, stack, action, token)
  }
  return true
}

/**
 * A wrapper for parses of one grammar. Where there are faults, several ways to go, or parts of an older tree to take over, the engine
 * goes its own steps; with an engine of another shape it goes all of them.
 */
export function fastLane(): ParseWrapper {
  const known = new WeakMap<Tables, Answers>()
  return (parse) => {
    if (!isEngine(parse)) return parse
    const engine: Engine = parse
    const answers = known.get(engine.parser) ?? new Answers(engine.parser)
    known.set(engine.parser, answers)
    const advance = parse.advance.bind(parse)
    const search = engine.tokens.getActions.bind(engine.tokens)
    let mostNumbers = fullBuffer
    parse.advance = () => {
      let [stack] = engine.stacks
      const isPlain =
        engine.recovering === 0 && engine.stacks.length === 1 && engine.bigReductionCount <= mostBigReductions
      if (!isPlain || stack === undefined) return advance()
      if (stack.buffer.length > mostNumbers) {
        stack = stack.split()
        engine.stacks = [stack]
        // Comments that a node may still end before come along; a thousand of them must not be copied at each step.
        mostNumbers = Math.max(fullBuffer, 2 * stack.buffer.length)
      }
      const done = run(answers, engine, stack, search)
      engine.minStackPos = stack.pos
      return done ? null : advance()
    }
    return parse
  }
}
