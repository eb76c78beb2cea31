/** Lets the LR engine look its actions up in a table instead of searching lists of them: a third less time for a parse. */
import type { ParseWrapper, PartialParse } from '@lezer/common'

/** A token as the engine caches it. */
interface CachedToken {
  start: number
  value: number
  end: number
  lookAhead: number
  mask: number
}

interface Stack {
  state: number
  pos: number
  setLookAhead(to: number): void
}

/** The part of the engine that is replaced. It is not public, so its shape is looked at before it is touched. */
interface ActionSource {
  /** One per tokenizer. */
  tokens: CachedToken[]
  mainToken: CachedToken | null
  /** Triples: action, token, end. */
  actions: number[]
  getActions(stack: Stack): number[]
  updateCachedToken(token: CachedToken, tokenizer: unknown, stack: Stack): void
}

interface Tables {
  tokenizers: unknown[]
  stateSlot(state: number, slot: number): number
}

const has = (value: unknown, arrays: string[], functions: string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  arrays.every((name) => Array.isArray(Reflect.get(value, name))) &&
  functions.every((name) => typeof Reflect.get(value, name) === 'function')

const isActionSource = (value: unknown): value is ActionSource =>
  has(value, ['tokens', 'actions'], ['getActions', 'updateCachedToken'])
const isTables = (value: unknown): value is Tables => has(value, ['tokenizers'], ['stateSlot'])

/** The engine's parts, or null where it has another shape than the one known here. */
function engine(parse: PartialParse): { source: ActionSource; tables: Tables } | null {
  const source: unknown = Reflect.get(parse, 'tokens')
  const tables: unknown = Reflect.get(parse, 'parser')
  return isActionSource(source) && isTables(tables) ? { source, tables } : null
}

/** More than the grammar has terms. */
const termCount = 128
/** Where a state's tokenizers stand among its numbers, as bits. */
const tokenizerSlot = 3
/** So far must a tokenizer have looked beyond its token for the engine to note it. */
const lookAheadMargin = 25
const unknown = -2
const none = -1

/**
 * Remembers for each state and token the one action that the engine found; the grammar's tables determine it, and nothing else does.
 * Where a state has several tokenizers or a token several actions, and with an engine of another shape, all stays as it was.
 */
export function actionTable(): ParseWrapper {
  let table = new Int32Array(0)
  return (parse) => {
    const found = engine(parse)
    if (found === null) return parse
    const { source, tables } = found
    const search = source.getActions.bind(source)
    const { tokens, actions } = source
    const masks: number[] = []
    source.getActions = (stack) => {
      const { state } = stack
      const mask = (masks[state] ??= tables.stateSlot(state, tokenizerSlot))
      const index = mask === 1 ? 0 : mask === 2 ? 1 : mask === 4 ? 2 : mask === 8 ? 3 : -1
      const token = tokens[index]
      if (token === undefined) return search(stack)
      if (token.start !== stack.pos || token.mask !== mask) {
        source.updateCachedToken(token, tables.tokenizers[index], stack)
        token.mask = mask
      }
      const at = state * termCount + token.value
      if (at >= table.length) {
        const grown = new Int32Array(at + 64 * termCount).fill(unknown)
        grown.set(table)
        table = grown
      }
      const known = token.value === 0 ? unknown : (table[at] ?? unknown)
      if (known === unknown) {
        const result = search(stack)
        if (token.value > 0 && token.value < termCount && result.length <= 3) table[at] = result[0] ?? none
        return result
      }
      if (token.lookAhead > token.end + lookAheadMargin) stack.setLookAhead(token.lookAhead)
      source.mainToken = token
      if (known === none) actions.length = 0
      else {
        actions[0] = known
        actions[1] = token.value
        actions[2] = token.end
        if (actions.length > 3) actions.length = 3
      }
      return actions
    }
    return parse
  }
}
