/** A machine's build as it runs: its status and its log; what becomes of it goes into the archive. */
import type { BuildProgress, BuildStatus } from '../../contract/build.ts'
import type { BuildStep } from '../../contract/build-steps.ts'
import { Failure } from '../../contract/failure.ts'
import type { BuildPreview } from '../../contract/history.ts'
import type { NixpkgsSource, UsableSource } from '../../contract/source.ts'
import { startBuild, type Build, type BuildOutcome } from '../nix/build.ts'
import { ignoredOptions } from '../nix/ignored-options.ts'
import { initialProgress } from '../nix/progress.ts'
import { writtenPlace } from '../workspace/written-place.ts'
import { BuildArchive } from './build-archive.ts'
import { BuildLogs } from './build-logs.ts'
import { keyAt } from './build-record.ts'
import { BuildSubject, type Built } from './build-subject.ts'
import { Elsewhere } from './elsewhere.ts'
import type { Host } from './host.ts'
import { LeftBuild, type BuildNote } from './left-build.ts'
import { say } from '../words/say.ts'

/** Nixpkgs may have to be fetched before anything is evaluated. */
const nothingYet: BuildProgress = { ...initialProgress.progress, leftMs: null, now: '' }

export interface BuildListener {
  changed(this: void): void
  /** Steps that are new or changed, and how many lines the log has by now. */
  steps(this: void, told: { key: string; steps: BuildStep[]; lines: number }): void
  /** What is kept of former builds is no longer the same. */
  history(this: void): void
  /** Another Snowglobe has built: what lies in the folder is no longer the same. */
  builtElsewhere(this: void): void
}

export class BuildKeeper {
  readonly #host: Host
  readonly #built: Built
  readonly #listener: BuildListener
  readonly subject: BuildSubject
  readonly logs: BuildLogs
  readonly archive: BuildArchive
  readonly #left: LeftBuild
  readonly #elsewhere: Elsewhere
  #status: BuildStatus = { phase: 'never' }
  #running: Build | 'starting' | null = null
  #cancelEarly = false
  #counts = { built: 0, fetched: 0 }

