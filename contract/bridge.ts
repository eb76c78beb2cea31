/** The bridge between page and main: its three functions and the channel names behind them. */
import type { Answer, Argument, CallName } from './calls.ts'
import type { EventName, Events } from './events.ts'
import type { FailureData } from './failure.ts'
import type { StreamRequest } from './streams.ts'

export const channels = {
  call: 'snowglobe:call',
  event: 'snowglobe:event',
  stream: 'snowglobe:stream',
} as const

export type Reply<T> = { ok: true; value: T } | { ok: false; error: FailureData }

/** Posted to the page's own window with the stream's MessagePort as its only port. */
export interface StreamMessage {
  snowglobeStream: string
  error?: FailureData
}

/** All that the page gets, as `window.snowglobe`. */
export interface Bridge {
  call<Name extends CallName>(name: Name, argument: Argument<Name>): Promise<Reply<Answer<Name>>>
  /** Returns the function that ends the subscription. */
  on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void
  /** Asks for a stream; the port arrives as a window message `{snowglobeStream: token}`. */
  open(request: StreamRequest, token: string): void
}
