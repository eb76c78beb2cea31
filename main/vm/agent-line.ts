/** One connection to QEMU's guest agent: in step with it from the start, one request at a time. */
import type { Socket } from 'node:net'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import { connectSocket } from './socket-path.ts'
import { say } from '../words/say.ts'

const answer = z.object({
  return: z.unknown().optional(),
  error: z.object({ class: z.string().optional(), desc: z.string().optional() }).optional(),
})

/** What the agent puts before its answer to `guest-sync-delimited`, and takes as a reset of its parser (QEMU docs/interop/qemu-ga). */
const delimiter = 0xff
const newline = 0x0a

interface Waiting {
  resolve(this: void, line: string): void
  reject(this: void, error: Error): void
}

export class AgentLine {
  readonly #socket: Socket
  readonly closed: Promise<void>
  #pieces: Buffer[] = []
  /** What comes before the delimiter belongs to somebody who asked before us. */
  #isInStep = false
  #waiting: Waiting | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (bytes: Buffer) => this.#take(bytes))
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.#waiting?.reject(unanswered(say`The connection to the guest’s agent broke off.`))
        this.#waiting = null
        resolve()
      })
    })
  }

  /**
   * Connects and gets in step. Throws `guest/unanswered` after `limitMs`, or the connection's error. QEMU serves one
   * client a socket; a second one hears nothing.
   */
  static async open(file: string, limitMs: number): Promise<AgentLine> {
    const line = new AgentLine(await connectSocket(file))
    try {
      await line.#getInStep(limitMs)
      return line
    } catch (error) {
      line.close()
      throw error
    }
  }

  get isClosed(): boolean {
    return this.#socket.destroyed
  }

  /**
   * Gives the command's `return`. Throws `guest/refused` with the agent's words, or `guest/unanswered`; after the
   * latter the line is closed, since a late answer would be taken for the next one's.
   */
  async run(execute: string, args: object, limitMs: number): Promise<unknown> {
    const line = await this.#ask({ execute, arguments: args }, limitMs)
    const parsed = answer.safeParse(fromJson(line))
    if (!parsed.success) {
      this.close()
      throw unanswered(say`The guest’s agent said something that cannot be understood.`)
    }
    const { error } = parsed.data
    if (error === undefined) return parsed.data.return
    throw new Failure({
      code: 'guest/refused',
      message: say`The guest’s agent refused: ${error.desc ?? error.class ?? 'no reason given'}`,
    })
  }

  /** For what is not answered when it works, such as `guest-shutdown`. */
  say(execute: string, args: object): void {
    this.#socket.write(`${JSON.stringify({ execute, arguments: args })}\n`)
  }

  close(): void {
    this.#socket.destroy()
  }

  async #getInStep(limitMs: number): Promise<void> {
    const until = Date.now() + limitMs
    const id = Math.floor(Math.random() * 2 ** 31)
    this.#socket.write(Buffer.of(delimiter))
    let line = await this.#ask({ execute: 'guest-sync-delimited', arguments: { id } }, limitMs)
    while (answer.safeParse(fromJson(line)).data?.return !== id) {
      this.#isInStep = false
      line = await this.#next(until - Date.now())
    }
  }

  #ask(request: object, limitMs: number): Promise<string> {
    const next = this.#next(limitMs)
    this.#socket.write(`${JSON.stringify(request)}\n`)
    return next
  }

  async #next(limitMs: number): Promise<string> {
    if (this.isClosed) throw unanswered(say`The connection to the guest’s agent is closed.`)
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<string>((resolve, reject) => {
        this.#waiting = { resolve, reject }
        const late = () => {
          reject(unanswered(say`The guest’s agent did not answer within ${Math.round(limitMs / 1000)} s.`))
          this.close()
        }
        timer = setTimeout(late, Math.max(0, limitMs))
        // It may be there already.
        this.#look()
      })
    } finally {
      clearTimeout(timer)
      this.#waiting = null
    }
  }

  /** A long answer comes in many pieces, which are put together once its end is there. */
  #take(bytes: Buffer): void {
    this.#pieces.push(bytes)
    if (!this.#isInStep || bytes.includes(newline)) this.#look()
  }

  #look(): void {
    let all = Buffer.concat(this.#pieces)
    if (!this.#isInStep) {
      const at = all.indexOf(delimiter)
      this.#isInStep = at !== -1
      all = at === -1 ? Buffer.alloc(0) : all.subarray(at + 1)
    }
    const end = all.indexOf(newline)
    const waiting = this.#waiting
    this.#pieces = [all]
    if (end === -1 || waiting === null) return
    this.#waiting = null
    this.#pieces = [all.subarray(end + 1)]
    waiting.resolve(all.subarray(0, end).toString('utf8'))
  }
}

export function unanswered(message: string): Failure {
  return new Failure({
    code: 'guest/unanswered',
    message,
    hint: say`The guest may be busy, held or shutting down; try again.`,
  })
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
