/** One end of a byte stream to the page, with flow control; knows ports only by shape, so that it runs in plain Node. */
import { fromPage, windowBytes, type FromMain } from '../../contract/streams.ts'
import type { FailureData } from '../../contract/failure.ts'
import type { TerminalEnd, TerminalSize } from '../../contract/terminals.ts'
import { deferred } from '../system/deferred.ts'

/** What a MessagePort can do, whoever made it. */
export interface Port {
  post(message: Uint8Array | FromMain): void
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
  close(): void
}

export class BytePort {
  readonly #port: Port
  readonly closed: Promise<void>
  #unacked = 0
  #wake: (() => void)[] = []
  #isClosed = false
  #onData: ((bytes: Uint8Array) => void | Promise<void>) | null = null
  /** Resolves with the first listener: what the page sends before waits for it. */
  readonly #heard = deferred()
  #onResize: (size: TerminalSize) => void = () => undefined
  #isHeld = false

  constructor(port: Port) {
    this.#port = port
    const { promise, resolve: close } = deferred()
    this.closed = promise
    const end = () => {
      this.#isClosed = true
      this.#release()
      close()
    }
    port.onClose(end)
    port.onMessage((message) => {
      if (message instanceof Uint8Array) return void this.#take(message)
      const control = fromPage.safeParse(message)
      if (!control.success) return
      if ('ack' in control.data) {
        this.#unacked -= control.data.ack
        if (this.#unacked < windowBytes) this.#release()
      } else if ('hold' in control.data) {
        this.#isHeld = control.data.hold
        if (!this.#isHeld) this.#release()
      } else if ('resize' in control.data) this.#onResize(control.data.resize)
      else {
        port.close()
        end()
      }
    })
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** What the page sends; it is told that it may send more once the listener has dealt with it. */
  onData(listener: (bytes: Uint8Array) => void | Promise<void>): void {
    this.#onData = listener
    this.#heard.resolve()
  }

  /** The page's terminal has another size. */
  onResize(listener: (size: TerminalSize) => void): void {
    this.#onResize = listener
  }

  /** Sends, and resolves when the page has room for more. */
  async send(bytes: Uint8Array): Promise<void> {
    if (this.#isClosed) return
    this.#unacked += bytes.length
    this.#port.post(bytes)
    while (this.#unacked >= windowBytes && !this.#isClosed) await this.#nextRelease()
  }

  /** Resolves once somebody looks at the page, or it has gone. */
  async wanted(): Promise<void> {
    while (this.#isHeld && !this.#isClosed) await this.#nextRelease()
  }

  /** Says that the far side is there. */
  opened(): void {
    if (!this.#isClosed) this.#port.post({ open: true })
  }

  /** Says how the program at the far side ended. */
  ended(end: TerminalEnd): void {
    if (!this.#isClosed) this.#port.post({ ended: end })
  }

  /** Ends the stream, with the reason where it is a failure. */
  close(failure: FailureData | null): void {
    if (this.#isClosed) return
    this.#port.post({ closed: failure })
    this.#isClosed = true
    this.#release()
  }

  async #take(bytes: Uint8Array): Promise<void> {
    if (this.#onData === null) await this.#heard.promise
    await this.#onData?.(bytes)
    if (!this.#isClosed) this.#port.post({ ack: bytes.length })
  }

  #nextRelease(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve))
  }

  #release(): void {
    const waiting = this.#wake
    this.#wake = []
    for (const resolve of waiting) resolve()
  }
}
