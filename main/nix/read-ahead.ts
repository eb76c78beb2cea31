/** Takes what a pipe gives at once and hands it on when the pipe rests: whoever writes is not held up by what is made of it. */
import type { Readable } from 'node:stream'

/** Waiting for a pause no longer than this, so that what is shown is of now. */
const latestMs = 250
/** Handed on at a time, so that the window and the pipe get their turn. */
const sliceMs = 5
const restMs = 4
/** More is not kept in memory: then the writer waits. */
const mostBytes = 8 * 2 ** 20

export class ReadAhead {
  readonly #source: Readable
  readonly #take: (chunk: Buffer) => void
  readonly #isBehind: () => boolean
  #chunks: Buffer[] = []
  #at = 0
  #bytes = 0
  /** When the oldest chunk that waits has come. */
  #since = 0
  #timer: NodeJS.Timeout | null = null
  #hasNews = false
  #isHurrying = false

  /** `isBehind`: what was handed on is still being worked off elsewhere, so nothing more is handed on. */
  constructor(source: Readable, take: (chunk: Buffer) => void, isBehind: () => boolean = () => false) {
    this.#source = source
    this.#take = take
    this.#isBehind = isBehind
    source.on('data', (chunk: Buffer) => this.#push(chunk))
  }

  /** The writer has ended: the little that is left of what it wrote is not held up any more. */
  hurry(): void {
    this.#isHurrying = true
    this.#source.resume()
  }

  /** Hands on all that waits, now. */
  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#slice(Infinity)
  }

  #push(chunk: Buffer): void {
    if (this.#chunks.length === this.#at) this.#since = performance.now()
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
    this.#hasNews = true
    if (this.#bytes > mostBytes && !this.#isHurrying) this.#source.pause()
    this.#timer ??= setTimeout(() => this.#look(), 1)
  }

  #look(): void {
    this.#timer = null
    const isLate = performance.now() - this.#since > latestMs
    const isDue = !this.#hasNews || isLate || this.#bytes > mostBytes
    if (isDue && (this.#isHurrying || !this.#isBehind())) this.#slice(performance.now() + sliceMs)
    this.#hasNews = false
    if (this.#at < this.#chunks.length) this.#timer = setTimeout(() => this.#look(), restMs)
  }

  #slice(until: number): void {
    while (this.#at < this.#chunks.length) {
      const chunk = this.#chunks[this.#at++]
      if (chunk === undefined) break
      this.#bytes -= chunk.length
      this.#take(chunk)
      if (performance.now() > until) break
    }
    if (this.#at === this.#chunks.length) {
      this.#chunks = []
      this.#at = 0
    } else if (this.#at > 1000) {
      this.#chunks = this.#chunks.slice(this.#at)
      this.#at = 0
    }
    if (this.#source.isPaused() && this.#bytes < mostBytes / 2) this.#source.resume()
  }
}
