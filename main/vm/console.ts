/**
 * The serial console of a machine, for any number of pages.
 *
 * QEMU writes all that the guest prints to a log file, whether somebody is connected or not; the file is the truth
 * and is what pages are sent, so nothing is lost or sent twice over restarts of the app, and a slow page only reads
 * later. A page that nobody looks at is sent nothing. What the user types goes another way (`console-input.ts`).
 */
import { copyFile, mkdir, open, readFile, stat, writeFile, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { writeAtomic } from '../system/atomic-write.ts'
import { deferred, type Deferred } from '../system/deferred.ts'
import type { BytePort } from './byte-port.ts'
import { ConsoleInput } from './console-input.ts'
import { LogGrowth } from './log-growth.ts'

/** How much of the past a page is sent on opening, unless it asks for another amount. */
const scrollbackBytes = 512 * 1024
const chunkBytes = 64 * 1024
/** A log longer than this loses its beginning when the VM starts anew. */
const mostLogBytes = 32 * 1024 * 1024
const keptLogBytes = 16 * 1024 * 1024
/** So long after a key its echo is waited for. */
const typingMs = 1000

export class Console {
  readonly #logFile: string
  readonly #input: ConsoleInput
  readonly #growth: LogGrowth
  #wake: Deferred<void> | null = null
  #preparing: Promise<void> = Promise.resolve()
  /** What has been taken from the log's beginning while somebody may have been reading. */
  #cutBytes = 0

  constructor(logFile: string, inputPipe: string) {
    this.#logFile = logFile
    this.#input = new ConsoleInput(inputPipe)
    this.#growth = new LogGrowth(logFile)
  }

  /** Before a start: keeps the log from growing for ever, and makes it where there is none, for the user alone. Never throws. */
  prepare(): Promise<void> {
    this.#preparing = this.#prepare()
    return this.#preparing
  }

  async #prepare(): Promise<void> {
    try {
      await mkdir(path.dirname(this.#logFile), { recursive: true, mode: 0o700 })
      await (await open(this.#logFile, 'a', 0o600)).close()
      if ((await sizeOf(this.#logFile)) > mostLogBytes) this.#cutBytes += await cutBeginning(this.#logFile)
    } catch {
      // A folder that cannot be written to is told by the start itself.
    }
    this.#wakeAll()
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
    port.onData(async (bytes) => {
      this.#growth.hurry(typingMs)
      this.#wakeAll()
      await this.#input.type(bytes, () => !port.isClosed)
    })
    void port.closed.then(() => this.#wakeAll())
    port.opened()
    let cutBytes = this.#cutBytes
    let offset = await startOf(this.#logFile, pastBytes)
    let log: FileHandle | null = null
    let isGone = false
    let wasShort = false
    const buffer = Buffer.alloc(chunkBytes)
    try {
      for (;;) {
        await port.wanted()
        await this.#preparing
        if (port.isClosed) break
        const woken = this.#nextWake()
        if (isGone || cutBytes !== this.#cutBytes) {
          offset =
            isGone && cutBytes === this.#cutBytes ? 0 : Math.max(0, offset - (this.#cutBytes - cutBytes))
          cutBytes = this.#cutBytes
          isGone = false
          await log?.close()
          log = null
        }
        log ??= await open(this.#logFile, 'r').catch(() => null)
        if (log === null) {
          await woken
          continue
        }
        const opened = log
        const { size, nlink } = await opened.stat()
        if (size < offset) offset = 0
        // Another file is there by now, unlike where the folder of a machine that runs was removed.
        isGone = nlink === 0 && size === offset && (await stat(this.#logFile).catch(() => null)) !== null
        if (size === offset || wasShort) {
          wasShort = false
          if (!isGone) await this.#growth.next(async () => (await opened.stat()).size !== offset, woken)
          continue
        }
        const { bytesRead } = await opened.read(buffer, 0, chunkBytes, offset)
        offset += bytesRead
        // A flood is read in greater pieces.
        wasShort = bytesRead < chunkBytes
        this.#growth.grew()
        await port.send(new Uint8Array(buffer.subarray(0, bytesRead)))
      }
    } finally {
      await log?.close()
    }
  }

  /** The next time that one should look whatever the log's growth says. */
  #nextWake(): Promise<void> {
    return (this.#wake ??= deferred()).promise
  }

  #wakeAll(): void {
    this.#wake?.resolve()
    this.#wake = null
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
