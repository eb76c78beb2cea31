/** An agent that can be made to fail: speaks the protocol of QEMU's guest agent on a socket, and answers as it is told. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const request = z.object({ execute: z.string(), arguments: z.record(z.string(), z.unknown()).default({}) })
/** Says nothing at all, or breaks the connection off. */
export type Reply = { return: unknown } | { error: { class: string; desc: string } } | 'silence' | 'hang-up'

const commands = [
  'guest-info',
  'guest-ping',
  'guest-shutdown',
  'guest-fsfreeze-status',
  'guest-fsfreeze-freeze',
  'guest-fsfreeze-thaw',
]

export class AgentDouble {
  readonly socketFile: string
  /** All that was asked, but for getting in step. */
  readonly asked: string[] = []
  isFrozen = false
  /** What is answered in place of what would be; undefined leaves it. */
  answer: (command: string) => Reply | undefined = () => undefined
  readonly #folder: string
  readonly #server = createServer((socket) => this.#serve(socket))
  readonly #sockets = new Set<Socket>()

  private constructor(folder: string) {
    this.#folder = folder
    this.socketFile = path.join(folder, 'agent.sock')
  }

  static async listen(): Promise<AgentDouble> {
    const double = new AgentDouble(await mkdtemp(path.join(tmpdir(), 'snowglobe-agent-')))
    await new Promise<void>((resolve) => double.#server.listen(double.socketFile, resolve))
    return double
  }

  async end(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
    await rm(this.#folder, { recursive: true, force: true })
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('error', () => undefined)
    // What an earlier client was to be answered, as a real port may still hold it.
    socket.write('{"return": {"left": "over"}}\n{"ret')
    let rest = Buffer.alloc(0)
    socket.on('data', (bytes: Buffer) => {
      rest = Buffer.concat([rest, bytes])
      for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
        const line = rest.subarray(0, end)
        rest = rest.subarray(end + 1)
        const text = line.subarray(line.lastIndexOf(0xff) + 1).toString()
        this.#reply(socket, request.parse(JSON.parse(text)))
      }
    })
  }

  #reply(socket: Socket, { execute, arguments: args }: z.infer<typeof request>): void {
    if (execute === 'guest-sync-delimited') {
      const reply = this.answer(execute)
      if (reply === 'silence') return
      // In pieces, as a serial port gives it.
      socket.write(Buffer.of(0xff))
      socket.write(`{"return": ${String(args['id'])}`)
      setTimeout(() => socket.write('}\n'), 5)
      return
    }
    this.asked.push(execute)
    const reply = this.answer(execute) ?? this.#usual(execute)
    if (reply === 'hang-up') socket.destroy()
    else if (reply !== 'silence') socket.write(`${JSON.stringify(reply)}\n`)
  }

  #usual(execute: string): Reply {
    switch (execute) {
      case 'guest-info': {
        const supported = commands.map((name) => ({ name, enabled: true }))
        return { return: { version: '9.9', supported_commands: supported } }
      }
      case 'guest-fsfreeze-status':
        return { return: this.isFrozen ? 'frozen' : 'thawed' }
      case 'guest-fsfreeze-freeze':
        this.isFrozen = true
        return { return: 2 }
      case 'guest-fsfreeze-thaw':
        this.isFrozen = false
        return { return: 2 }
      case 'guest-shutdown':
        return 'silence'
      default:
        return { return: {} }
    }
  }
}
