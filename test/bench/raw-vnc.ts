/** The plainest VNC client: raw pixels over the machine's socket, nothing drawn; what the app's screen is measured against. */
import { connect, type Socket } from 'node:net'
import { once } from 'node:events'

/** RFB encodings (RFC 6143, 7.7; QEMU's own in ui/vnc.h). */
const raw = 0
const desktopSize = -223
const qemuKeys = -258

/** What is to be read next: so many bytes, and what they mean. */
interface Wanted {
  bytes: number
  take(this: void, bytes: Buffer): void
}

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export class RawVnc {
  readonly #socket: Socket
  #buffered: Buffer[] = []
  #length = 0
  #wanted: Wanted | null = null
  width = 0
  height = 0
  /** Updates with pixels since the connection was made. */
  updates = 0
  /** Called with each update that has pixels, once all of it is there. */
  onUpdate: (rects: Rect[]) => void = () => undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (bytes: Buffer) => {
      this.#buffered.push(bytes)
      this.#length += bytes.length
      this.#read()
    })
  }

  /** Resolves when the first whole picture is there. */
  static async open(socketFile: string): Promise<RawVnc> {
    const socket = connect(socketFile)
    await once(socket, 'connect')
    socket.setNoDelay(true)
    const client = new RawVnc(socket)
    await client.#take(12)
    socket.write('RFB 003.008\n')
    const [count = 0] = await client.#take(1)
    await client.#take(count)
    socket.write(Buffer.from([1]))
    if ((await client.#take(4)).readUInt32BE() !== 0) throw new Error('QEMU let nobody in')
    socket.write(Buffer.from([1]))
    const init = await client.#take(24)
    client.width = init.readUInt16BE(0)
    client.height = init.readUInt16BE(2)
    await client.#take(init.readUInt32BE(20))
    const encodings = [raw, desktopSize, qemuKeys]
    const set = Buffer.alloc(4 + 4 * encodings.length)
    set.writeUInt8(2, 0)
    set.writeUInt16BE(encodings.length, 2)
    encodings.forEach((encoding, at) => set.writeInt32BE(encoding, 4 + 4 * at))
    socket.write(set)
    const first = new Promise<void>((resolve) => {
      client.onUpdate = () => {
        client.onUpdate = () => undefined
        resolve()
      }
    })
    client.#ask(false)
    client.#next()
    await first
    return client
  }

  /** A key by its XT scancode, as keyboards of the PC send it. */
  key(scancode: number, isDown: boolean): void {
    const message = Buffer.alloc(12)
    message.writeUInt8(255, 0)
    message.writeUInt16BE(isDown ? 1 : 0, 2)
    message.writeUInt32BE(scancode, 8)
    this.#socket.write(message)
  }

  pointer(x: number, y: number, buttons: number): void {
    const message = Buffer.alloc(6)
    message.writeUInt8(5, 0)
    message.writeUInt8(buttons, 1)
    message.writeUInt16BE(x, 2)
    message.writeUInt16BE(y, 4)
    this.#socket.write(message)
  }

  close(): void {
    this.#socket.destroy()
  }

  /** Changes only: QEMU answers when there is one. */
  #ask(isIncremental: boolean): void {
    const message = Buffer.alloc(10)
    message.writeUInt8(3, 0)
    message.writeUInt8(isIncremental ? 1 : 0, 1)
    message.writeUInt16BE(this.width, 6)
    message.writeUInt16BE(this.height, 8)
    this.#socket.write(message)
  }

  #take(bytes: number): Promise<Buffer> {
    return new Promise((resolve) => this.#want(bytes, resolve))
  }

  #want(bytes: number, take: Wanted['take']): void {
    this.#wanted = { bytes, take }
    this.#read()
  }

  #read(): void {
    while (this.#wanted !== null && this.#length >= this.#wanted.bytes) {
      const { bytes, take } = this.#wanted
      this.#wanted = null
      const all = this.#buffered.length === 1 ? this.#buffered[0]! : Buffer.concat(this.#buffered)
      const rest = all.subarray(bytes)
      this.#buffered = rest.length === 0 ? [] : [rest]
      this.#length = rest.length
      take(all.subarray(0, bytes))
    }
  }

  #next(): void {
    this.#want(1, ([type]) => {
      if (type === 0) this.#want(3, (head) => this.#rects(head.readUInt16BE(1), []))
      else if (type === 2) this.#next()
      else if (type === 3)
        this.#want(7, (head) => this.#want(Math.abs(head.readInt32BE(3)), () => this.#next()))
      else throw new Error(`a message of type ${type}`)
    })
  }

  #rects(left: number, done: Rect[]): void {
    if (left === 0) {
      // Asked before anything is made of it, as fast clients do.
      this.#ask(true)
      if (done.length > 0) {
        this.updates += 1
        this.onUpdate(done)
      }
      return this.#next()
    }
    this.#want(12, (head) => {
      const rect = {
        x: head.readUInt16BE(0),
        y: head.readUInt16BE(2),
        width: head.readUInt16BE(4),
        height: head.readUInt16BE(6),
      }
      const encoding = head.readInt32BE(8)
      if (encoding === raw)
        return this.#want(rect.width * rect.height * 4, () => this.#rects(left - 1, [...done, rect]))
      if (encoding === desktopSize) {
        this.width = rect.width
        this.height = rect.height
      }
      this.#rects(left - 1, done)
    })
  }
}
