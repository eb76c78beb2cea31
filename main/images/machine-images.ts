/** The images of one machine: which there can be, the one that is being built, and those that are kept. */
import { mkdir } from 'node:fs/promises'
import type { BuildProgress, BuildStatus } from '../../contract/build.ts'
import { Failure } from '../../contract/failure.ts'
import type { ImageKind, ImagesView } from '../../contract/image.ts'
import { BuildLogs } from '../machines/build-logs.ts'
import { keyAt } from '../machines/build-record.ts'
import type { Host } from '../machines/host.ts'
import { LeftBuild } from '../machines/left-build.ts'
import type { Machine } from '../machines/machine.ts'
import { startBuild, type Build, type BuildOutcome } from '../nix/build.ts'
import type { BuildCommand } from '../nix/build-command.ts'
import { imageCommand, offeredImages } from '../nix/image-command.ts'
import { initialProgress } from '../nix/progress.ts'
import { configurationVersion } from '../workspace/configuration.ts'
import { missingImage } from './image-failure.ts'
import { findImage } from './image-file.ts'
import { ImageStore, type ImageRecord } from './image-record.ts'
import { KeptImages } from './kept-images.ts'
import { say } from '../words/say.ts'

const nothingYet: BuildProgress = { ...initialProgress.progress, leftMs: null, now: '' }

export class MachineImages {
  readonly #host: Host
  readonly #machine: Machine
  readonly #left: LeftBuild
  readonly #ending: AbortSignal
  readonly kept: KeptImages
  readonly logs: BuildLogs
  #build: ImagesView['build'] = null
  #running: { build: Build | null; isCancelled: boolean } | null = null
  #offer: { of: string; answer: Promise<ImageKind[]> } | null = null

