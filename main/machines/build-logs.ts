/** The logs and steps of a machine's builds: of the one that runs, and of former ones as they lie in their folders. */
import path from 'node:path'
import { z } from 'zod'
import type { BuildStep, BuildTree, LogMatches } from '../../contract/build-steps.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { readJson } from '../system/read-json.ts'
import { BuildFolder } from './build-record.ts'
import { LogFile } from './log-file.ts'

/** Logs of former builds that stay open. */
const keptOpen = 3

const storedStep = z.custom<BuildStep>(
  (value) =>
    z
      .object({
        n: z.number(),
        kind: z.enum(['build', 'fetch']),
        path: z.string(),
        name: z.string(),
        state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
        lines: z.number(),
        needs: z.array(z.number()),
      })
      .safeParse(value).success,
)

export class BuildLogs {
  readonly #at: (key: string) => string
  readonly #former = new Map<string, Promise<LogFile>>()
  #running: { key: string; log: LogFile; steps: () => readonly BuildStep[] } | null = null
  #search = new AbortController()

  /** `folder`: the machine's, absolute; `at`: the folder of each build, where it is not among the machine's builds. */
  constructor(folder: string, at = (key: string) => new BuildFolder(folder, key).path) {
    this.#at = at
  }

  /** The log of a build that begins; `steps` gives what it consists of by now. */
  begin(key: string, steps: () => readonly BuildStep[]): LogFile {
    if (this.#running !== null) this.#former.set(this.#running.key, Promise.resolve(this.#running.log))
    const log = new LogFile(path.join(this.#at(key), 'log'))
    this.#running = { key, log, steps }
    return log
  }

  /** The build is over: its log stays readable, its steps are written down. */
  async end(): Promise<void> {
    const running = this.#running
    if (running === null) return
    await running.log.flush()
    const steps = JSON.stringify(running.steps())
    // A full disk costs the tree of this build, once the app is closed.
    await writeAtomic(path.join(this.#at(running.key), 'steps.json'), `${steps}\n`).catch(() => undefined)
  }

  /** Empty for a build whose parts are gone. */
  async tree(key: string): Promise<BuildTree> {
    const log = await this.log(key)
    const steps = this.#running?.key === key ? this.#running.steps() : await this.#storedSteps(key)
    return { key, steps: [...steps], lines: log.count(null) }
  }

  async log(key: string): Promise<LogFile> {
    if (this.#running?.key === key) return this.#running.log
    const known = this.#former.get(key)
    const log = known ?? LogFile.read(path.join(this.#at(key), 'log'))
    this.#former.delete(key)
    this.#former.set(key, log)
    for (const [oldest, open] of this.#former) {
      if (this.#former.size <= keptOpen) break
      this.#former.delete(oldest)
      void open.then((each) => each.close())
    }
    return log
  }

  /** Somebody else writes this log: whoever asks next reads it anew. False when nobody has asked for it yet. */
  async renew(key: string): Promise<boolean> {
    const known = this.#former.get(key)
    if (known === undefined) return false
    this.#former.delete(key)
    await (await known).close()
    return true
  }

  /** Null when a newer search took over. */
  async find(key: string, step: number | null, text: string): Promise<LogMatches | null> {
    this.#search.abort()
    const { signal } = (this.#search = new AbortController())
    const log = await this.log(key)
    return log.find(step, text, signal).catch((error: unknown) => {
      if (signal.aborted) return null
      throw error
    })
  }

  /** Lets go of all files; whoever asks afterwards gets them anew. */
  async close(): Promise<void> {
    this.#search.abort()
    const open = [...this.#former.values()]
    this.#former.clear()
    await Promise.all(open.map(async (log) => (await log).close()))
    await this.#running?.log.close()
  }

  async #storedSteps(key: string): Promise<BuildStep[]> {
    return (await readJson(path.join(this.#at(key), 'steps.json'), z.array(storedStep))) ?? []
  }
}
