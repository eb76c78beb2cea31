/**
 * The serial console of a machine, for any number of pages.
 *
 * QEMU writes all that the guest prints to a log file, whether somebody is connected or not; the file is the truth
 * and is what pages are sent, so nothing is lost or sent twice over restarts of the app, and a slow page only reads
 * later. The socket carries what the user types, and its bytes say when to look at the file again: QEMU gives them
 * to the socket first and to the log right after (chardev/char.c, qemu_chr_write_buffer).
 */
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { copyFile, open, readFile, stat, writeFile, type FileHandle } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { writeAtomic } from '../system/atomic-write.ts'
import { deferred } from '../system/deferred.ts'
import type { BytePort } from './byte-port.ts'
import { openConsoleLine } from './console-line.ts'

/** How much of the past a page is sent on opening, unless it asks for another amount. */
const scrollbackBytes = 512 * 1024
const chunkBytes = 64 * 1024
/** A log longer than this loses its beginning when the VM starts anew. */
const mostLogBytes = 32 * 1024 * 1024
const keptLogBytes = 16 * 1024 * 1024
const lagPollMs = 2
/**
 * After a piece of the log has been sent: a flood is read in greater pieces. The socket itself is never left waiting, since QEMU's small
 * writes fill it at once, and then the guest stands still (tried: a third of the speed).
 */
const restMs = 10
const lagLimitMs = 2000

export class Console {
  readonly #logFile: string
  readonly #files: { serial: string; keys: string }
  readonly #lost: () => void
  #socket: Socket | null = null
  readonly #wake = new Set<() => void>()
  /** The log is at least this long, or is about to be. */
  #expectedBytes = 0
  #isPursuing = false
  /** What has been taken from the log's beginning while somebody may have been reading. */
  #cutBytes = 0

  /** `lost` is called when the line is gone without `disconnect`: the machine is off, or another Snowglobe that passed it on has ended. */
  constructor(logFile: string, files: { serial: string; keys: string }, lost: () => void = () => undefined) {
    this.#logFile = logFile
    this.#files = files
    this.#lost = lost
  }

  /** Before a start: keeps the log from growing for ever. */
  async trim(): Promise<void> {
    if ((await sizeOf(this.#logFile)) > mostLogBytes) this.#cutBytes += await cutBeginning(this.#logFile)
    this.#wakeAll()
  }

  /** Connects to a running VM; from now on the guest can be typed to. Rejects while the socket is not there yet. */
  async connect(): Promise<void> {
    if (this.#socket !== null) return
    // Before connecting: what is written from here on is counted by the log, by the socket or by both, never by neither.
    const before = await sizeOf(this.#logFile)
    const socket = await openConsoleLine(this.#files)
    this.#socket = socket
    this.#expectedBytes = before
    socket.on('data', (bytes) => {
      this.#expectedBytes += bytes.length
      void this.#pursue()
    })
    socket.once('close', () => {
      this.#wakeAll()
      if (this.#socket !== socket) return
      this.#socket = null
      this.#lost()
    })
  }

  disconnect(): void {
    const socket = this.#socket
    this.#socket = null
    socket?.destroy()
  }

  /** How long the log is. */
  logBytes(): Promise<number> {
    return sizeOf(this.#logFile)
  }

  /** Copies the log as it is now; rejects with the system's error. */
  async saveLog(target: string): Promise<void> {
    if ((await sizeOf(this.#logFile)) === 0) await writeFile(target, '')
    else await copyFile(this.#logFile, target)
  }

  /** Sends a page the past and then the present, until the page goes. */
  async attach(port: BytePort, pastBytes = scrollbackBytes): Promise<void> {
    port.onData((bytes) => this.#type(bytes))
    port.opened()
    let cutBytes = this.#cutBytes
    let offset = await startOf(this.#logFile, pastBytes)
    let log: FileHandle | null = null
    const buffer = Buffer.alloc(chunkBytes)
    try {
      while (!port.isClosed) {
        const woken = this.#nextWake(port)
        if (cutBytes !== this.#cutBytes) {
          offset = Math.max(0, offset - (this.#cutBytes - cutBytes))
          cutBytes = this.#cutBytes
          // The log is another file now.
          await log?.close()
          log = null
        }
        log ??= await open(this.#logFile, 'r').catch(() => null)
        const size = log === null ? 0 : (await log.stat()).size
        if (size < offset) offset = 0
        if (log === null || size === offset) {
          await woken
          continue
        }
        const { bytesRead } = await log.read(buffer, 0, chunkBytes, offset)
        offset += bytesRead
        await port.send(new Uint8Array(buffer.subarray(0, bytesRead)))
        if (bytesRead < chunkBytes) await delay(restMs)
      }
    } finally {
      await log?.close()
    }
  }

  async #type(bytes: Uint8Array): Promise<void> {
    const socket = this.#socket
    if (socket === null) return
    if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
  }

  /** The next time the log may have grown. */
  async #nextWake(port: BytePort): Promise<void> {
    const { promise, resolve } = deferred()
    this.#wake.add(resolve)
    await Promise.race([promise, port.closed])
    this.#wake.delete(resolve)
  }

  #wakeAll(): void {
    for (const resolve of this.#wake) resolve()
  }

  /** The log lags behind the socket by an instant: looks again until all that the socket gave is in it. */
  async #pursue(): Promise<void> {
    if (this.#isPursuing) return
    this.#isPursuing = true
    const limit = Date.now() + lagLimitMs
    this.#wakeAll()
    while ((await sizeOf(this.#logFile)) < this.#expectedBytes && Date.now() < limit) await delay(lagPollMs)
    this.#isPursuing = false
    this.#wakeAll()
  }
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (info) => info.size,
    () => 0,
  )
}

/** Where the scrollback begins: at a line's start, so that no escape sequence or character is cut. */
async function startOf(file: string, pastBytes: number): Promise<number> {
  const size = await sizeOf(file)
  if (size <= pastBytes) return 0
  const from = size - pastBytes
  const handle = await open(file, 'r')
  try {
    const buffer = Buffer.alloc(chunkBytes)
    const { bytesRead } = await handle.read(buffer, 0, chunkBytes, from)
    const newline = buffer.subarray(0, bytesRead).indexOf(10)
    return newline === -1 ? from : from + newline + 1
  } finally {
    await handle.close()
  }
}

/** Keeps the log's end, and gives how many bytes were taken away; QEMU does not have it open. */
async function cutBeginning(file: string): Promise<number> {
  const from = await startOf(file, keptLogBytes)
  await writeAtomic(file, (await readFile(file)).subarray(from), 0o600)
  return from
}
