/** One integration test alive: its file, its runs, and the one that goes on. */
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import type { TestRun, TestStatus, TestView, Timeline } from '../../contract/test.ts'
import type { BuildProgress } from '../../contract/build.ts'
import { BuildLogs } from '../machines/build-logs.ts'
import { keyAt } from '../machines/build-record.ts'
import type { Host } from '../machines/host.ts'
import { Elsewhere } from '../machines/elsewhere.ts'
import { LeftBuild } from '../machines/left-build.ts'
import { initialProgress } from '../nix/progress.ts'
import type { NodeSeats } from './node-seats.ts'
import { clearRunPlace } from './run-place.ts'
import { RunStore } from './run-store.ts'
import { lineCounts } from './line-counts.ts'
import { LiveRun } from './live-run.ts'
import { driverCommand, type TestCommandOptions } from './test-command.ts'
import { runRecord } from './run-end.ts'
import { runUnlessKept } from './run-unless-kept.ts'
import { testFileOf, writeTestRecord, type FoundTest } from './test-record.ts'
import { runTest, type RunResult } from './test-run.ts'
import { TestSource } from './test-source.ts'
import { say } from '../words/say.ts'

const nothingYet: BuildProgress = { ...initialProgress.progress, leftMs: null, now: '' }

export class Test {
  readonly #host: Host
  #found: FoundTest
  readonly logs: BuildLogs
  readonly source: TestSource
  readonly #store: RunStore
  readonly left: LeftBuild
  readonly #elsewhere: Elsewhere
  #seats: NodeSeats | null = null
  #status: TestStatus = { phase: 'idle' }
  #runs: TestRun[] = []
  #stopping: AbortController | null = null
  #running: Promise<void> = Promise.resolve()
  #live: LiveRun | null = null

