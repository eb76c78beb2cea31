/** The images that a machine keeps: whether each is still there, and its hash, which is reckoned in the background. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { BuiltImage, ImagesView } from '../../contract/image.ts'
import { hashFile, isCd } from './image-file.ts'
import { ImageStore, type ImageRecord } from './image-record.ts'
import { say } from '../words/say.ts'

const tellMs = 200

export class KeptImages {
  readonly store: ImageStore
  readonly #changed: () => void
  readonly #ending: AbortSignal
  #records: ImageRecord[] = []
  /** Those whose file was there at the last look. */
  #there = new Set<string>()
  #hashing: ImagesView['hashing'] = null

  /** `folder`: the machine's, absolute. */
  constructor(folder: string, options: { changed(this: void): void; ending: AbortSignal }) {
    this.store = new ImageStore(folder)
    this.#changed = options.changed
    this.#ending = options.ending
  }

  get hashing(): ImagesView['hashing'] {
    return this.#hashing
  }

  /** Newest first. */
  get images(): BuiltImage[] {
    return this.#records.flatMap((record) => {
      const image = this.#imageOf(record)
      return image === null ? [] : [image]
    })
  }

  /** Reads what is kept, without what an app that was killed has left; gives the newest. `elsewhere`: what another one builds now. */
  async recall(elsewhere: string | null): Promise<ImageRecord | undefined> {
    const records = await this.store.all()
    for (const { key, outcome } of records)
      if (outcome === 'running' && key !== elsewhere) await this.#drop(key)
    this.#records = records.filter(({ outcome }) => outcome !== 'running')
    return this.#records[0]
  }

  /** Looks which are still there, and goes on with what is unknown of them. */
  async look(): Promise<void> {
    const there = await Promise.all(
      this.#records.map(async ({ key, file }) => {
        const isThere = file !== null && (await stat(this.#fileOf(key, file)).catch(() => null)) !== null
        return isThere ? [key] : []
      }),
    )
    this.#there = new Set(there.flat())
    void this.#hashAll()
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined
  }

  /** What a build came to. Without room for it, it is known until the app ends. */
  async add(record: ImageRecord): Promise<void> {
    this.#records = [record, ...this.#records]
    await this.store.write(record).catch(() => undefined)
    await this.look()
  }

  /** Its link, and what is known of it; the store is cleared by whoever asked. */
  async forget(key: string): Promise<void> {
    this.#records = this.#records.filter((record) => record.key !== key)
    await this.#drop(key)
  }

  /** Of what came to nothing only the newest is of interest. */
  async forgetFailures(): Promise<void> {
    const useless = this.#records.filter(({ outcome }) => outcome !== 'succeeded')
    for (const { key } of useless) await this.forget(key)
  }

  /** Throws `image/gone`. */
  async get(key: string): Promise<{ image: BuiltImage; name: string; result: string }> {
    await this.look()
    const record = this.#find(key)
    const image = record === undefined ? null : this.#imageOf(record)
    if (record?.result == null || record.file === null || image === null || !image.isThere)
      throw new Failure({
        code: 'image/gone',
        message: say`This image is no longer in the store.`,
        hint: say`Build it again.`,
      })
    return { image, name: record.file, result: record.result }
  }

  /** The store path; null where it is gone from the store. */
  async resultOf(key: string): Promise<string | null> {
    await this.look()
    return this.#there.has(key) ? (this.#find(key)?.result ?? null) : null
  }

  /** One after another. */
  async #hashAll(): Promise<void> {
    if (this.#hashing !== null) return
    const record = this.#records.find(({ key, sha256 }) => sha256 === null && this.#there.has(key))
    if (record === undefined || record.file === null) return
    const { key } = record
    let toldAt = 0
    this.#hashing = { key, fraction: 0 }
    const report = (fraction: number) => {
      this.#hashing = { key, fraction }
      if (Date.now() - toldAt < tellMs) return
      toldAt = Date.now()
      this.#changed()
    }
    const options = { report, signal: this.#ending }
    const sha256 = await hashFile(this.#fileOf(key, record.file), options).catch(() => null)
    this.#hashing = null
    if (sha256 !== null && this.has(key)) {
      const known = { ...record, sha256 }
      this.#records = this.#records.map((one) => (one.key === key ? known : one))
      await this.store.write(known).catch(() => undefined)
    }
    this.#changed()
    // What cannot be read now is tried again at the next look.
    if (sha256 !== null) await this.#hashAll()
  }

  async #drop(key: string): Promise<void> {
    await this.store.remove(key).catch(() => undefined)
  }

  #find(key: string): ImageRecord | undefined {
    return this.#records.find((record) => record.key === key)
  }

  #fileOf(key: string, file: string): string {
    return path.join(this.store.result(key), file)
  }

  #imageOf(record: ImageRecord): BuiltImage | null {
    const { key, kind, startedAt, endedAt, file, bytes, sha256, command } = record
    if (file === null) return null
    return {
      key,
      kind,
      builtAt: endedAt,
      tookMs: endedAt - startedAt,
      file: this.#fileOf(key, file),
      bytes,
      sha256,
      isThere: this.#there.has(key),
      isCd: isCd(file),
      command,
    }
  }
}
