/** A program in a terminal of its own (node-pty), joined to a byte stream; it ends with the stream, with all that it started. */
import { closeSync, constants, openSync } from 'node:fs'
import type { IPty } from 'node-pty'
import { Failure } from '../../contract/failure.ts'
import type { TerminalEnd, TerminalSize } from '../../contract/terminals.ts'
import { deferred } from '../system/deferred.ts'
import { Ladder } from '../system/ladder.ts'
import { allPids, identify, sessionOf, type ProcessIdentity } from '../system/process-identity.ts'
import type { BytePort } from '../vm/byte-port.ts'
import { say } from '../words/say.ts'

export interface PtyProgram {
  /** Absolute, or found by the environment's PATH. */
  file: string
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  size: TerminalSize
}

const graceMs = 1500
const goneEveryMs = 40
/** What may wait for the page before the program has to. */
const mostUnsentBytes = 256 * 1024

export class Pty {
  readonly #pty: IPty
  readonly #leader: ProcessIdentity | null
  /** The program's side of the terminal, also open here. */
  #slave: number | null
  readonly #exit: Promise<{ exitCode: number; signal?: number }>
  readonly #gone = deferred()
  readonly #ladder: Ladder<'hang-up' | 'terminate' | 'kill'>
  /** Sending to the page, in order. */
  #sending: Promise<void> = Promise.resolve()
  #unsentBytes = 0
  #held: NodeJS.Timeout | undefined

  /** Throws `terminal/not-possible`. */
  static async start(program: PtyProgram): Promise<Pty> {
    const { file, args, cwd, env, size } = program
    try {
      // Here and not at the top: where the native part does not load, only terminals are missing.
      const { spawn } = await import('node-pty')
      const options = {
        cwd,
        env,
        cols: size.columns,
        rows: size.rows,
        name: 'xterm-256color',
        encoding: null,
      }
      return new Pty(spawn(file, args, options))
    } catch (error) {
      throw new Failure(
        {
          code: 'terminal/not-possible',
          message: say`No terminal could be opened.`,
          hint: say`The serial console works without it.`,
          details: error instanceof Error ? error.message : String(error),
        },
        error,
      )
    }
  }

  private constructor(pty: IPty) {
    this.#pty = pty
    this.#leader = identify(pty.pid)
    // When the last one lets go of that side, reading fails at once and Node drops what it has read and not given out
    // (measured: up to a chunk). Held open until node-pty closes by itself, 0.2 s after the program's end, it never fails.
    this.#slave = openSlave(pty)
    this.#exit = new Promise((resolve) =>
      pty.onExit((exit) => {
        if (this.#slave !== null) closeSync(this.#slave)
        this.#slave = null
        resolve(exit)
      }),
    )
    this.#ladder = new Ladder(
      [
        { name: 'hang-up', graceMs, act: () => this.#signal('SIGHUP') },
        { name: 'terminate', graceMs, act: () => this.#signal('SIGTERM') },
        { name: 'kill', graceMs: null, act: () => this.#signal('SIGKILL') },
      ],
      this.#gone.promise,
      () => undefined,
    )
  }

  get pid(): number {
    return this.#pty.pid
  }

  /** The device of the program's side; null where it cannot be told. */
  get terminal(): string | null {
    return terminalOf(this.#pty)
  }

  get exited(): Promise<{ exitCode: number; signal?: number }> {
    return this.#exit
  }

  /** Hears what the program says, whether a page is there or not. */
  onData(heard: (bytes: Buffer) => void): void {
    this.#pty.onData((data: unknown) => {
      if (Buffer.isBuffer(data)) heard(data)
    })
  }

  write(bytes: Buffer): void {
    this.#pty.write(bytes)
  }

  resize({ columns, rows }: TerminalSize): void {
    // A descriptor that was closed an instant ago takes no size.
    if (this.#leader !== null && identify(this.pid) !== null) this.#pty.resize(columns, rows)
  }

  /** Resolves when the program has ended and all that it said has been sent, or the page has gone; `heard` sees what it says. */
  async join(port: BytePort, heard: (bytes: Buffer) => void = () => undefined): Promise<TerminalEnd> {
    this.onData((data) => {
      heard(data)
      this.#send(port, data)
    })
    port.onData((bytes) => this.write(Buffer.from(bytes)))
    port.onResize((size) => this.resize(size))
    void port.closed.then(() => this.end())
    port.opened()
    const { exitCode, signal = 0 } = await this.#exit
    await Promise.race([this.#sending, port.closed])
    return { code: exitCode, signal, hasNewKeys: false }
  }

  /** Ends the program and what it started: by hanging up, then by TERM, then by KILL. Resolves when nothing of it runs. */
  async end(): Promise<void> {
    this.#ladder.climb('hang-up')
    // What has left the program's session (setsid) is not ours to end.
    while (this.#members().length > 0) await new Promise((resolve) => setTimeout(resolve, goneEveryMs))
    this.#gone.resolve()
  }

  /** A page that does not keep up holds the program up, through its terminal. */
  #send(port: BytePort, bytes: Buffer): void {
    this.#unsentBytes += bytes.length
    if (this.#unsentBytes > mostUnsentBytes) this.#hold()
    this.#sending = this.#sending
      .then(() => port.send(new Uint8Array(bytes)))
      .then(() => {
        this.#unsentBytes -= bytes.length
        if (this.#unsentBytes <= mostUnsentBytes) this.#release()
      })
  }

  #hold(): void {
    if (this.#held !== undefined) return
    this.#pty.pause()
    // Once the program has ended, all has to be read before node-pty closes.
    this.#held = setInterval(() => {
      if (identify(this.pid) === null) this.#release()
    }, goneEveryMs)
  }

  #release(): void {
    if (this.#held === undefined) return
    clearInterval(this.#held)
    this.#held = undefined
    this.#pty.resume()
  }

  #signal(signal: NodeJS.Signals): void {
    for (const { pid } of this.#members()) {
      try {
        process.kill(pid, signal)
      } catch {
        // It has gone meanwhile.
      }
    }
  }

  /** All processes of the terminal's session, which is known by the pid of its first. */
  #members(): ProcessIdentity[] {
    const leader = this.#leader
    if (leader === null) return []
    const now = identify(leader.pid)
    // The number has gone to another program, which it can only when nothing of the session is left.
    if (now !== null && now.startTicks !== leader.startTicks) return []
    return allPids().flatMap((pid) => (sessionOf(pid) === leader.pid ? (identify(pid) ?? []) : []))
  }
}

/** The name of that side is an accessor that node-pty's types leave out (lib/unixTerminal.js, ptsName). */
function terminalOf(pty: IPty): string | null {
  const name: unknown = Reflect.get(pty, 'ptsName')
  return typeof name === 'string' ? name : null
}

function openSlave(pty: IPty): number | null {
  const name = terminalOf(pty)
  try {
    return name === null ? null : openSync(name, constants.O_RDWR | constants.O_NOCTTY)
  } catch {
    // Gone already: the program has ended.
    return null
  }
}