  constructor(host: Host, found: FoundTest) {
    this.#host = host
    this.#found = found
    this.source = new TestSource(host, () => this.#found)
    this.logs = new BuildLogs(found.folder)
    this.#store = new RunStore(found.folder)
    this.left = new LeftBuild(found.folder, { stateDir: host.stateDir, id: found.record.id })
    this.#elsewhere = new Elsewhere({
      left: this.left,
      own: () => (this.#stopping === null || this.#status.phase === 'idle' ? null : this.#status.key),
      cancel: () => this.stop(),
      follow: ({ key, startedAt }, progress) => {
        if (this.#status.phase !== 'stopping') this.#set({ phase: 'building', key, startedAt, progress })
      },
      ended: async (key) => {
        await this.logs.renew(key)
        await this.recall()
        this.#set({ phase: 'idle' })
      },
    })
  }

  get id(): string {
    return this.#found.record.id
  }

  get folder(): string {
    return this.#found.folder
  }

  get file(): string {
    return testFileOf(this.#found)
  }

  get isRunning(): boolean {
    return this.#stopping !== null || this.#elsewhere.isWorking
  }

  view(): TestView {
    const { folder, record } = this.#found
    return {
      id: record.id,
      name: path.basename(folder),
      folder,
      file: this.file,
      isOwn: record.file === null,
      flake: record.flake,
      nixpkgs: record.nixpkgs,
      createdAt: record.createdAt,
      status: this.#status,
      runs: this.#runs,
    }
  }

  /** Ends what a Snowglobe that was killed has left working, and reads what earlier runs were. */
  async recall(): Promise<void> {
    const other = await this.left.end()
    if (other === null) await clearRunPlace(path.join(this.#host.stateDir, 't', this.id))
    this.#runs = await this.#store.all()
    if (other !== null) await this.#elsewhere.follow(other)
  }

  /** Somebody may have begun or ended a run, or wants the end of ours. */
  heard(): Promise<void> {
    return this.#elsewhere.heard()
  }

  async setSource(nixpkgs: NixpkgsSource): Promise<TestView> {
    const record = { ...this.#found.record, nixpkgs }
    await writeTestRecord(this.folder, record)
    this.#found = { ...this.#found, record }
    return this.#tell()
  }

  /** Begins a run; what goes wrong from here on is in its outcome. Throws `test/busy`. */
  run(again: boolean): void {
    if (this.isRunning) throw new Failure({ code: 'test/busy', message: say`This test is running already.` })
    const stopping = new AbortController()
    this.#stopping = stopping
    const startedAt = Date.now()
    const key = keyAt(startedAt)
    this.#running = this.#recorded({ key, startedAt }, { again, signal: stopping.signal })
  }

  /** Ends the run with all its machines; resolves when nothing of it is left. */
  async stop(): Promise<void> {
    const status = this.#status
    if (status.phase === 'looking' || status.phase === 'building' || status.phase === 'running') {
      const { key, startedAt } = status
      const logKey = status.phase === 'running' ? status.logKey : null
      this.#set({ phase: 'stopping', key, startedAt, logKey })
    }
    await this.#elsewhere.cancel()
    this.#stopping?.abort()
    await this.#running
  }

  async timeline(key: string): Promise<Timeline> {
    const live = this.#live?.key === key ? this.#live : null
    const run = this.#runs.find((one) => one.key === key)
    const { nodes, isCut, steps } = live?.timeline ?? (await this.#store.timeline(key))
    const logKey = live === null ? run?.logKey : live.logKey
    const count = await lineCounts(this.logs, logKey ?? null, nodes.length)
    return { key, steps: [...steps], nodes: [...nodes], isCut, ...count }
  }

  /** Our seats at the machines of the run that goes on. */
  get seats(): NodeSeats | null {
    return this.#seats
  }

  outOf(key: string): string {
    return this.#store.out(key)
  }

  /** Null for what is no picture of that run. */
  async picture(key: string, file: string): Promise<Uint8Array | null> {
    const run = this.#runs.find((one) => one.key === key)
    return run?.files.includes(file) === true ? this.#store.picture(key, file) : null
  }

  async release(): Promise<void> {
    this.source.release()
    this.#elsewhere.release()
    await this.stop()
    await this.logs.close()
  }

  async #recorded(
    times: { key: string; startedAt: number },
    { again, signal }: { again: boolean; signal: AbortSignal },
  ): Promise<void> {
    const { key } = times
    const live = new LiveRun(key, { host: this.#host, id: this.id, logs: this.logs })
    this.#live = live
    this.#set({ phase: 'looking', ...times })
    const { result, kept } = await runUnlessKept({
      source: this.source,
      again,
      signal,
      take: () => this.left.take(key, times.startedAt),
      begins: () => {
        if (this.#status.phase === 'looking') this.#set({ phase: 'building', ...times, progress: nothingYet })
      },
      run: (options, how) => this.#run(live, times, { options, ...how }),
      failureOf: (error) => this.#host.failureOf(error),
    })
    const { timeline } = result
    const run = runRecord(times, { result, kept, files: await this.#store.files(key) })
    const { nodes, isCut, steps } = timeline
    await this.#store.end(run, { nodes: [...nodes], isCut, steps: [...steps] }).catch(() => undefined)
    await this.left.forget()
    this.#runs = [run, ...this.#runs]
    this.#live = null
    this.#stopping = null
    this.#set({ phase: 'idle' })
  }

  async #run(
    live: LiveRun,
    times: { key: string; startedAt: number },
    { options, looked, signal }: { options: TestCommandOptions; looked: Promise<void>; signal: AbortSignal },
  ): Promise<RunResult> {
    const { key } = times
    await this.#store.begin(key)
    return runTest({
      host: this.#host,
      id: this.id,
      key,
      folder: this.folder,
      file: this.file,
      environment: await this.#host.nix(),
      command: driverCommand(options),
      logs: this.logs,
      left: this.left,
      out: this.#store.out(key),
      looked,
      signal,
      placed: (seats) => (this.#seats = seats),
      listener: {
        build: ({ progress, steps }) => {
          if (this.#status.phase === 'building') this.#set({ phase: 'building', ...times, progress })
          this.left.report(progress)
          void live.tellBuild(steps)
        },
        timeline: ({ state, changed, logKey, isEmulated }) => {
          const { phase } = this.#status
          if (phase === 'building')
            this.#set({ phase: 'running', ...times, driverStartedAt: Date.now(), logKey, isEmulated })
          void live.tell(state, { changed, logKey })
        },
      },
    })
  }

  #set(status: TestStatus): void {
    this.#status = status
    this.#tell()
  }

  #tell(): TestView {
    const view = this.view()
    this.#host.emit('test.changed', view)
    return view
  }
}