  constructor(host: Host, built: Built, listener: BuildListener) {
    const { id, folder, configuration } = built
    this.#host = host
    this.#built = built
    this.#listener = listener
    this.subject = new BuildSubject(host, built)
    this.logs = new BuildLogs(folder)
    this.#left = new LeftBuild(folder, { stateDir: host.stateDir, id })
    this.#elsewhere = new Elsewhere({
      left: this.#left,
      own: () => (this.#running === null || !('key' in this.#status) ? null : this.#status.key),
      cancel: () => this.cancel(),
      follow: (note, progress) => this.#follow(note, progress),
      ended: (key) => this.#endedElsewhere(key),
    })
    this.archive = new BuildArchive({
      host,
      folder,
      place: writtenPlace(folder, configuration),
      command: (usable) => this.subject.command(usable),
      changed: () => listener.history(),
    })
  }

  get status(): BuildStatus {
    return this.#status
  }

  get isRunning(): boolean {
    return this.#running !== null || this.#elsewhere.isWorking
  }

  /** Reads what others have built here; `nixpkgs` is the machine's. */
  async recall(nixpkgs: NixpkgsSource): Promise<void> {
    const other = await this.#left.end()
    await this.archive.recall(nixpkgs, other?.key)
    this.#status = await this.archive.lastStatus(nixpkgs)
    if (other !== null) await this.#elsewhere.follow(other)
  }

  /** Somebody may have begun or ended a build here, or wants the end of ours. */
  heard(): Promise<void> {
    return this.#elsewhere.heard()
  }

  /** Follows no other any more, and what only looks at Nix ends. */
  release(): void {
    this.archive.release()
    this.#elsewhere.release()
  }

  /** Tells how the builds stand after something else than a build has changed them. */
  async renew(nixpkgs: NixpkgsSource): Promise<void> {
    const status = await this.archive.lastStatus(nixpkgs)
    if (!this.isRunning) this.#set(status)
  }

  /** What building would do, with another nixpkgs than the machine's where one is given; null while it is built, too. */
  async preview(other?: UsableSource): Promise<BuildPreview | null> {
    const usable = other ?? (await this.subject.nixpkgs())
    return this.archive.preview(other ?? this.#built.nixpkgs.source, usable)
  }

  /** Builds; gives true when it went well. Failures become the status. Throws `machine/busy` when a build runs, here or in another Snowglobe. */
  async build(nixpkgs: NixpkgsSource): Promise<boolean> {
    if (this.isRunning)
      throw new Failure({ code: 'machine/busy', message: say`This machine is being built already.` })
    this.#running = 'starting'
    this.#cancelEarly = false
    const startedAt = Date.now()
    const key = keyAt(startedAt)
    this.#set({ phase: 'running', key, startedAt, progress: nothingYet })
    this.#counts = { built: 0, fetched: 0 }
    try {
      await this.#left.take(key, startedAt)
    } catch (error) {
      this.#running = null
      await this.renew(nixpkgs)
      throw error
    }
    const outcome = await this.#recorded({ key, startedAt }, nixpkgs)
    this.#running = null
    const times = { key, startedAt, endedAt: this.archive.endedAt(key) ?? Date.now() }
    if (outcome.phase === 'succeeded') {
      this.#set({ phase: 'succeeded', ...times })
      return true
    }
    if (outcome.phase === 'cancelled') this.#set({ phase: 'cancelled', ...times })
    else this.#set({ phase: 'failed', ...times, failure: outcome.failure })
    return false
  }

  /** One build with what is written down of it; never rejects. */
  async #recorded(times: { key: string; startedAt: number }, nixpkgs: NixpkgsSource): Promise<BuildOutcome> {
    let outcome: BuildOutcome
    // What is written down before a build, and what is asked for it, need not wait for each other.
    const begun = this.archive.begin(times.key, times.startedAt, nixpkgs)
    try {
      outcome = await this.#run(times, begun)
      await this.logs.end()
    } catch (error) {
      outcome = this.#failed(error)
    }
    try {
      await begun
      await this.archive.end(times.key, outcome, this.#counts)
      return outcome
    } catch (error) {
      return this.#failed(error)
    } finally {
      // What others read from now on is whole.
      await this.#left.forget()
    }
  }

  #failed(error: unknown): BuildOutcome {
    return { phase: 'failed', failure: this.#host.failureOf(error) }
  }

  /** Ends the running build, also another Snowglobe's; without one it does nothing. */
  async cancel(): Promise<void> {
    if (!this.isRunning || this.#status.phase !== 'running') return
    const { key, startedAt } = this.#status
    this.#set({ phase: 'cancelling', key, startedAt })
    if (this.#running === null) return this.#elsewhere.cancel()
    if (this.#running === 'starting') {
      this.#cancelEarly = true
      this.#built.nixpkgs.stop()
    } else await this.#running.cancel()
  }

  async #run(times: { key: string; startedAt: number }, begun: Promise<void>): Promise<BuildOutcome> {
    const { key, startedAt } = times
    let build: Build | null = null
    const log = this.logs.begin(key, () => build?.steps() ?? [])
    try {
      const environment = await this.#host.nix()
      const command = await this.subject.command(await this.subject.nixpkgs())
      await begun
      await this.#host.durations.ready()
      // Nothing is waited for from here until the build can be cancelled itself.
      if (this.#cancelEarly) return { phase: 'cancelled' }
      build = startBuild({
        folder: this.#built.folder,
        command,
        environment,
        durations: this.#host.durations,
        listener: {
          lines: (lines) => {
            log.add(lines)
            void log.flush()
          },
          isBehind: () => log.isBehind,
          progress: ({ progress, steps: changed }) => {
            this.#counts = { built: progress.built, fetched: progress.fetched }
            if (this.#status.phase === 'running') this.#set({ phase: 'running', key, startedAt, progress })
            this.#left.report(progress)
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
      if (this.#cancelEarly) return { phase: 'cancelled' }
      return this.#failed(error)
    }
  }

  async #follow({ key, startedAt }: BuildNote, progress: BuildProgress): Promise<void> {
    if (this.#status.phase !== 'cancelling' || this.#status.key !== key)
      this.#set({ phase: 'running', key, startedAt, progress })
    if (!(await this.logs.renew(key))) return
    const lines = (await this.logs.log(key)).count(null)
    this.#listener.steps({ key, steps: [], lines })
  }

  async #endedElsewhere(key: string): Promise<void> {
    const { source } = this.#built.nixpkgs
    await this.logs.renew(key)
    await this.archive.recall(source)
    await this.renew(source)
    if (this.#host.seat === 'app') this.archive.learn(key)
    this.#listener.history()
    this.#listener.builtElsewhere()
  }

  #set(status: BuildStatus): void {
    this.#status = status
    this.#listener.changed()
  }
}
