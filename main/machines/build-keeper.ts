/** A machine's build as it runs: its status and its log; what becomes of it goes into the archive. */
import type { BuildProgress, BuildStatus } from '../../contract/build.ts'
import type { BuildStep } from '../../contract/build-steps.ts'
import { Failure } from '../../contract/failure.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import { buildCommand, type BuildCommand } from '../nix/build-command.ts'
import { startBuild, type Build, type BuildOutcome } from '../nix/build.ts'
import { ignoredOptions } from '../nix/ignored-options.ts'
import { resolveSource } from '../nix/source.ts'
import { BuildArchive } from './build-archive.ts'
import { BuildLogs } from './build-logs.ts'
import { keyAt } from './build-record.ts'
import type { Host } from './host.ts'
import { LeftBuild } from './left-build.ts'

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
  /** What is kept of former builds is no longer the same. */
  history(this: void): void
}

export class BuildKeeper {
  readonly #host: Host
  readonly #folder: string
  readonly #listener: BuildListener
  readonly logs: BuildLogs
  readonly archive: BuildArchive
  readonly #left: LeftBuild
  #status: BuildStatus = { phase: 'never' }
  #running: Build | 'starting' | null = null
  #cancelEarly = false
  #counts = { built: 0, fetched: 0 }

  constructor(host: Host, folder: string, listener: BuildListener) {
    this.#host = host
    this.#folder = folder
    this.#listener = listener
    this.logs = new BuildLogs(folder)
    this.#left = new LeftBuild(folder)
    this.archive = new BuildArchive({
      host,
      folder,
      command: (nixpkgs) => this.command(nixpkgs),
      changed: () => listener.history(),
    })
  }

  get status(): BuildStatus {
    return this.#status
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  /** Reads what earlier runs of the app built here; `nixpkgs` is the machine's. */
  async recall(nixpkgs: NixpkgsSource): Promise<void> {
    await this.#left.end()
    await this.archive.recall(nixpkgs)
    this.#status = await this.archive.lastStatus()
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
    this.#counts = { built: 0, fetched: 0 }
    await this.archive.begin(key, startedAt, nixpkgs)
    const outcome = await this.#run(nixpkgs, { key, startedAt })
    await this.logs.end()
    await this.#left.forget()
    await this.archive.end(key, outcome, this.#counts)
    this.#running = null
    const times = { key, startedAt, endedAt: Date.now() }
    if (outcome.phase === 'succeeded') {
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
            this.#counts = { built: progress.built, fetched: progress.fetched }
            if (this.#status.phase === 'running') this.#set({ phase: 'running', key, startedAt, progress })
            this.#listener.steps({ key, steps: changed, lines: log.count(null) })
          },
        },
      })
      this.#running = build
      await this.#left.note(build.pid)
      const outcome = await build.done
      const ignored = ignoredOptions(build.warnings(), this.#host.nixOptions())
      if (ignored.length > 0) this.#host.emit('build.ignored', { options: ignored })
      return outcome
    } catch (error) {
      if (error instanceof Failure) return { phase: 'failed', failure: error.toData() }
      throw error
    }
  }

  #set(status: BuildStatus): void {
    this.#status = status
    this.#listener.changed()
  }
}
