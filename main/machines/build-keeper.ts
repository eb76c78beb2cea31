/** A machine's build: its status, its log, and the note of what was last built. */
import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { BuildProgress, BuildStatus, LogLine } from '../../contract/build.ts'
import { Failure } from '../../contract/failure.ts'
import { nixpkgsSource, type NixpkgsSource } from '../../contract/source.ts'
import { buildCommand, type BuildCommand } from '../nix/build-command.ts'
import { startBuild, type Build, type BuildOutcome } from '../nix/build.ts'
import { resolveSource } from '../nix/source.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { configurationVersion } from '../workspace/configuration.ts'
import type { Host } from './host.ts'

const builtNote = z.object({
  /** Version of the configuration that was built. */
  configuration: z.string().nullable(),
  nixpkgs: nixpkgsSource,
  startedAt: z.number(),
  endedAt: z.number(),
})

/** Lines kept for a page that opens later. */
const keptLines = 200_000

const nothingYet: BuildProgress = {
  fraction: null,
  built: 0,
  toBuild: 0,
  fetched: 0,
  toFetch: 0,
  fetchedBytes: 0,
  toFetchBytes: 0,
  now: '',
}

export interface BuildListener {
  changed(this: void): void
  lines(this: void, lines: LogLine[]): void
}

export class BuildKeeper {
  readonly #host: Host
  readonly #folder: string
  readonly #listener: BuildListener
  #status: BuildStatus = { phase: 'never' }
  #built: z.infer<typeof builtNote> | null = null
  #running: Build | 'starting' | null = null
  #cancelEarly = false
  #log: LogLine[] = []

  constructor(host: Host, folder: string, listener: BuildListener) {
    this.#host = host
    this.#folder = folder
    this.#listener = listener
  }

  get status(): BuildStatus {
    return this.#status
  }

  get log(): LogLine[] {
    return this.#log
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  /** Reads what an earlier run of the app built here. */
  async recall(): Promise<void> {
    try {
      await stat(path.join(this.#folder, 'result'))
      this.#built = builtNote.parse(JSON.parse(await readFile(this.#noteFile, 'utf8')))
      this.#status = { phase: 'succeeded', startedAt: this.#built.startedAt, endedAt: this.#built.endedAt }
    } catch {
      this.#built = null
    }
  }

  /** Whether what is built is not what is written. */
  async isStale(nixpkgs: NixpkgsSource): Promise<boolean> {
    if (this.#built === null) return true
    const hasResult = await stat(path.join(this.#folder, 'result')).then(
      () => true,
      () => false,
    )
    const isSameSource = JSON.stringify(this.#built.nixpkgs) === JSON.stringify(nixpkgs)
    return (
      !hasResult || !isSameSource || this.#built.configuration !== (await configurationVersion(this.#folder))
    )
  }

  async command(nixpkgs: NixpkgsSource): Promise<BuildCommand> {
    const { settings } = await this.#host.nix()
    const { starterDir, isOffline } = this.#host
    return buildCommand({ source: nixpkgs, starterDir, offline: isOffline(), settings })
  }

  /** Builds; gives true when it went well. Failures become the status. Throws `machine/busy` when a build runs. */
  async build(nixpkgs: NixpkgsSource): Promise<boolean> {
    if (this.#running !== null)
      throw new Failure({ code: 'machine/busy', message: 'This machine is being built already.' })
    this.#running = 'starting'
    this.#cancelEarly = false
    const startedAt = Date.now()
    this.#log = []
    this.#set({ phase: 'running', startedAt, progress: nothingYet })
    const configuration = await configurationVersion(this.#folder)
    const outcome = await this.#run(nixpkgs, startedAt)
    this.#running = null
    const endedAt = Date.now()
    if (outcome.phase === 'succeeded') {
      await this.#remember({ configuration, nixpkgs, startedAt, endedAt })
      this.#set({ phase: 'succeeded', startedAt, endedAt })
      return true
    }
    if (outcome.phase === 'cancelled') this.#set({ phase: 'cancelled', startedAt, endedAt })
    else this.#set({ phase: 'failed', startedAt, endedAt, failure: outcome.failure })
    return false
  }

  /** Ends the running build; without one it does nothing. */
  async cancel(): Promise<void> {
    if (this.#running === null || this.#status.phase !== 'running') return
    this.#set({ phase: 'cancelling', startedAt: this.#status.startedAt })
    if (this.#running === 'starting') this.#cancelEarly = true
    else await this.#running.cancel()
  }

  async #run(nixpkgs: NixpkgsSource, startedAt: number): Promise<BuildOutcome> {
    try {
      const environment = await this.#host.nix()
      await resolveSource(nixpkgs, { environment, starterDir: this.#host.starterDir })
      const command = await this.command(nixpkgs)
      if (this.#cancelEarly) return { phase: 'cancelled' }
      this.#running = startBuild({
        folder: this.#folder,
        command,
        environment,
        onLines: (lines) => this.#take(lines),
        onProgress: (progress) => {
          if (this.#status.phase === 'running') this.#set({ phase: 'running', startedAt, progress })
        },
      })
      return await this.#running.done
    } catch (error) {
      if (error instanceof Failure) return { phase: 'failed', failure: error.toData() }
      throw error
    }
  }

  async #remember(note: z.infer<typeof builtNote>): Promise<void> {
    this.#built = note
    await mkdir(path.dirname(this.#noteFile), { recursive: true }).catch(() => undefined)
    // Without the note the next start of the app only asks for a build that does nothing.
    await writeAtomic(this.#noteFile, `${JSON.stringify(note)}\n`).catch(() => undefined)
  }

  get #noteFile(): string {
    return path.join(this.#folder, '.snowglobe', 'built.json')
  }

  #take(lines: LogLine[]): void {
    for (const line of lines) this.#log.push(line)
    if (this.#log.length > keptLines * 1.1) this.#log = this.#log.slice(-keptLines)
    this.#listener.lines(lines)
  }

  #set(status: BuildStatus): void {
    this.#status = status
    this.#listener.changed()
  }
}
