/**
 * Who works on a machine's or a test's build, and how far it is: noted while it runs. Another Snowglobe reads it and does not build at
 * the same time; what a Snowglobe that was killed has left running is ended at the next start.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type { BuildProgress } from '../../contract/build.ts'
import { buildKey } from '../../contract/build-steps.ts'
import { Failure } from '../../contract/failure.ts'
import { descendants, killAll } from '../nix/process-tree.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { ringBell } from '../system/bell.ts'
import { dropClaim, identitySchema, isSameProcess, ownIdentity, takeClaim } from '../system/claim.ts'
import { isAlive, signalGroup, type ProcessIdentity, identify } from '../system/process-identity.ts'
import { readJson } from '../system/read-json.ts'
import { say } from '../words/say.ts'

const buildProgress = z.object({
  fraction: z.number().nullable(),
  built: z.number(),
  toBuild: z.number(),
  fetched: z.number(),
  toFetch: z.number(),
  fetchedBytes: z.number(),
  toFetchBytes: z.number(),
  leftMs: z.number().nullable(),
  now: z.string(),
}) satisfies z.ZodType<BuildProgress>

const note = z.object({
  /** The Snowglobe that follows it. */
  by: identitySchema,
  key: buildKey,
  /** Epoch ms. */
  startedAt: z.number(),
  /** The process that works: Nix's, or a test's driver. Which one it is, not only its number: a pid may be another's by now. */
  work: identitySchema.nullable(),
  progress: buildProgress.nullable(),
})
export type BuildNote = z.infer<typeof note>

/** How long nix-build gets to end its builders by itself; the app's start waits for it. */
const graceMs = 1000
/** The note is for others to look at, so it need not be of this instant. */
const reportMs = 1000

export class LeftBuild {
  readonly #file: string
  readonly #cancelFile: string
  readonly #ring: () => void
  #own: BuildNote | null = null
  #reportedAt = 0
  #writing: Promise<void> = Promise.resolve()

  /** `folder`: the machine's, absolute; `bell`: whose bell tells the others; `name` tells apart what may be built at once. */
  constructor(folder: string, bell: { stateDir: string; id: string }, name = 'build') {
    this.#file = path.join(folder, '.snowglobe', `${name}.json`)
    this.#cancelFile = path.join(folder, '.snowglobe', `cancel-${name}`)
    this.#ring = () => ringBell(bell.stateDir, bell.id)
  }

  /** Throws `machine/busy` while another Snowglobe works on it. Without rights or space nothing is noted: the build matters more. */
  async take(key: string, startedAt: number): Promise<void> {
    const own: BuildNote = { by: ownIdentity(), key, startedAt, work: null, progress: null }
    const other = await mkdir(path.dirname(this.#file), { recursive: true })
      .then(() => takeClaim(this.#file, textOf(own)))
      .catch(() => null)
    if (other !== null) throw busyElsewhere(other)
    this.#own = own
    await rm(this.#cancelFile, { force: true }).catch(() => undefined)
    this.#ring()
  }

  /** Notes which process works; without one, that none does. */
  async note(pid: number | undefined): Promise<void> {
    await this.#change({ work: pid === undefined ? null : identify(pid) })
  }

  /** Tells the others how far it is, now and then. */
  report(progress: BuildProgress): void {
    if (Date.now() - this.#reportedAt < reportMs) return
    this.#reportedAt = Date.now()
    void this.#change({ progress }).then(this.#ring)
  }

  async forget(): Promise<void> {
    this.#own = null
    await this.#writing
    await dropClaim(this.#file)
    this.#ring()
  }

  /** What another Snowglobe works on now; null where none does. */
  async elsewhere(): Promise<BuildNote | null> {
    const found = await readJson(this.#file, note)
    if (found === null || isSameProcess(found.by, ownIdentity())) return null
    return isAlive(found.by) ? found : null
  }

  /** Asks the Snowglobe that works on this build to cancel it. */
  async askToCancel(key: string): Promise<void> {
    await writeFile(this.#cancelFile, `${key}\n`).catch(() => undefined)
    this.#ring()
  }

  /** Whether somebody has asked for the end of this build of ours. */
  async isCancelAsked(key: string): Promise<boolean> {
    const asked = await readFile(this.#cancelFile, 'utf8').catch(() => '')
    if (asked.trim() !== key) return false
    await rm(this.#cancelFile, { force: true }).catch(() => undefined)
    return true
  }

  /**
   * Ends what a Snowglobe that is gone has left, with its builders, and resolves when it is gone: nobody can follow it any more, its log
   * went there. What another one works on is left alone, and given.
   */
  async end(): Promise<BuildNote | null> {
    const other = await this.elsewhere()
    if (other !== null) return other
    const left = (await readJson(this.#file, note))?.work ?? null
    if (left !== null && isAlive(left)) {
      const builders = descendants(left.pid)
      signalGroup(left, 'SIGTERM')
      for (let waitedMs = 0; isAlive(left) && waitedMs < graceMs; waitedMs += 20) await delay(20)
      builders.push(...descendants(left.pid))
      signalGroup(left, 'SIGKILL')
      killAll(builders)
    }
    await dropClaim(this.#file)
    return null
  }

  /** One write after another: the last one counts. */
  #change(change: Partial<BuildNote>): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      if (this.#own === null) return
      this.#own = { ...this.#own, ...change }
      await writeAtomic(this.#file, textOf(this.#own)).catch(() => undefined)
    })
    return this.#writing
  }
}

function textOf(own: BuildNote): string {
  return `${JSON.stringify(own)}\n`
}

function busyElsewhere({ pid }: ProcessIdentity): Failure {
  return new Failure({
    code: 'machine/busy',
    message: say`Another Snowglobe (process ${pid}) is building this already.`,
    hint: say`Wait for its end, or cancel it there.`,
  })
}
