/** A machine's build: its status, its log, and the note of what was last built. */
import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { BuildProgress, BuildStatus } from '../../contract/build.ts'
import type { BuildStep } from '../../contract/build-steps.ts'
import { Failure } from '../../contract/failure.ts'
import { nixpkgsSource, type NixpkgsSource } from '../../contract/source.ts'
import { buildCommand, type BuildCommand } from '../nix/build-command.ts'
import { startBuild, type Build, type BuildOutcome } from '../nix/build.ts'
import { resolveSource } from '../nix/source.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { configurationVersion } from '../workspace/configuration.ts'
import { BuildLogs } from './build-logs.ts'
import { keyAt } from './build-record.ts'
import type { Host } from './host.ts'

const builtNote = z.object({
  /** Version of the configuration that was built. */
  configuration: z.string().nullable(),
  nixpkgs: nixpkgsSource,
  startedAt: z.number(),
  endedAt: z.number(),
})

const nothingYet: BuildProgress = {
  fraction: null,
  built: 0,
  toBuild: 0,
  fetched: 0,
  toFetch: 0,
  fetchedBytes: 0,
  toFetchBytes: 0,
  leftMs: null,
  now: '',
}

export interface BuildListener {
  changed(this: void): void
  /** Steps that are new or changed, and how many lines the log has by now. */
  steps(this: void, told: { key: string; steps: BuildStep[]; lines: number }): void
}

export class BuildKeeper {
  readonly #host: Host
  readonly #folder: string
  readonly #listener: BuildListener
  readonly logs: BuildLogs
  #status: BuildStatus = { phase: 'never' }
  #built: z.infer<typeof builtNote> | null = null
  #running: Build | 'starting' | null = null
  #cancelEarly = false

  constructor(host: Host, folder: string, listener: BuildListener) {
    this.#host = host
    this.#folder = folder
    this.#listener = listener
    this.logs = new BuildLogs(folder)
  }

  get status(): BuildStatus {
    return this.#status
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  /** Reads what an earlier run of the app built here. */
  async recall(): Promise<void> {
    try {
      await stat(path.join(this.#folder, 'result'))
      this.#built = builtNote.parse(JSON.parse(await readFile(this.#noteFile, 'utf8')))
      const { startedAt, endedAt } = this.#built
      this.#status = { phase: 'succeeded', key: keyAt(startedAt), startedAt, endedAt }
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
    const { starterDir, isOffline, nixOptions } = this.#host
    return buildCommand({
      source: nixpkgs,
      starterDir,
      offline: isOffline(),
      options: nixOptions(),
      settings,
    })
  }

  /** Builds; gives true when it went well. Failures become the status. Throws `machine/busy` when a build runs. */
  async build(nixpkgs: NixpkgsSource): Promise<boolean> {
    if (this.#running !== null)
      throw new Failure({ code: 'machine/busy', message: 'This machine is being built already.' })
    this.#running = 'starting'
    this.#cancelEarly = false
    const startedAt = Date.now()
    const key = keyAt(startedAt)
    this.#set({ phase: 'running', key, startedAt, progress: nothingYet })
    const configuration = await configurationVersion(this.#folder)
    const outcome = await this.#run(nixpkgs, { key, startedAt })
    await this.logs.end()
    this.#running = null
    const times = { key, startedAt, endedAt: Date.now() }
    if (outcome.phase === 'succeeded') {
      await this.#remember({ configuration, nixpkgs, startedAt, endedAt: times.endedAt })
      this.#set({ phase: 'succeeded', ...times })
      return true
    }
    if (outcome.phase === 'cancelled') this.#set({ phase: 'cancelled', ...times })
    else this.#set({ phase: 'failed', ...times, failure: outcome.failure })
    return false
  }

  /** Ends the running build; without one it does nothing. */
  async cancel(): Promise<void> {
    if (this.#running === null || this.#status.phase !== 'running') return
    const { key, startedAt } = this.#status
    this.#set({ phase: 'cancelling', key, startedAt })
    if (this.#running === 'starting') this.#cancelEarly = true
    else await this.#running.cancel()
  }

  async #run(
    nixpkgs: NixpkgsSource,
    { key, startedAt }: { key: string; startedAt: number },
  ): Promise<BuildOutcome> {
    let build: Build | null = null
    const log = this.logs.begin(key, () => build?.steps() ?? [])
    try {
      const environment = await this.#host.nix()
      await resolveSource(nixpkgs, { environment, starterDir: this.#host.starterDir })
      const command = await this.command(nixpkgs)
      if (this.#cancelEarly) return { phase: 'cancelled' }
      await this.#host.durations.ready()
      build = startBuild({
        folder: this.#folder,
        command,
        environment,
        durations: this.#host.durations,
        listener: {
          lines: (lines) => {
            log.add(lines)
            void log.flush()
          },
          progress: ({ progress, steps: changed }) => {
            if (this.#status.phase === 'running') this.#set({ phase: 'running', key, startedAt, progress })
            this.#listener.steps({ key, steps: changed, lines: log.count(null) })
          },
        },
      })
      this.#running = build
      return await build.done
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

  #set(status: BuildStatus): void {
    this.#status = status
    this.#listener.changed()
  }
}
