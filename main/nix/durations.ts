/** How long steps of builds took before, by name, kept over restarts: what the time left is reckoned from. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { writeAtomic } from '../system/atomic-write.ts'
import { readJson } from '../system/read-json.ts'
import { splitName } from './package-names.ts'

/** Names kept, those used last; and durations of each. */
const keptNames = 5_000
const keptTimes = 5

const stored = z.record(z.string(), z.array(z.number().nonnegative()).max(keptTimes * 2))

export class Durations {
  readonly #file: string
  readonly #times = new Map<string, number[]>()
  /** The latest by the name without its version. */
  readonly #relatives = new Map<string, string>()
  #read: Promise<void> | null = null

  /** `file`: absolute; it may be deleted at any time. */
  constructor(file: string) {
    this.#file = file
  }

  /** Reads the file, once. */
  ready(): Promise<void> {
    this.#read ??= this.#load()
    return this.#read
  }

  /** The median in ms of the last times that a step of this name took, or of another version of it; null when none is known. */
  usual(name: string): number | null {
    const times = this.#times.get(name) ?? this.#times.get(this.#relatives.get(splitName(name).name) ?? '')
    if (times === undefined) return null
    const sorted = times.toSorted((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? null
  }

  add(name: string, ms: number): void {
    const times = [...(this.#times.get(name) ?? []), Math.round(ms)].slice(-keptTimes)
    this.#take(name, times)
    for (const oldest of this.#times.keys()) {
      if (this.#times.size <= keptNames) break
      this.#times.delete(oldest)
    }
  }

  /** A full disk costs only the reckoning of a later build. */
  async save(): Promise<void> {
    await mkdir(path.dirname(this.#file), { recursive: true })
      .then(() => writeAtomic(this.#file, `${JSON.stringify(Object.fromEntries(this.#times))}\n`))
      .catch(() => undefined)
  }

  /** Deleted before it is set, so that the order is that of the last use. */
  #take(name: string, times: number[]): void {
    this.#times.delete(name)
    this.#times.set(name, times)
    this.#relatives.set(splitName(name).name, name)
  }

  async #load(): Promise<void> {
    for (const [name, times] of Object.entries((await readJson(this.#file, stored)) ?? {}))
      this.#take(name, times)
  }
}
