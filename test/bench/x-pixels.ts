/** What an X display shows, read from the file in which Xvfb keeps its pixels (`-fbdir`): no request to the server, no copy of the screen. */
import { closeSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Numbers of four bytes, big end first, at the file's beginning (X11/XWDFile.h). */
const headerFields = 25

export interface Region {
  x: number
  y: number
  width: number
  height: number
}

export class XPixels {
  readonly #file: number
  readonly #dataAt: number
  readonly #lineBytes: number

  /** `folder` is the one that Xvfb was given. */
  constructor(folder: string) {
    this.#file = openSync(path.join(folder, 'Xvfb_screen0'), 'r')
    const header = Buffer.alloc(headerFields * 4)
    readSync(this.#file, header, 0, header.length, 0)
    const field = (at: number) => header.readUInt32BE(at * 4)
    // header_size, then bytes_per_line as the 13th, and ncolors as the 20th; a colour takes twelve bytes.
    this.#lineBytes = field(12)
    this.#dataAt = field(0) + field(19) * 12
  }

  /** Whole lines of the screen, four bytes a pixel. */
  lines(y: number, count: number): Buffer {
    const bytes = Buffer.alloc(count * this.#lineBytes)
    readSync(this.#file, bytes, 0, bytes.length, this.#dataAt + y * this.#lineBytes)
    return bytes
  }

  /** The region's pixels, row by row. */
  region({ x, y, width, height }: Region): Buffer {
    const lines = this.lines(y, height)
    return Buffer.concat(
      Array.from({ length: height }, (_, row) => {
        const from = row * this.#lineBytes + x * 4
        return lines.subarray(from, from + width * 4)
      }),
    )
  }

  /** Resolves with the time (`performance.now()`) at which the region is no longer as it was; looks a thousand times a second. */
  async changed(region: Region, before: Buffer, limitMs: number): Promise<number> {
    const end = performance.now() + limitMs
    for (;;) {
      if (!this.region(region).equals(before)) return performance.now()
      if (performance.now() > end) throw new Error('the screen does not change')
      await delay(1)
    }
  }

  /** How often the region changes in this time. */
  async changes(region: Region, forMs: number): Promise<number> {
    const end = performance.now() + forMs
    let before = this.region(region)
    let count = 0
    while (performance.now() < end) {
      await delay(2)
      const now = this.region(region)
      if (!now.equals(before)) count += 1
      before = now
    }
    return count
  }

  close(): void {
    closeSync(this.#file)
  }
}
