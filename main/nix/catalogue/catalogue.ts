/** The options and packages of every nixpkgs that is asked for: evaluated once per revision, kept in a cache. */
import path from 'node:path'
import type { OptionDetail, OptionIndex, PackageIndex } from '../../../contract/options.ts'
import type { NixpkgsSource } from '../../../contract/source.ts'
import type { NixEnvironment } from '../environment.ts'
import { resolveSource, searchPath } from '../source.ts'
import { OptionColumns, optionDetail, PackageColumns } from './documents.ts'
import { evaluateList } from './evaluate-list.ts'
import { keepNewest, LinesWriter, readLines } from './lines-file.ts'
import optionsExpression from './options.nix?raw'
import packagesExpression from './packages.nix?raw'
import { revisionOf } from './revision.ts'

/** Cache files kept: options and packages of some revisions. */
const keptFiles = 8

/** A nixpkgs that was changed is seen anew after this. */
const freshMs = 10_000

interface Call {
  revision: string
  env: NodeJS.ProcessEnv
  words: string[]
}

interface Options {
  index: OptionIndex
  details: Map<string, string>
}

export interface CatalogueHost {
  nix(this: void): Promise<NixEnvironment>
  starterDir: string
  isOffline(this: void): boolean
  /** Where cache files go; an absolute path. Without rights there everything still works, only slower. */
  cacheDir: string
  ending: AbortSignal
}

export class Catalogue {
  readonly #host: CatalogueHost
  readonly #options = new Map<string, Promise<Options>>()
  readonly #prepared = new Map<string, { at: number; call: Promise<Call> }>()
  readonly #packages = new Map<string, Promise<PackageIndex>>()

  constructor(host: CatalogueHost) {
    this.#host = host
  }

  /** Throws `nix/…` failures; a failure is tried again the next time. */
  async options(source: NixpkgsSource): Promise<OptionIndex> {
    return (await this.#optionsOf(source)).index
  }

  /** `name` as in the index, with its `<name>`s. */
  async option(source: NixpkgsSource, name: string): Promise<OptionDetail | null> {
    const text = (await this.#optionsOf(source)).details.get(name)
    return text === undefined ? null : optionDetail(text)
  }

  async packages(source: NixpkgsSource): Promise<PackageIndex> {
    const call = await this.#prepare(source)
    return remember(this.#packages, call.revision, async () => {
      let columns = new PackageColumns()
      await this.#list({ ...call, kind: 'packages', expression: packagesExpression }, () => {
        columns = new PackageColumns()
        return (line) => columns.add(line)
      })
      return columns.index(call.revision)
    })
  }

  async #optionsOf(source: NixpkgsSource): Promise<Options> {
    const call = await this.#prepare(source)
    return remember(this.#options, call.revision, async () => {
      let columns = new OptionColumns()
      let details = new Map<string, string>()
      await this.#list({ ...call, kind: 'options', expression: optionsExpression }, () => {
        columns = new OptionColumns()
        details = new Map()
        return (line) => {
          const detail = optionDetail(line)
          if (details.has(detail.name)) return
          columns.add(detail)
          details.set(detail.name, line)
        }
      })
      return { index: columns.index(call.revision), details }
    })
  }

  /** Asked again after a while only: each look into an option's description would ask. */
  #prepare(source: NixpkgsSource) {
    const key = JSON.stringify([source, this.#host.isOffline()])
    const earlier = this.#prepared.get(key)
    if (earlier !== undefined && performance.now() - earlier.at < freshMs) return earlier.call
    const call = this.#find(source)
    this.#prepared.set(key, { at: performance.now(), call })
    call.catch(() => this.#prepared.delete(key))
    return call
  }

  async #find(source: NixpkgsSource): Promise<Call> {
    const { starterDir, isOffline, ending } = this.#host
    const environment = await this.#host.nix()
    await resolveSource(source, { environment, starterDir })
    const offline = isOffline() ? ['--option', 'substitute', 'false'] : []
    const words = [...searchPath(source, { starterDir }), ...offline]
    const { env, storeDir } = environment
    return { revision: await revisionOf({ env, storeDir, words, signal: ending }), env, words }
  }

  /** From the cache where it is whole, else from Nix and into the cache; `begin` is called anew for each try. */
  async #list(
    call: Call & { kind: string; expression: string },
    begin: () => (line: string) => void,
  ): Promise<void> {
    const { cacheDir, ending } = this.#host
    const file = path.join(cacheDir, `${call.revision}.${call.kind}`)
    if (await readLines(file, begin())) return
    const take = begin()
    const writer = await LinesWriter.create(file).catch(() => null)
    try {
      await evaluateList({
        ...call,
        signal: ending,
        take: (line) => {
          take(line)
          writer?.add(line)
        },
      })
    } catch (error) {
      await writer?.drop()
      throw error
    }
    await writer?.finish().catch(() => writer.drop())
    await keepNewest(cacheDir, keptFiles)
  }
}

function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const earlier = known.get(key)
  if (earlier !== undefined) return earlier
  const made = make()
  known.set(key, made)
  made.catch(() => known.delete(key))
  return made
}
