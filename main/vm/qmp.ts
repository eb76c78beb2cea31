/** One QMP connection (QEMU's control protocol): commands with answers, events, and its end. */
import type { Socket } from 'node:net'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import { connectSocket } from './socket-path.ts'
import { say } from '../words/say.ts'

export interface QmpEvent {
  event: string
  data: Record<string, unknown>
}

interface Waiting {
  resolve(this: void, value: unknown): void
  reject(this: void, error: Error): void
}

const object = z.record(z.string(), z.unknown())
const message = z.object({
  id: z.string().optional(),
  QMP: z.unknown().optional(),
  event: z.string().optional(),
  data: object.optional(),
  return: z.unknown().optional(),
  error: z.object({ class: z.string().optional(), desc: z.string().optional() }).optional(),
})
type Message = z.infer<typeof message>

const failed = (sentence: string) => new Failure({ code: 'vm/qmp-failed', message: sentence })

export class Qmp {
  readonly #socket: Socket
  readonly #waiting = new Map<string, Waiting>()
  readonly #listeners: ((event: QmpEvent) => void)[] = []
  readonly closed: Promise<void>
  #count = 0
  #rest = ''
  #greet: () => void = () => undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => this.#take(chunk))
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        for (const { reject } of this.#waiting.values()) reject(failed(say`QEMU closed its control socket.`))
        this.#waiting.clear()
        resolve()
      })
    })
  }

  /**
   * Connects and negotiates. QEMU serves one client a socket and leaves a second one without a greeting
   * (measured), so the greeting has a time limit. Throws `vm/qmp-failed` or the connection's error.
   */
  static async open(file: string, limitMs = 5000): Promise<Qmp> {
    const qmp = new Qmp(await connectSocket(file))
    const greeting = new Promise<void>((resolve) => (qmp.#greet = resolve))
    try {
      await within(
        limitMs,
        Promise.race([greeting, qmp.closed.then(() => Promise.reject(failed(say`QEMU hung up.`)))]),
      )
      await qmp.run('qmp_capabilities', {}, limitMs)
      return qmp
    } catch (error) {
      qmp.close()
      throw error
    }
  }

  /** Runs a command and gives its `return`; throws `vm/qmp-failed` with QEMU's words, or after `limitMs`. */
  async run(execute: string, args: Record<string, unknown> = {}, limitMs = 30_000): Promise<unknown> {
    const id = `s${++this.#count}`
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    answer.catch(() => undefined)
    if (this.#socket.destroyed) throw failed(say`QEMU’s control socket is closed.`)
    this.#socket.write(`${JSON.stringify({ execute, arguments: args, id })}\n`)
    try {
      return await within(limitMs, answer)
    } finally {
      this.#waiting.delete(id)
    }
  }

  onEvent(listener: (event: QmpEvent) => void): void {
    this.#listeners.push(listener)
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: string): void {
    const lines = (this.#rest + chunk).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) {
      const parsed = parse(line)
      if (parsed !== null) this.#handle(parsed)
    }
  }

  #handle({ QMP: greeting, event, data, id, return: value, error }: Message): void {
    if (greeting !== undefined) this.#greet()
    else if (event !== undefined)
      for (const listener of this.#listeners) listener({ event, data: data ?? {} })
    else if (id !== undefined) {
      const waiting = this.#waiting.get(id)
      if (error === undefined) waiting?.resolve(value)
      else waiting?.reject(failed(`QEMU refused: ${error.desc ?? error.class ?? 'no reason given'}`))
    }
  }
}

function parse(line: string): Message | null {
  try {
    return message.parse(JSON.parse(line))
  } catch {
    return null
  }
}

async function within<T>(limitMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failed(say`QEMU did not answer within ${limitMs / 1000} s.`)), limitMs)
  })
  try {
    return await Promise.race([promise, limit])
  } finally {
    clearTimeout(timer)
  }
}
