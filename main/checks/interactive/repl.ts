/** The driver's prompt: its terminal, shown by any number of pages, typed into by them and by us, and whether it waits for a command. */
import type { TerminalSize } from '../../../contract/terminals.ts'
import { Pty, type PtyProgram } from '../../terminals/pty.ts'
import type { BytePort } from '../../vm/byte-port.ts'
import { keysOf, PasteMode } from './repl-keys.ts'
import { SerialLines, type Sorted } from './serial-lines.ts'
import { isEditingLine } from './tty-mode.ts'

/** What a page is sent of the past. */
const pastBytes = 512 * 1024
const holdMs = 40
const settleMs = 80
const lookMs = 700

export interface ReplListener {
  said(this: void, sorted: Sorted): void
  looked(this: void, isWaiting: boolean): void
}

export class Repl {
  readonly #pty: Pty
  readonly #listener: ReplListener
  readonly #serial: SerialLines
  readonly #paste = new PasteMode()
  readonly #decoder = new TextDecoder()
  readonly #pages = new Map<BytePort, Promise<void>>()
  #past: Uint8Array[] = []
  #pastBytes = 0
  #holding: NodeJS.Timeout | undefined
  #settling: NodeJS.Timeout | undefined
  #isWaiting = false

  /** `nodes`: the machines' names. Throws `terminal/not-possible`. */
  static async start(program: PtyProgram, nodes: readonly string[], listener: ReplListener): Promise<Repl> {
    return new Repl(await Pty.start(program), nodes, listener)
  }

  private constructor(pty: Pty, nodes: readonly string[], listener: ReplListener) {
    this.#pty = pty
    this.#listener = listener
    this.#serial = new SerialLines(nodes)
    pty.onData((bytes) => this.#heard(bytes))
    // Also when it says nothing: a command may end without a word.
    const timer = setInterval(() => {
      if (!this.#isWaiting) void this.#look()
    }, lookMs)
    void pty.exited.then(() => {
      clearInterval(timer)
      clearTimeout(this.#settling)
      this.#release()
    })
  }

  get pid(): number {
    return this.#pty.pid
  }

  get isWaiting(): boolean {
    return this.#isWaiting
  }

  get exited(): Promise<{ exitCode: number; signal?: number }> {
    return this.#pty.exited
  }

  /** Types a command and Enter. Throws `session/busy` for what is none. */
  command(text: string): void {
    const keys = keysOf(text, this.#paste.isOn)
    this.#isWaiting = false
    this.#listener.looked(false)
    this.#write(keys)
  }

  /** As Ctrl+C, but to the driver alone: the terminal would interrupt its machines as well. */
  interrupt(): void {
    try {
      process.kill(this.pid, 'SIGINT')
    } catch {
      // It has just ended.
    }
    this.#lookSoon()
  }

  /** Sends a page what was said and what is said from now on, and types what it sends. */
  attach(port: BytePort): void {
    let sending = Promise.resolve()
    for (const bytes of this.#past) sending = sending.then(() => port.send(bytes))
    this.#pages.set(port, sending)
    port.onData((bytes) => this.#write(Buffer.from(bytes)))
    port.onResize((size) => this.resize(size))
    void port.closed.then(() => this.#pages.delete(port))
    port.opened()
  }

  resize(size: TerminalSize): void {
    this.#pty.resize(size)
  }

  /** Tells the pages that nothing more comes. */
  detach(): void {
    for (const [port, sending] of this.#pages) void sending.then(() => port.close(null))
  }

  /** Ends the driver and what it started, by the terminal's ladder. */
  end(): Promise<void> {
    return this.#pty.end()
  }

  #write(keys: string | Buffer): void {
    this.#pty.write(typeof keys === 'string' ? Buffer.from(keys) : keys)
    this.#lookSoon()
  }

  #heard(bytes: Buffer): void {
    clearTimeout(this.#holding)
    const text = this.#decoder.decode(bytes, { stream: true })
    this.#paste.take(text)
    this.#say(this.#serial.take(text))
    if (this.#serial.isHolding) this.#holding = setTimeout(() => this.#release(), holdMs)
    this.#lookSoon()
  }

  #release(): void {
    this.#say({ rest: this.#serial.flush(), lines: [] })
  }

  #say(sorted: Sorted): void {
    if (sorted.rest !== '') this.#show(new TextEncoder().encode(sorted.rest))
    if (sorted.rest !== '' || sorted.lines.length > 0) this.#listener.said(sorted)
  }

  #show(bytes: Uint8Array): void {
    this.#past.push(bytes)
    this.#pastBytes += bytes.length
    while (this.#pastBytes > pastBytes) this.#pastBytes -= this.#past.shift()?.length ?? this.#pastBytes
    for (const [port, sending] of this.#pages)
      this.#pages.set(
        port,
        sending.then(() => port.send(bytes)),
      )
  }

  #lookSoon(): void {
    this.#settling ??= setTimeout(() => {
      this.#settling = undefined
      void this.#look()
    }, settleMs)
  }

  async #look(): Promise<void> {
    const { terminal } = this.#pty
    const isWaiting = terminal === null ? null : await isEditingLine(terminal)
    // Where nobody can tell, it is taken to wait: what is typed meanwhile it reads later.
    this.#isWaiting = isWaiting ?? true
    this.#listener.looked(this.#isWaiting)
  }
}
