/** What is kept of an image in a machine's folder: a folder for each build, with its record, its log and the link to the result. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { buildKey } from '../../contract/build-steps.ts'
import type { FailureData } from '../../contract/failure.ts'
import { imageKind } from '../../contract/image.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { readJson } from '../system/read-json.ts'

const failureData = z.custom<FailureData>(
  (value) => z.object({ code: z.string(), message: z.string() }).safeParse(value).success,
)

const imageRecord = z.object({
  key: buildKey,
  kind: imageKind,
  /** Epoch ms. */
  startedAt: z.number(),
  endedAt: z.number(),
  /** `running` is left behind by an app that was killed. */
  outcome: z.enum(['running', 'succeeded', 'failed', 'cancelled']),
  failure: failureData.nullable(),
  command: z.string(),
  /** The store path that was built, and the image in it; null when it came to none. */
  result: z.string().nullable(),
  file: z.string().nullable(),
  bytes: z.number(),
  sha256: z.string().nullable(),
})
export type ImageRecord = z.infer<typeof imageRecord>

/** Images that are being removed; what is left of them goes at the next look. */
const going = '.going-'

export class ImageStore {
  readonly #folder: string

  /** `folder`: the machine's, absolute. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** The out-link, relative to the machine's folder: what a shell there is told. */
  static link(key: string): string {
    return path.join('.snowglobe', 'images', key, 'result')
  }

  at(key: string): string {
    return path.join(this.#folder, '.snowglobe', 'images', key)
  }

  /** The link that keeps it in the store. */
  result(key: string): string {
    return path.join(this.#folder, ImageStore.link(key))
  }

  async write(record: ImageRecord): Promise<void> {
    await mkdir(this.at(record.key), { recursive: true })
    await writeAtomic(path.join(this.at(record.key), 'record.json'), `${JSON.stringify(record, null, 2)}\n`)
  }

  /** Newest first; what cannot be read is none. */
  async all(): Promise<ImageRecord[]> {
    const names = await readdir(path.dirname(this.at('x'))).catch(() => [])
    for (const name of names) if (name.startsWith(going)) await removeQuietly(this.at(name))
    const keys = names.filter((name) => buildKey.safeParse(name).success)
    const records = await Promise.all(
      keys.map((key) => readJson(path.join(this.at(key), 'record.json'), imageRecord)),
    )
    return records.filter((record) => record !== null).toSorted((a, b) => b.startedAt - a.startedAt)
  }

  /** Renamed first, so that no half of one is ever taken for an image. */
  async remove(key: string): Promise<void> {
    const gone = this.at(`${going}${key}`)
    await rename(this.at(key), gone)
    await removeQuietly(gone)
  }
}

async function removeQuietly(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined)
}
