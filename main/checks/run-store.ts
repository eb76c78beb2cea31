/** What is kept of a test's runs: a folder each with its record, its timeline, its reports and what the script put out. */
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { buildKey } from '../../contract/build-steps.ts'
import type { FailureData } from '../../contract/failure.ts'
import { testOutcomes, type TestRun, type TimelineStep } from '../../contract/test.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { readJson } from '../system/read-json.ts'

/** Of a test that is run often the oldest go. */
const keptRuns = 50
const mostFiles = 500
/** A picture that a page shows; larger ones are opened in their folder. */
const mostPictureBytes = 20_000_000

const storedRun = z.object({
  key: buildKey,
  logKey: buildKey.nullable(),
  startedAt: z.number(),
  endedAt: z.number(),
  driverStartedAt: z.number().nullable(),
  outcome: z.enum(testOutcomes),
  driver: z.string().nullable().default(null),
  failure: z
    .custom<FailureData>(
      (value) => z.object({ code: z.string(), message: z.string() }).safeParse(value).success,
    )
    .nullable(),
  brokenAt: z
    .object({ node: z.string().nullable(), text: z.string(), subtest: z.string().nullable() })
    .nullable()
    .default(null),
  isEmulated: z.boolean(),
  files: z.array(z.string()),
  kept: z.object({ path: z.string(), at: z.number().nullable() }).nullable(),
}) satisfies z.ZodType<TestRun>

export interface StoredTimeline {
  nodes: string[]
  isCut: boolean
  steps: TimelineStep[]
}
const storedTimeline = z.object({
  nodes: z.array(z.string()),
  isCut: z.boolean(),
  steps: z.array(
    z.custom<TimelineStep>((value) => z.object({ n: z.number(), text: z.string() }).safeParse(value).success),
  ),
})

export class RunStore {
  readonly #folder: string

  /** `folder`: the test's, absolute. */
  constructor(folder: string) {
    this.#folder = folder
  }

  at(key: string): string {
    return path.join(this.#folder, '.snowglobe', 'runs', key)
  }

  /** What the script puts out: pictures, copied files, reports. */
  out(key: string): string {
    return path.join(this.at(key), 'out')
  }

  async begin(key: string): Promise<void> {
    await mkdir(this.out(key), { recursive: true })
  }

  async end(run: TestRun, timeline: StoredTimeline): Promise<void> {
    await mkdir(this.at(run.key), { recursive: true })
    await writeAtomic(path.join(this.at(run.key), 'timeline.json'), `${JSON.stringify(timeline)}\n`)
    await writeAtomic(path.join(this.at(run.key), 'record.json'), `${JSON.stringify(run, null, 2)}\n`)
  }

  /** Newest first; those beyond what is kept are removed. What an app that was killed has left counts as cancelled. */
  async all(): Promise<TestRun[]> {
    const place = path.dirname(this.at('any'))
    const names = (await readdir(place).catch(() => []))
      .filter((name) => buildKey.safeParse(name).success)
      .toSorted()
      .toReversed()
    for (const old of names.slice(keptRuns)) await this.#remove(old)
    const found = await Promise.all(
      names.slice(0, keptRuns).map((name) => readJson(path.join(this.at(name), 'record.json'), storedRun)),
    )
    return found.filter((run) => run !== null)
  }

  async #remove(key: string): Promise<void> {
    await rm(this.at(key), { recursive: true, force: true }).catch(() => undefined)
    await rm(path.join(this.#folder, '.snowglobe', 'builds', key), { recursive: true, force: true }).catch(
      () => undefined,
    )
  }

  async timeline(key: string): Promise<StoredTimeline> {
    const empty: StoredTimeline = { nodes: [], isCut: false, steps: [] }
    return (await readJson(path.join(this.at(key), 'timeline.json'), storedTimeline)) ?? empty
  }

  /** The bytes of a PNG that a run put out; null for what is none or too large. `file`: one of `files`. */
  async picture(key: string, file: string): Promise<Uint8Array | null> {
    if (!file.endsWith('.png')) return null
    const whole = path.join(this.out(key), file)
    const info = await stat(whole).catch(() => null)
    return info === null || info.size > mostPictureBytes ? null : new Uint8Array(await readFile(whole))
  }

  /** The files that a run put out, by their paths below `out`. */
  async files(key: string): Promise<string[]> {
    const out = this.out(key)
    const entries = await readdir(out, { withFileTypes: true, recursive: true }).catch(() => [])
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
      .toSorted()
      .slice(0, mostFiles)
  }
}
