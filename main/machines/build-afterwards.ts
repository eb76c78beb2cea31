/** What is done once a build has gone well, behind everybody's back: keeping its result, counting its closure, asking for its packages. */
import { copyFile, readdir, readlink } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { UsableSource } from '../../contract/source.ts'
import type { BuildCommand } from '../nix/build-command.ts'
import { closureOf } from '../nix/closure.ts'
import type { NixEnvironment } from '../nix/environment.ts'
import { usableOf } from '../nix/resolve-source.ts'
import { nixFolders } from '../nix/store-access.ts'
import { addRoot } from '../nix/store-paths.ts'
import { systemPackages } from '../nix/system-packages.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { readJson } from '../system/read-json.ts'
import { exists, type BuildHistory } from './build-history.ts'
import type { StoredRecord } from './build-record.ts'
import type { Host } from './host.ts'

const packagesMs = 300_000
/** Roots looked at at once. */
const rootsAtOnce = 200

const closureFile = z.object({ version: z.literal(1), names: z.array(z.string()) })

export class BuildAfterwards {
  readonly #host: Pick<Host, 'nix' | 'ending'>
  readonly #history: BuildHistory
  readonly #command: (usable?: UsableSource) => Promise<BuildCommand>
  readonly #changed: () => void
  #learning = new AbortController()
  #learned: Promise<void> = Promise.resolve()
  #rooted: Promise<void> = Promise.resolve()

  constructor(options: {
    host: Pick<Host, 'nix' | 'ending'>
    history: BuildHistory
    command(this: void, usable?: UsableSource): Promise<BuildCommand>
    /** Something more is known. */
    changed(this: void): void
  }) {
    this.#host = options.host
    this.#history = options.history
    this.#command = options.command
    this.#changed = options.changed
  }

  /** Resolves when what was built before has a link of its own: until then only `result` keeps it. */
  get rooted(): Promise<void> {
    return this.#rooted
  }

  /** Resolves when nothing is being learnt. */
  get learned(): Promise<void> {
    return this.#learned
  }

  /** Begins with what can be learnt of this build; answers at once. */
  learn(key: string): void {
    this.stop()
    const { signal } = (this.#learning = new AbortController())
    const both = AbortSignal.any([signal, this.#host.ending])
    this.#rooted = this.#rooted.then(() => this.#root(key)).catch(() => undefined)
    this.#learned = this.#rooted.then(() => this.#learn(key, both)).catch(() => undefined)
  }

  /** Ends what only serves to know more; links are made nevertheless. */
  stop(): void {
    this.#learning.abort()
  }

  /** Makes the links that are missing or that Nix does not know: a folder may have been moved, copied, or away for a time. */
  restore(): void {
    this.#rooted = this.#rooted.then(() => this.#restore()).catch(() => undefined)
  }

  async #restore(): Promise<void> {
    const builds = this.#history.ended.filter(({ record }) => record.result !== null)
    if (builds.length === 0) return
    const known = await knownLinks(await this.#host.nix())
    for (const { key, record } of builds) {
      const link = this.#history.at(key).result
      const isLinked = (await readlink(link).catch(() => null)) === record.result
      const isKept = isLinked && known.has(link)
      if (!isKept && !record.isFreed && (await isThere(record))) await this.#root(key)
    }
  }

  async #root(key: string): Promise<void> {
    const { result } = this.#history.get(key)
    if (result === null) return
    await addRoot(await this.#host.nix(), result, this.#history.at(key).result)
    await this.#history.update(key, { isFreed: false })
  }

  async #learn(key: string, signal: AbortSignal): Promise<void> {
    const environment = await this.#host.nix()
    await this.#copyFromTwin(key)
    for (const { key: each, record } of this.#history.ended)
      if (record.closureBytes === null && (await isThere(record)))
        await learnClosure(this.#history, each, environment, signal)
    this.#changed()
    const { nixpkgs, pin, packages: known } = this.#history.get(key)
    if (known !== null) return
    const folder = await this.#folderOf(key)
    if (folder === null) return
    const command = await this.#command(usableOf(nixpkgs, pin))
    const learnt = await systemPackages({ command, folder, environment, limitMs: packagesMs, signal })
    if (learnt === null || folder !== (await this.#folderOf(key))) return
    const packages =
      learnt.packages === null
        ? null
        : Object.fromEntries([...learnt.packages].map(([name, versions]) => [name, [...versions]]))
    await this.#history.update(key, { packages, nixpkgsRevision: learnt.revision })
    this.#changed()
  }

  /** What was built before, of the same, need not be looked into again. */
  async #copyFromTwin(key: string): Promise<void> {
    const { result, files } = this.#history.get(key)
    const twin = this.#history.ended.find(
      ({ key: other, record }) => other !== key && record.result === result && record.files === files,
    )
    if (twin === undefined || files === null) return
    const { closureBytes, packages, nixpkgsRevision } = twin.record
    await copyFile(this.#history.at(twin.key).closure, this.#history.at(key).closure).catch(() => undefined)
    await this.#history.update(key, { closureBytes, packages, nixpkgsRevision })
  }

  /** Where the text still is as it was built, with all that it may read; else where its copies are. Null where neither can be built. */
  async #folderOf(key: string): Promise<string | null> {
    if (await this.#history.isWritten(key)) return this.#history.folder
    return this.#history.isOwn ? this.#history.at(key).source : null
  }
}

/** The names in a build's closure: as kept, or counted now. Null where they were not kept and its result is gone. */
export async function closureNames(
  history: BuildHistory,
  key: string,
  environment: NixEnvironment,
): Promise<string[] | null> {
  const kept = await readJson(history.at(key).closure, closureFile)
  if (kept !== null) return kept.names
  if (!(await isThere(history.get(key)))) return null
  return learnClosure(history, key, environment)
}

async function learnClosure(
  history: BuildHistory,
  key: string,
  environment: NixEnvironment,
  signal?: AbortSignal,
): Promise<string[]> {
  const { bytes, names } = await closureOf(environment, history.get(key).result ?? '', signal)
  const text = JSON.stringify({ version: 1, names })
  await writeAtomic(history.at(key).closure, `${text}\n`).catch(() => undefined)
  await history.update(key, { closureBytes: bytes })
  return names
}

async function isThere({ result }: StoredRecord): Promise<boolean> {
  return result !== null && exists(result)
}

/** The links outside of its own folders that Nix knows as roots (`gcroots/auto`, each a link to one). */
async function knownLinks({ env }: NixEnvironment): Promise<Set<string>> {
  const auto = path.join(nixFolders(env).stateDir, 'gcroots/auto')
  const names = await readdir(auto).catch(() => [])
  const links = new Set<string>()
  for (let at = 0; at < names.length; at += rootsAtOnce) {
    const some = names.slice(at, at + rootsAtOnce).map((name) => readlink(path.join(auto, name)))
    for (const answer of await Promise.allSettled(some))
      if (answer.status === 'fulfilled') links.add(answer.value)
  }
  return links
}
