/** What was on the screens of a run's machines: looked at now and then, and at once when the script fails, before they are ended. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { NodeSeats } from './node-seats.ts'

/** A picture costs QEMU some hundredths of a second. */
const everyMs = 3000
/** For all machines; one that does not answer has its former picture. */
const atOnceMs = 2000

/** In a run's output folder: the screens as they were when its script failed. */
export const failureFolder = 'at-failure'

export class LastScreens {
  readonly #seats: NodeSeats
  readonly #pictures = new Map<string, Uint8Array>()
  readonly #timer: NodeJS.Timeout
  #looking: Promise<void> | null = null

  constructor(seats: NodeSeats) {
    this.#seats = seats
    this.#timer = setInterval(() => void this.#look(everyMs), everyMs)
  }

  /** Resolves when every machine has been looked at once more, or has not answered. */
  async atOnce(): Promise<void> {
    clearInterval(this.#timer)
    const late = new Promise<void>((resolve) => setTimeout(resolve, atOnceMs).unref())
    // What is on its way may be of the moment before.
    await Promise.race([late, (this.#looking ?? Promise.resolve()).then(() => this.#look(0))])
  }

  /** Writes what was seen last as PNG files, one for each machine, into `failureFolder` below `out`. */
  async write(out: string): Promise<void> {
    if (this.#pictures.size === 0) return
    const folder = path.join(out, failureFolder)
    await mkdir(folder, { recursive: true })
    for (const [name, bytes] of this.#pictures) await writeFile(path.join(folder, `${name}.png`), bytes)
  }

  close(): void {
    clearInterval(this.#timer)
  }

  /** Pictures that a page has asked for within `oldMs` will do. */
  #look(oldMs: number): Promise<void> {
    this.#looking ??= this.#lookAtAll(oldMs).finally(() => (this.#looking = null))
    return this.#looking
  }

  async #lookAtAll(oldMs: number): Promise<void> {
    const up = this.#seats.nodes.filter(({ state }) => state !== 'off')
    await Promise.all(
      up.map(async ({ name }) => {
        const bytes = await this.#seats.picture(name, oldMs)
        if (bytes !== null && bytes.length > 0) this.#pictures.set(name, bytes)
      }),
    )
  }
}