  constructor(host: Host, machine: Machine) {
    this.#host = host
    this.#machine = machine
    this.#ending = AbortSignal.any([host.ending, machine.released])
    this.kept = new KeptImages(machine.folder, { changed: () => this.#tell(), ending: this.#ending })
    this.logs = new BuildLogs(machine.folder, (key) => this.kept.store.at(key))
    this.#left = new LeftBuild(machine.folder, { stateDir: host.stateDir, id: machine.id }, 'image-build')
    machine.released.addEventListener('abort', () => void this.#release())
  }

  /** This build was one of an image. */
  has(key: string): boolean {
    return (this.#build !== null && keyOf(this.#build.status) === key) || this.kept.has(key)
  }

  /** Reads what is kept; a build that an app which was killed has left is ended, one of another Snowglobe's left alone. */
  async recall(): Promise<void> {
    const other = await this.#left.end()
    const newest = await this.kept.recall(other?.key ?? null)
    if (newest === undefined) return
    this.#build = { kind: newest.kind, status: statusOf(newest), command: newest.command }
  }

  async list(): Promise<ImagesView> {
    await this.kept.look()
    return this.#view()
  }

  /** Evaluated once for each configuration. Throws `image/none` and `nix/…`. */
  async offer(): Promise<ImageKind[]> {
    const what = await this.#machine.build.subject.buildable()
    const of = JSON.stringify([what, await configurationVersion(this.#machine.place)])
    if (this.#offer?.of === of) return this.#offer.answer
    const { starterDir, isOffline } = this.#host
    const answer = offeredImages({
      what,
      starterDir,
      environment: await this.#host.nix(),
      folder: this.#machine.folder,
      offline: isOffline(),
      signal: this.#ending,
    })
    this.#offer = { of, answer }
    answer.catch(() => (this.#offer = null))
    return answer
  }

  /** Begins to build; what becomes of it is in the view. Throws `machine/busy`. */
  build(kind: ImageKind): void {
    if (this.#running !== null)
      throw new Failure({
        code: 'machine/busy',
        message: say`An image of this machine is being built already.`,
      })
    this.#running = { build: null, isCancelled: false }
    const startedAt = Date.now()
    const key = keyAt(startedAt)
    this.#set(kind, { phase: 'running', key, startedAt, progress: nothingYet })
    void this.#whole({ key, kind, startedAt })
  }

  /** Without a running build it does nothing. */
  async cancel(): Promise<void> {
    const status = this.#build?.status
    if (this.#running === null || this.#build === null || status?.phase !== 'running') return
    this.#set(this.#build.kind, { phase: 'cancelling', key: status.key, startedAt: status.startedAt })
    this.#running.isCancelled = true
    if (this.#running.build === null) this.#machine.nixpkgs.stop()
    await this.#running.build?.cancel()
  }

  async forget(key: string): Promise<void> {
    await this.kept.forget(key)
    if (this.#build !== null && keyOf(this.#build.status) === key) this.#build = null
    this.#tell()
  }

  /** Ends what is being built: nobody would see its end. */
  async #release(): Promise<void> {
    await this.cancel()
    await this.logs.close()
  }

  /** Never rejects. */
  async #whole(begun: { key: string; kind: ImageKind; startedAt: number }): Promise<void> {
    const { key, kind, startedAt } = begun
    const empty = { command: '', failure: null, result: null, file: null, bytes: 0, sha256: null }
    const record: ImageRecord = { ...begun, ...empty, endedAt: startedAt, outcome: 'running' }
    const outcome = await this.#outcome(record).catch((error: unknown): BuildOutcome =>
      this.#running?.isCancelled === true
        ? { phase: 'cancelled' }
        : { phase: 'failed', failure: this.#host.failureOf(error) },
    )
    this.#running = null
    await this.#left.forget()
    const times = { key, startedAt, endedAt: Date.now() }
    const failure = outcome.phase === 'failed' ? outcome.failure : null
    await this.kept.add({ ...record, endedAt: times.endedAt, outcome: outcome.phase, failure })
    this.#set(
      kind,
      outcome.phase === 'failed'
        ? { ...times, phase: 'failed', failure: outcome.failure }
        : { ...times, phase: outcome.phase },
    )
  }

  /** Fills in the record what the build comes to. */
  async #outcome(record: ImageRecord): Promise<BuildOutcome> {
    const { key, kind, startedAt } = record
    const command = await this.#command(kind, key)
    record.command = command.text
    if (this.#build !== null) this.#build = { ...this.#build, command: command.text }
    await this.#left.take(key, startedAt)
    await this.kept.forgetFailures()
    await mkdir(this.kept.store.at(key), { recursive: true })
    await this.kept.store.write(record)
    await this.#host.durations.ready()
    if (this.#running?.isCancelled === true) return { phase: 'cancelled' }
    const build = await this.#start(record, command)
    const outcome = await build.done
    await this.logs.end()
    if (outcome.phase === 'failed') return { ...outcome, failure: missingImage(outcome.failure, kind) }
    if (outcome.phase === 'cancelled') return outcome
    const { name, bytes } = await findImage(outcome.result)
    record.result = outcome.result
    record.file = name
    record.bytes = bytes
    return outcome
  }

  async #start({ key, kind, startedAt }: ImageRecord, command: BuildCommand): Promise<Build> {
    let begun: Build | null = null
    const log = this.logs.begin(key, () => begun?.steps() ?? [])
    const build = startBuild({
      folder: this.#machine.folder,
      command,
      environment: await this.#host.nix(),
      durations: this.#host.durations,
      listener: {
        lines: (lines) => {
          log.add(lines)
          void log.flush()
        },
        isBehind: () => log.isBehind,
        progress: ({ progress, steps }) => {
          this.#left.report(progress)
          if (this.#build?.status.phase === 'running')
            this.#set(kind, { phase: 'running', key, startedAt, progress })
          this.#host.emit('build.steps', { id: this.#machine.id, key, steps, lines: log.count(null) })
        },
      },
    })
    begun = build
    if (this.#running !== null) {
      this.#running.build = build
      if (this.#running.isCancelled) void build.cancel()
    }
    await this.#left.note(build.pid)
    return build
  }

  async #command(kind: ImageKind, key: string): Promise<BuildCommand> {
    const { starterDir, isOffline, nixOptions } = this.#host
    return imageCommand({
      what: await this.#machine.build.subject.buildable(),
      kind,
      link: ImageStore.link(key),
      starterDir,
      offline: isOffline(),
      options: nixOptions(),
      environment: await this.#host.nix(),
    })
  }

  #view(): ImagesView {
    const { images, hashing } = this.kept
    return { id: this.#machine.id, build: this.#build, images, hashing }
  }

  #set(kind: ImageKind, status: BuildStatus): void {
    const isSame = this.#build !== null && keyOf(this.#build.status) === keyOf(status)
    this.#build = { kind, status, command: isSame ? (this.#build?.command ?? '') : '' }
    this.#tell()
  }

  #tell(): void {
    this.#host.emit('images.changed', this.#view())
  }
}

function keyOf(status: BuildStatus): string | null {
  return status.phase === 'never' ? null : status.key
}

function statusOf({ key, startedAt, endedAt, outcome, failure }: ImageRecord): BuildStatus {
  const times = { key, startedAt, endedAt }
  if (outcome === 'failed' && failure !== null) return { phase: 'failed', ...times, failure }
  return { phase: outcome === 'succeeded' ? 'succeeded' : 'cancelled', ...times }
}
