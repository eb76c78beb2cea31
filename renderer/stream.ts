/** The page's end of a byte stream, with the flow control of `contract/streams.ts`. */
import type { FailureData } from '../contract/failure.ts'
import type { FromMain, FromPage } from '../contract/streams.ts'
import type { TerminalEnd, TerminalSize } from '../contract/terminals.ts'

/** What the page may have on its way to main without an answer; `windowBytes` of the contract. */
const windowBytes = 1024 * 1024
/** Acknowledged together: a message to main costs a third of a millisecond (measured), and a screen sends many small ones. */
const ackBytes = windowBytes / 16

export interface StreamListener {
  opened?(): void
  /** Bytes are acknowledged some time after this has returned, or its promise has settled. */
  data(bytes: Uint8Array): void | Promise<void>
  /** The program at the far side ended; `closed` follows. */
  ended?(end: TerminalEnd): void
  closed(failure: FailureData | null): void
  /** So many more of the sent bytes have been dealt with. */
  acked?(bytes: number): void
}

export class StreamPort {
  readonly #port: MessagePort
  #waiting: Uint8Array[] = []
  #unacked = 0
  /** Dealt with and not yet acknowledged. */
  #taken = 0
  #isClosed = false

  constructor(port: MessagePort) {
    this.#port = port
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Begins to listen; messages that came before are kept by the port until now. */
  start(listener: StreamListener): void {
    this.#port.addEventListener(
      'message',
      (event: MessageEvent<Uint8Array | FromMain>) => void this.#take(event.data, listener),
    )
    this.#port.start()
  }

  send(bytes: Uint8Array): void {
    if (this.#isClosed) return
    this.#waiting.push(bytes)
    this.#flush()
  }

  resize(size: TerminalSize): void {
    if (!this.#isClosed) this.#post({ resize: size })
  }

  /** Nobody looks: main sends nothing that it can send later. */
  hold(isHeld: boolean): void {
    if (!this.#isClosed) this.#post({ hold: isHeld })
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#post({ close: true })
    this.#port.close()
  }

  async #take(message: Uint8Array | FromMain, listener: StreamListener): Promise<void> {
    if (message instanceof Uint8Array) {
      await listener.data(message)
      this.#taken += message.length
      if (this.#taken < ackBytes) return
      this.#post({ ack: this.#taken })
      this.#taken = 0
    } else if ('ack' in message) {
      this.#unacked -= message.ack
      listener.acked?.(message.ack)
      this.#flush()
    } else if ('open' in message) listener.opened?.()
    else if ('ended' in message) listener.ended?.(message.ended)
    else if (!this.#isClosed) {
      this.#isClosed = true
      listener.closed(message.closed)
    }
  }

  #flush(): void {
    for (
      let next = this.#waiting[0];
      next !== undefined && this.#unacked < windowBytes;
      next = this.#waiting[0]
    ) {
      this.#waiting.shift()
      this.#unacked += next.length
      this.#port.postMessage(next)
    }
  }

  #post(message: FromPage): void {
    this.#port.postMessage(message)
  }
}
