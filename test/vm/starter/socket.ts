/** Unix sockets to a running QEMU: connecting with patience, and waiting for text or for a line of JSON. */
import { connect, type Socket } from 'node:net'

/** Connects as soon as somebody listens there. */
export async function connectTo(socketPath: string, limitMs = 30_000): Promise<Socket> {
  const until = performance.now() + limitMs
  for (;;) {
    const socket = await new Promise<Socket | null>((settle) => {
      const trying = connect(socketPath)
      trying.once('connect', () => settle(trying))
      trying.once('error', () => settle(null))
    })
    if (socket !== null) return socket
    if (performance.now() > until) throw new Error(`Nobody listens on ${socketPath}.`)
    await new Promise((settle) => setTimeout(settle, 100))
  }
}

/** What is waited for is shorter than this, so that text before it need not be looked at again. */
const longestMatch = 4096

/** Text from a socket, of which what was waited for is taken off. */
export class Inbox {
  /** Text in which the pattern of the current waiting does not begin. */
  #passed: string[] = []
  #text = ''
  #wake: () => void = () => {}

  constructor(socket: Socket) {
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      this.#text += text
      this.#wake()
    })
    socket.on('error', () => {})
  }

  /** The end of what was not taken yet. */
  get last(): string {
    return this.#text.slice(-600)
  }

  /**
   * Everything up to and with the first place that matches, of at most 4096 characters; rejects with the last of the
   * text when the time is over. Time grows with the text, not with its square.
   */
  async until(pattern: RegExp, limitMs: number): Promise<string> {
    const end = performance.now() + limitMs
    for (;;) {
      const found = pattern.exec(this.#text)
      if (found !== null) {
        const length = found.index + found[0].length
        const taken = [...this.#passed, this.#text.slice(0, length)].join('')
        this.#passed = []
        this.#text = this.#text.slice(length)
        return taken
      }
      if (this.#text.length > 4 * longestMatch) {
        this.#passed.push(this.#text.slice(0, -longestMatch))
        this.#text = this.#text.slice(-longestMatch)
      }
      const left = end - performance.now()
      if (left <= 0) {
        const { last } = this
        this.#text = [...this.#passed, this.#text].join('')
        this.#passed = []
        throw new Error(`${pattern} was not seen in ${limitMs} ms; last: ${last}`)
      }
      await new Promise<void>((settle) => {
        const timer = setTimeout(settle, left)
        this.#wake = () => {
          clearTimeout(timer)
          settle()
        }
      })
    }
  }
}
