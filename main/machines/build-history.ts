/** A machine's builds as they are kept in its folder: each with its record, the text it was made of and a link that keeps its result. */
import { lstat, mkdir, readdir, readlink, stat } from 'node:fs/promises'
import path from 'node:path'
import { buildKey } from '../../contract/build-steps.ts'
import { Failure } from '../../contract/failure.ts'
import type { BuildRecord } from '../../contract/history.ts'
import { sourceKey } from '../../contract/source-name.ts'
import type { NixpkgsPin, NixpkgsSource } from '../../contract/source.ts'
import type { BuildOutcome } from '../nix/build.ts'
import { configurationVersion, ownPlace, versionOf, type WrittenPlace } from '../workspace/configuration.ts'
import { pinOf, readRecord } from '../workspace/record.ts'
import { copyWrittenFiles, readWrittenFiles, WrittenVersion } from '../workspace/written-files.ts'
import {
  BuildFolder,
  buildsFolder,
  keyAt,
  readStored,
  unfinishedRecord,
  writeStored,
  type StoredRecord,
} from './build-record.ts'
import { finishRemovals, removeBuild, removeLog } from './build-removal.ts'
import { surplus } from './build-trim.ts'
import { readBuiltNote, removeBuiltNote } from './built-note.ts'
import { howItEnded } from './unfinished-build.ts'
import { say } from '../words/say.ts'

export class BuildHistory {
  readonly folder: string
  readonly #place: WrittenPlace
  readonly #records = new Map<string, StoredRecord>()
  readonly #written: WrittenVersion

  /** `folder` is the machine's; its configuration may be written elsewhere. */
  constructor(folder: string, place: WrittenPlace = ownPlace(folder)) {
    this.folder = folder
    this.#place = place
    this.#written = new WrittenVersion(place.folder)
  }

  at(key: string): BuildFolder {
    return new BuildFolder(this.folder, key)
  }

  /** The configuration is written in the machine's folder, so that a copy of it can be built just as well. */
  get isOwn(): boolean {
    return this.#place.folder === this.folder
  }

