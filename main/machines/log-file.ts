/** The log of one build on disk: written as it comes, read back by the page full, whole or of one step, and searched. */
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { LogKind } from '../../contract/build.ts'
import type { LogMatches, ShownLine } from '../../contract/build-steps.ts'
import { plainText } from '../nix/log-text.ts'
import { LineIndex } from './line-index.ts'
import { say } from '../words/say.ts'

/**
 * Each line says whose it is and what: `12> text` is printed by the builder of step 12, `-: text` is said by Nix, `-! text` is an error.
 */
const kinds: Readonly<Record<LogKind, string>> = { builder: '>', nix: ':', error: '!' }
const written = /^(\d+|-)([>:!]) /

/** Beyond this a log is of no use to anybody. */
const mostBytes = 2_000_000_000
const chunkBytes = 1 << 18
/** What waits for a slow disk is held in memory; beyond this nothing should be added. */
const mostWaiting = 8 * 2 ** 20
const mostMatches = 10_000
/** Lines in between cost less to read than a read of each. */
const nearBytes = 16_384

export class LogFile {
  readonly #file: string
  readonly #index = new LineIndex()
  #handle: Promise<FileHandle> | null = null
  #bytes = 0
  /** Of these, how many are written. */
  #written = 0
  #pending: string[] = []
  #writing: Promise<void> = Promise.resolve()
  /** Nothing more is taken: the disk is full, or the log too long. */
  #isFull = false
  #readers = 0
  #isClosed = false

  /** `file`: absolute; made with its folder when the first line comes. */
  constructor(file: string) {
    this.#file = file
  }

  /** The log of a build that is over; empty where there is none. */
  static async read(file: string): Promise<LogFile> {
    const log = new LogFile(file)
    log.#isFull = true
    const handle = await open(file).catch(() => null)
    if (handle === null) return log
    log.#handle = Promise.resolve(handle)
    let rest = ''
    for await (const chunk of handle.createReadStream({ encoding: 'latin1', start: 0, autoClose: false })) {
      const lines = `${rest}${String(chunk)}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) log.#take(line, line.length + 1)
    }
    // Cut off with the app that wrote it.
    if (rest !== '') log.#take(rest, rest.length + 1)
    return log
  }

  /** Lines in all, or of one step. */
  count(step: number | null): number {
    return this.#index.count(step)
  }

  /** The disk is slower than what is added. */
  get isBehind(): boolean {
    return !this.#isFull && this.#bytes - this.#written > mostWaiting
  }

  add(lines: readonly ShownLine[]): void {
    for (const line of lines) {
      if (this.#isFull) return
      if (this.#bytes > mostBytes) {
        this.#isFull = true
        this.#push({
          kind: 'error',
          step: null,
          text: say`Snowglobe keeps no more of this log: it is too long.`,
        })
        return
      }
      this.#push(line)
    }
  }

  /** Writes what waits; never rejects. */
  flush(): Promise<void> {
    if (this.#pending.length > 0) {
      const text = this.#pending.join('')
      const upTo = this.#bytes
      this.#pending = []
      this.#writing = this.#writing.then(async () => {
        await this.#write(text)
        this.#written = upTo
      })
    }
    return this.#writing
  }

  /** Lines from a position on, in the whole log or in one step's. */
  async lines(step: number | null, from: number, count: number): Promise<ShownLine[]> {
    const shown: ShownLine[] = []
    for await (const [, line] of this.#read(step, from, count)) shown.push(line)
    return shown
  }

  /** Positions of the lines that hold a text, upper and lower case alike. An abort rejects with its reason. */
  async find(step: number | null, text: string, signal: AbortSignal): Promise<LogMatches> {
    const wanted = text.toLowerCase()
    const at: number[] = []
    for await (const [n, line] of this.#read(step, 0, Infinity)) {
      signal.throwIfAborted()
      if (!plainText(line.text).toLowerCase().includes(wanted)) continue
      if (at.length === mostMatches) return { at, isCut: true }
      at.push(n)
    }
    return { at, isCut: false }
  }

  /** The lines without colours, the last `most` of them. */
  async *plain(step: number | null, most = Infinity): AsyncGenerator<string> {
    const from = Math.max(0, this.count(step) - most)
    for await (const [, line] of this.#read(step, from, Infinity)) yield plainText(line.text)
  }

  /** What is being read is read to its end. */
  async close(): Promise<void> {
    this.#isFull = true
    this.#isClosed = true
    await this.flush()
    await this.#release()
  }

  async #release(): Promise<void> {
    if (this.#readers > 0) return
    const handle = this.#handle
    this.#handle = null
    await (await handle?.catch(() => null))?.close().catch(() => undefined)
  }

  #push({ kind, step, text }: ShownLine): void {
    const line = `${step ?? '-'}${kinds[kind]} ${text}`
    this.#pending.push(line, '\n')
    this.#take(line, Buffer.byteLength(line) + 1)
  }

  #take(line: string, bytes: number): void {
    const step = written.exec(line)?.[1]
    this.#index.add(this.#bytes, step === undefined || step === '-' ? null : Number(step))
    this.#bytes += bytes
  }

  async #write(text: string): Promise<void> {
    if (this.#handle === null) {
      await mkdir(path.dirname(this.#file), { recursive: true }).catch(() => undefined)
      this.#handle = open(this.#file, 'w+')
    }
    try {
      const handle = await this.#handle
      await handle.appendFile(text)
    } catch {
      // A build goes on without its log.
      this.#isFull = true
    }
  }

  /** Pairs of position and line. Neighbours are read at once; between reads the event loop goes on. */
  async *#read(step: number | null, from: number, count: number): AsyncGenerator<[number, ShownLine]> {
    await this.flush()
    const handle = await this.#handle?.catch(() => null)
    const end = Math.min(this.count(step), from + count)
    this.#readers++
    try {
      for (let at = from; at < end;) {
        const start = this.#index.offset(step, at)
        let next = at + 1
        let stop = this.#index.end(step, at) ?? this.#bytes
        while (next < end && stop - start < chunkBytes) {
          const begin = this.#index.offset(step, next)
          if (begin - stop > nearBytes) break
          stop = this.#index.end(step, next) ?? this.#bytes
          next++
        }
        const buffer = Buffer.alloc(stop - start)
        const { bytesRead } = (await handle?.read(buffer, 0, buffer.length, start)) ?? { bytesRead: 0 }
        for (; at < next; at++) {
          const begin = this.#index.offset(step, at) - start
          const until = (this.#index.end(step, at) ?? this.#bytes) - start - 1
          // A disk that filled up has less than was meant to be there.
          yield [at, until > bytesRead ? lostLine() : shownLine(buffer.toString('utf8', begin, until))]
        }
      }
    } finally {
      this.#readers--
      if (this.#isClosed) await this.#release()
    }
  }
}

const lostLine = (): ShownLine => ({
  kind: 'error',
  step: null,
  text: say`This line of the log could not be written to the disk.`,
})

function shownLine(line: string): ShownLine {
  const [head = '', step, sign] = written.exec(line) ?? []
  const kind = sign === '>' ? 'builder' : sign === '!' ? 'error' : 'nix'
  return {
    kind,
    step: step === undefined || step === '-' ? null : Number(step),
    text: line.slice(head.length),
  }
}
