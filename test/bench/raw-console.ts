/** A client of the serial line’s raw socket: what a terminal program without an app between would get. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { untilInFile, type HandVm } from './by-hand.ts'

export class RawConsole {
  readonly #socket: Socket
  readonly #log: string
  #heard: (chunk: Buffer) => void = () => undefined

  private constructor(socket: Socket, log: string) {
    this.#socket = socket
    this.#log = log
    socket.on('data', (chunk: Buffer) => this.#heard(chunk))
  }

  static async open(hand: HandVm): Promise<RawConsole> {
    const socket = connect(hand.socket)
    await once(socket, 'connect')
    return new RawConsole(socket, hand.log)
  }

  async logIn(): Promise<void> {
    this.#socket.write('alice\r')
    await untilInFile(this.#log, /Password: $/)
    this.#socket.write('test\r')
    // Colours may stand behind the prompt.
    await untilInFile(this.#log, /Password: [^$]*\$/)
    await delay(500)
  }

  /** Milliseconds from the first to the last byte of the flood that the command makes. */
  async flood(command: string, bytes: number): Promise<number> {
    let received = 0
    let firstAt = 0
    const over = new Promise<number>((resolve) => {
      this.#heard = (chunk) => {
        if (firstAt === 0 && chunk.includes('ZZZZ')) firstAt = performance.now()
        received += chunk.length
        if (received >= bytes) resolve(performance.now() - firstAt)
      }
    })
    this.#socket.write(`${command}\r`)
    const ms = await over
    await delay(1000)
    return ms
  }

  /** Milliseconds from each key to its echo while the command floods. */
  async keys(command: string, keys: string): Promise<number[]> {
    this.#socket.write(`${command}\r`)
    await delay(1000)
    const taken: number[] = []
    for (const key of keys) {
      await delay(700)
      const pressedAt = performance.now()
      const echo = new Promise<number>((resolve) => {
        this.#heard = (chunk) => {
          if (chunk.includes(key)) resolve(performance.now() - pressedAt)
        }
      })
      this.#socket.write(key)
      taken.push(await echo)
    }
    return taken
  }

  close(): void {
    this.#socket.destroy()
  }
}