  /** Where the text lies that a build was made of. */
  copyOf(key: string): WrittenPlace {
    return { folder: this.at(key).source, name: this.#place.name }
  }

  /** What is written now is, byte for byte, what this build was made of. */
  async isWritten(key: string): Promise<boolean> {
    const { files, configuration } = this.get(key)
    const isSame = (await this.#written.now()) === files
    return isSame && (await configurationVersion(this.#place)) === configuration
  }

  /** All that have ended, newest first. */
  get ended(): { key: string; record: StoredRecord }[] {
    return [...this.#records]
      .filter(([, { outcome }]) => outcome !== 'running')
      .map(([key, record]) => ({ key, record }))
      .toSorted((a, b) => (a.key < b.key ? 1 : -1))
  }

  /** Throws `build/not-found`; a build that still runs is none yet. */
  get(key: string): StoredRecord {
    const record = this.#records.get(key)
    if (record !== undefined && record.outcome !== 'running') return record
    throw new Failure({
      code: 'build/not-found',
      message: say`This build is no longer in the machine’s history.`,
      hint: say`Its folder may have been removed.`,
    })
  }

  /** Reads what others have left, also one that was killed; `nixpkgs` is the machine's, `running` what another Snowglobe builds now. */
  async recall(nixpkgs: NixpkgsSource, running: string | null = null): Promise<void> {
    this.#records.clear()
    await finishRemovals(buildsFolder(this.folder))
    for (const name of await readdir(buildsFolder(this.folder)).catch(() => [])) {
      if (!buildKey.safeParse(name).success) continue
      const record = await readStored(this.at(name), nixpkgs)
      if (record !== null) this.#records.set(name, record)
    }
    const known = this.ended.map(({ record }) => record.result)
    for (const [key, record] of this.#records)
      if (record.outcome === 'running' && key !== running)
        await this.update(key, await howItEnded(this.folder, this.at(key), record.startedAt, known))
    await this.#takeOverNote().catch(() => undefined)
  }

  /** Takes down what is built now, before anything of it happens. */
  async begin(key: string, startedAt: number, nixpkgs: NixpkgsSource): Promise<void> {
    // Without rights or space there is still a build; only its history is lost with the app's end.
    await this.#take(key, unfinishedRecord(startedAt, nixpkgs)).catch(() => undefined)
  }

  /** Takes down how it ended, and gives up what is too much. */
  async end(key: string, outcome: BuildOutcome, counts: { built: number; fetched: number }): Promise<void> {
    const endedAt = Date.now()
    const failure = outcome.phase === 'failed' ? outcome.failure : null
    const result = outcome.phase === 'succeeded' ? outcome.result : null
    // A machine may have been pinned by this very build.
    const pin = this.#records.get(key)?.pin ?? (await this.#pin())
    await this.update(key, { outcome: outcome.phase, endedAt, failure, result, pin, ...counts })
    await this.#trim()
  }

  /** Keeps the text that is there now, unless a build holds the same bytes. */
  async keepWritten(nixpkgs: NixpkgsSource): Promise<void> {
    const version = await configurationVersion(this.#place)
    if (version === null) return
    for (const { key, record } of this.ended)
      if (record.configuration === version && (await configurationVersion(this.copyOf(key))) === version)
        return
    let startedAt = Date.now()
    while (this.#records.has(keyAt(startedAt))) startedAt++
    await this.#take(keyAt(startedAt), { ...unfinishedRecord(startedAt, nixpkgs), outcome: 'kept' })
  }

  /** Changes some of a record, in memory and on disk; a full disk costs only what the next start could have known. */
  async update(key: string, change: Partial<StoredRecord>): Promise<void> {
    const record = this.#records.get(key)
    if (record === undefined) return
    const changed = { ...record, ...change }
    this.#records.set(key, changed)
    await writeStored(this.at(key), changed).catch(() => undefined)
  }

  /** Where the machine's `result` leads; null when there is none or when it is gone. */
  async current(): Promise<string | null> {
    const link = path.join(this.folder, 'result')
    const isThere = await exists(link)
    return isThere ? readlink(link).catch(() => null) : null
  }

  /** When `result` was made to lead where it does, epoch ms; null where there is none. */
  async currentSince(): Promise<number | null> {
    return (await lstat(path.join(this.folder, 'result')).catch(() => null))?.mtimeMs ?? null
  }

  /** The newest build of what `result` leads to. */
  async currentBuild(): Promise<{ key: string; record: StoredRecord } | null> {
    const current = await this.current()
    return current === null ? null : (this.ended.find(({ record }) => record.result === current) ?? null)
  }

  /** Tells what was written when it was looked at last from what was written before. */
  get written(): string {
    return this.#written.last
  }

  /** Whether what is written now, with this nixpkgs, is what `result` was made of. */
  async isBuilt(nixpkgs: NixpkgsSource): Promise<boolean> {
    const [current] = await Promise.all([this.current(), this.#written.now()])
    if (current === null) return false
    for (const { key, record } of this.ended)
      if (record.result === current && (await this.isOfNow(key, nixpkgs))) return true
    return false
  }

  /** Whether a build was made of what is written now, with this nixpkgs. */
  async isOfNow(key: string, nixpkgs: NixpkgsSource): Promise<boolean> {
    const record = this.get(key)
    if (sourceKey(record.nixpkgs) !== sourceKey(nixpkgs)) return false
    if (record.pin !== null && record.pin.path !== (await this.#pin())?.path) return false
    // Of a build that a former version of the app made, only the configuration's version is known.
    return record.files === null
      ? record.configuration === (await configurationVersion(this.#place))
      : record.files === (await this.#written.now())
  }

  async list(): Promise<BuildRecord[]> {
    const current = (await this.currentBuild())?.key
    return Promise.all(
      this.ended.map(async ({ key, record }) => {
        const { outcome, result } = record
        if (outcome === 'running') throw new Error('a build that runs is not in the history')
        const { startedAt, endedAt, failure, closureBytes, nixpkgs, nixpkgsRevision, built, fetched } = record
        const isThere = result !== null && (await exists(result))
        const known = { startedAt, endedAt, failure, closureBytes, nixpkgs, nixpkgsRevision, built, fetched }
        return { key, ...known, outcome, result, isThere, isCurrent: key === current }
      }),
    )
  }

  /** The copies first: a record that is there has all that it speaks of. */
  async #take(key: string, record: StoredRecord): Promise<void> {
    const folder = this.at(key)
    const written = await readWrittenFiles(this.#place.folder)
    const configuration = written.files.get(this.#place.name)
    const taken = {
      ...record,
      pin: await this.#pin(),
      configuration: configuration === undefined ? null : versionOf(configuration),
      files: written.version,
    }
    this.#records.set(key, taken)
    await mkdir(folder.path, { recursive: true })
    await copyWrittenFiles(written, folder.source)
    await writeStored(folder, taken)
  }

  async #pin(): Promise<NixpkgsPin | null> {
    const record = await readRecord(this.folder).catch(() => null)
    return record === null ? null : pinOf(record)
  }

  /** The note goes only when the history has what it said. */
  async #takeOverNote(): Promise<void> {
    const note = await readBuiltNote(this.folder)
    const result = await this.current()
    if (note !== null && result !== null && (await this.currentBuild()) === null) {
      const { startedAt, endedAt, nixpkgs, configuration } = note
      const key = keyAt(startedAt)
      const record = {
        ...unfinishedRecord(startedAt, nixpkgs),
        outcome: 'succeeded' as const,
        endedAt,
        result,
        configuration,
      }
      // Only if it is still the text of then is the text known.
      if ((await configurationVersion(this.#place)) === configuration) await this.#take(key, record)
      else {
        await mkdir(this.at(key).path, { recursive: true })
        await writeStored(this.at(key), record)
        this.#records.set(key, record)
      }
    }
    await removeBuiltNote(this.folder)
  }

  async #trim(): Promise<void> {
    const list = await this.list()
    const trimmed = list.flatMap(({ key, isThere, isCurrent }) => {
      const record = this.#records.get(key)
      return record === undefined ? [] : [{ key, record, isThere, isCurrent }]
    })
    const { builds, logs } = surplus(trimmed)
    for (const key of builds) {
      this.#records.delete(key)
      await removeBuild(this.at(key))
    }
    for (const key of logs) await removeLog(this.at(key))
  }
}

/** Follows links, so a link that leads nowhere is not there. */
export async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null
}
