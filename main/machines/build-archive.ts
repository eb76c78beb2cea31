/** All that a machine knows of its builds beyond the one that runs: the history, what comes next, going back, freeing. */
import type { BuildStatus } from '../../contract/build.ts'
import { Failure } from '../../contract/failure.ts'
import type { BuildDifference, BuildPreview, BuildRecord } from '../../contract/history.ts'
import type { NixpkgsPin, NixpkgsSource, UsableSource } from '../../contract/source.ts'
import type { BuildCommand } from '../nix/build-command.ts'
import type { BuildOutcome } from '../nix/build.ts'
import { closureChanges, packagesOf } from '../nix/package-names.ts'
import type { WrittenPlace } from '../workspace/configuration.ts'
import { BuildAfterwards, closureNames } from './build-afterwards.ts'
import { BuildHistory } from './build-history.ts'
import { BuildPreviews, type ArchiveHost } from './build-preview.ts'
import { bringBack, goBack, recordedText } from './build-return.ts'
import { freeSpace, spaceOf } from './build-space.ts'
import type { BuiltWith } from './disk-look.ts'
import type { BuiltSystem } from './disk-moment.ts'
import { stateVersionIn } from './state-version.ts'
import { say } from '../words/say.ts'

export class BuildArchive {
  readonly #host: ArchiveHost
  readonly #history: BuildHistory
  readonly #afterwards: BuildAfterwards
  readonly #previews: BuildPreviews
  readonly #command: (usable?: UsableSource) => Promise<BuildCommand>
  readonly #changed: () => void
  #isBuilding = false
  /** What changes links or the store, one after another. */
  #turn: Promise<unknown> = Promise.resolve()
  #goingBack: Promise<unknown> = Promise.resolve()

  /** `changed` is called whenever the list of builds is no longer what it was. */
  constructor(options: {
    host: ArchiveHost
    /** The machine's, absolute. */
    folder: string
    /** Where its configuration is written; left out for its own. */
    place?: WrittenPlace
    command(this: void, usable?: UsableSource): Promise<BuildCommand>
    changed(this: void): void
  }) {
    const { host, folder, place, command, changed } = options
    this.#host = host
    this.#changed = changed
    this.#history = new BuildHistory(folder, place)
    this.#afterwards = new BuildAfterwards({ host, history: this.#history, command, changed })
    this.#previews = new BuildPreviews(host, this.#history)
    this.#command = command
  }

