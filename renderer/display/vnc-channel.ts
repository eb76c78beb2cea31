/** A byte stream in the shape of a WebSocket, which is what noVNC takes (core/websock.js, attach). */
import type { StreamPort } from '../stream.ts'

export class VncChannel {
  binaryType = 'arraybuffer'
  protocol = ''
  readyState: 'connecting' | 'open' | 'closing' | 'closed' = 'connecting'
  onopen: (() => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  readonly #port: StreamPort
  /** Settles when the picture is looked at again; null while it is. */
  #held: Promise<void> | null = null
  #release: () => void = () => undefined

  constructor(port: StreamPort) {
    this.#port = port
  }

  /** To be called once noVNC has attached itself. */
  start(): void {
    this.#port.start({
      opened: () => {
        this.readyState = 'open'
        this.onopen?.()
      },
      data: (bytes) => {
        if (this.#held === null) return this.onmessage?.({ data: bufferOf(bytes) })
        return this.#held.then(() => this.onmessage?.({ data: bufferOf(bytes) }))
      },
      closed: (failure) => this.#end(failure?.message ?? ''),
    })
  }

  /**
   * Holds back what comes while nobody looks: what is not taken is not acknowledged, so that QEMU soon stops making pictures
   * (ui/vnc.c, vnc_should_update) and nothing is drawn.
   */
  hold(isHeld: boolean): void {
    if (isHeld === (this.#held !== null)) return
    this.#release()
    this.#held = isHeld ? new Promise((resolve) => (this.#release = resolve)) : null
  }

  send(data: ArrayBuffer | Uint8Array): void {
    // A copy: noVNC goes on writing into its own buffer.
    this.#port.send(new Uint8Array(data instanceof Uint8Array ? data : new Uint8Array(data)).slice())
  }

  close(): void {
    this.#port.close()
    this.#end('')
  }

  #end(reason: string): void {
    if (this.readyState === 'closed') return
    this.readyState = 'closed'
    this.hold(false)
    this.onclose?.({ code: 1000, reason })
  }
}

/** What came through the port is mostly alone in its buffer, and then is not copied. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) return buffer
  return new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength)).buffer
}
