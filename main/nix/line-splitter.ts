/** Chunks of bytes into whole lines of text, however the bytes were cut and whatever they are. */

const newline = 0x0a

/** A line longer than this is cut there: a builder may print gigabytes without a newline. */
export const maxLineBytes = 1024 * 1024

export class LineSplitter {
  readonly #decoder = new TextDecoder('utf-8')
  readonly #onLine: (line: string) => void
  #parts: Uint8Array[] = []
  #bytes = 0

  /** `onLine` gets each line without its newline; bytes that are no UTF-8 arrive as U+FFFD. */
  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine
  }

  push(chunk: Uint8Array): void {
    let start = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      // Nearly all lines come whole, and need no copy.
      if (this.#bytes === 0)
        this.#onLine(this.#decoder.decode(chunk.subarray(start, Math.min(end, start + maxLineBytes))))
      else {
        this.#keep(chunk.subarray(start, end))
        this.#emit()
      }
      start = end + 1
    }
    this.#keep(chunk.subarray(start))
  }

  /** Tells a last line that has no newline; call once, when the stream has ended. */
  end(): void {
    if (this.#bytes > 0) this.#emit()
  }

  #keep(part: Uint8Array): void {
    const room = maxLineBytes - this.#bytes
    if (part.length === 0 || room <= 0) return
    // Copied, as whoever owns the chunk may reuse its memory.
    this.#parts.push(new Uint8Array(part.subarray(0, room)))
    this.#bytes += Math.min(part.length, room)
  }

  #emit(): void {
    const [first] = this.#parts
    const bytes = this.#parts.length === 1 && first !== undefined ? first : Buffer.concat(this.#parts)
    this.#parts = []
    this.#bytes = 0
    this.#onLine(this.#decoder.decode(bytes))
  }
}