  /**
   * How the newest build ended; a good one counts only as long as there is a result. Where somebody has gone back since, or has
   * written again what is built, it is how that one ended.
   */
  async lastStatus(nixpkgs: NixpkgsSource): Promise<BuildStatus> {
    const newest = this.#history.ended.find(({ record }) => record.outcome !== 'kept')
    if (newest === undefined) return { phase: 'never' }
    const { outcome: ended, endedAt: end } = newest.record
    // A build that did not go well leaves `result` alone: made later, it was gone back to.
    const isLeft = ended !== 'succeeded' && end < ((await this.#history.currentSince()) ?? 0)
    const isOther = !(await this.#history.isOfNow(newest.key, nixpkgs)) && (await this.isBuilt(nixpkgs))
    const last = (isLeft || isOther ? await this.#history.currentBuild() : null) ?? newest
    const { outcome, startedAt, endedAt, failure } = last.record
    const times = { key: last.key, startedAt, endedAt }
    if (outcome === 'cancelled') return { phase: 'cancelled', ...times }
    if (outcome === 'failed' && failure !== null) return { phase: 'failed', ...times, failure }
    return (await this.#history.current()) === null ? { phase: 'never' } : { phase: 'succeeded', ...times }
  }

  /** `running`: what another Snowglobe builds now. */
  async recall(nixpkgs: NixpkgsSource, running: string | null = null): Promise<void> {
    await this.#history.recall(nixpkgs, running)
    this.#afterwards.restore()
  }

  /** Tells what was written when it was looked at last from what was written before. */
  get written(): string {
    return this.#history.written
  }

  /** Whether what is written now is what the machine's `result` was made of. */
  isBuilt(nixpkgs: NixpkgsSource): Promise<boolean> {
    return this.#history.isBuilt(nixpkgs)
  }

  /** A build begins: whatever only looks at Nix gives way. */
  async begin(key: string, startedAt: number, nixpkgs: NixpkgsSource): Promise<void> {
    this.#isBuilding = true
    this.#previews.stop()
    this.#afterwards.stop()
    await Promise.all([this.#afterwards.rooted, this.#goingBack])
    await this.#history.begin(key, startedAt, nixpkgs)
  }

  /** It has ended; what can be learnt of a good one is learnt later. */
  async end(key: string, outcome: BuildOutcome, counts: { built: number; fetched: number }): Promise<void> {
    try {
      await this.#history.end(key, outcome, counts)
    } finally {
      this.#isBuilding = false
    }
    if (outcome.phase === 'succeeded') this.#afterwards.learn(key)
    this.#changed()
  }

  /** When a build ended, as it is written down; null where it could not be. */
  endedAt(key: string): number | null {
    return this.#history.ended.find((one) => one.key === key)?.record.endedAt ?? null
  }

  /** Another Snowglobe has built this, and may have had no time to learn what can be learnt of it. */
  learn(key: string): void {
    const last = this.#history.ended.find((one) => one.key === key)
    if (last?.record.outcome === 'succeeded' && last.record.closureBytes === null) this.#afterwards.learn(key)
  }

  /** Resolves when what was built is kept by links of its own. */
  get rooted(): Promise<void> {
    return this.#afterwards.rooted
  }

  /** Resolves when nothing is done in the background. */
  async settled(): Promise<void> {
    await this.#afterwards.rooted
    await this.#afterwards.learned
  }

  /** The machine is let go: what runs for its page ends. */
  release(): void {
    this.#previews.stop()
    this.#afterwards.stop()
  }

  /** Null while it is built, too. `usable` is what Nix is told of `nixpkgs`. */
  async preview(nixpkgs: NixpkgsSource, usable?: UsableSource): Promise<BuildPreview | null> {
    return this.#isBuilding ? null : this.#previews.ask(nixpkgs, () => this.#command(usable))
  }

  list(): Promise<BuildRecord[]> {
    return this.#history.list()
  }

  configuration(key: string): Promise<string> {
    return recordedText(this.#history, key)
  }

  /** Throws `build/not-found`, and `build/gone` where one of them was never looked into. */
  async compare(before: string, after: string): Promise<BuildDifference> {
    const environment = await this.#host.nix()
    const [was, is] = await Promise.all(
      [before, after].map((key) => closureNames(this.#history, key, environment)),
    )
    if (!was || !is)
      throw new Failure({
        code: 'build/gone',
        message: say`These builds cannot be compared: what one of them held is not known any more.`,
        hint: say`Compare their configurations instead.`,
      })
    return {
      packages: closureChanges(packagesOf(was), packagesOf(is)),
      closureBytesBefore: this.#history.get(before).closureBytes,
      closureBytesAfter: this.#history.get(after).closureBytes,
    }
  }

  /** Gives the nixpkgs that the build was made with. Throws `machine/busy`, `build/…`, `configuration/…`. */
  async goBack(
    key: string,
    withConfiguration: boolean,
    nixpkgs: NixpkgsSource,
  ): Promise<{ nixpkgs: NixpkgsSource; pin: NixpkgsPin | null }> {
    if (this.#isBuilding)
      throw new Failure({
        code: 'machine/busy',
        message: say`The machine is being built.`,
        hint: say`Wait for the end or cancel the build first.`,
      })
    const going = this.#inTurn(async () => {
      const environment = await this.#host.nix()
      await goBack({ environment, history: this.#history, key, withConfiguration, nixpkgs })
    })
    this.#goingBack = going.catch(() => undefined)
    await going
    return this.#history.get(key)
  }

  /** What `result` leads to, with what it was built of; null where that is not known. */
  async builtNow(): Promise<BuiltSystem | null> {
    const current = await this.#history.currentBuild()
    if (current === null || current.record.result === null) return null
    const { result: system, nixpkgs, pin } = current.record
    return { system, nixpkgs, pin, text: this.#history.copyOf(current.key) }
  }

  /** What only the text of what is built says, and the revision of its nixpkgs. */
  async builtWith(): Promise<BuiltWith> {
    const current = await this.#history.currentBuild()
    if (current === null) return { stateVersion: null, revision: null }
    const revision = current.record.nixpkgsRevision ?? current.record.pin?.revision ?? null
    return { revision, stateVersion: await stateVersionIn(this.#history.copyOf(current.key)) }
  }

  /** Takes a configuration that was kept elsewhere, and its system where that is still in the store. Throws `configuration/…`. */
  async bringBack(text: WrittenPlace, system: string | null, nixpkgs: NixpkgsSource): Promise<void> {
    await this.#inTurn(async () => {
      const environment = await this.#host.nix()
      await bringBack({ environment, history: this.#history, text, system, nixpkgs })
    })
  }

  /** `used`: store paths that the running VM was started with. */
  async space(keys: string[], used: string[]): Promise<number> {
    return spaceOf(await this.#question(keys, used))
  }

  async free(keys: string[], used: string[]): Promise<number> {
    return this.#inTurn(async () => freeSpace(await this.#question(keys, used)))
  }

  async #question(keys: string[], used: string[]) {
    const environment = await this.#host.nix()
    return { environment, history: this.#history, keys: [...new Set(keys)], used, signal: this.#host.ending }
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act).finally(this.#changed)
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}
