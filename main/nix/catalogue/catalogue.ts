/** The options and packages of every nixpkgs that is asked for: evaluated once per revision, kept in a cache. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { Failure } from '../../../contract/failure.ts'
import type { OptionDetail, OptionIndex, PackageIndex } from '../../../contract/options.ts'
import type { UsableSource } from '../../../contract/source.ts'
import type { NixEnvironment } from '../environment.ts'
import { resolveSource, searchPath } from '../source.ts'
import { documentOf, growOptions, growPackages, type Growing } from './columns.ts'
import { optionDetail } from './documents.ts'
import { evaluateList } from './evaluate-list.ts'
import optionsExpression from './options.nix?raw'
import packagesExpression from './packages.nix?raw'
import { makePace } from './pace.ts'
import { revisionOf } from './revision.ts'
import { keepNewest, packSections, readSections, writeSections, type Sections } from './sections.ts'

/** Revisions whose files are kept. */
const keptRevisions = 4

/** Lists kept in memory, some megabytes each: options and packages of as many. */
const keptLists = 2 * keptRevisions

/** A nixpkgs that was changed is seen anew after this. */
const freshMs = 10_000

interface Kind {
  name: string
  expression: string
  grow(this: void): Growing
  /** More words for Nix. */
  words: string[]
  /** Those to try again with where an evaluation fails. */
  careful?: string[]
}
const kinds = {
  options: {
    name: 'options',
    expression: optionsExpression,
    grow: growOptions,
    words: ['--arg', 'careful', 'false'],
    careful: ['--arg', 'careful', 'true'],
  },
  packages: { name: 'packages', expression: packagesExpression, grow: growPackages, words: [] },
} satisfies Record<string, Kind>

interface Nixpkgs {
  revision: string
  env: NodeJS.ProcessEnv
  words: string[]
}

export interface CatalogueHost {
  nix(this: void): Promise<NixEnvironment>
  starterDir: string
  isOffline(this: void): boolean
  /** Where cache files go; an absolute path. Without rights there everything still works, only slower. */
  cacheDir: string
  ending: AbortSignal
}

/** All calls throw `nix/…` failures; a failure is tried again the next time. */
export class Catalogue {
  readonly #host: CatalogueHost
  readonly #found = new Map<string, { at: number; nixpkgs: Promise<Nixpkgs> }>()
  /** By kind and revision, what was used last at the end. */
  readonly #lists = new Map<string, Promise<Sections>>()
  /** Evaluations one after another: each may take gigabytes. */
  #evaluated: Promise<unknown> = Promise.resolve()

  constructor(host: CatalogueHost) {
    this.#host = host
  }

  async options(source: UsableSource): Promise<OptionIndex> {
    const nixpkgs = await this.#find(source)
    const { count, texts } = await this.#list(nixpkgs, kinds.options)
    const [names = '', types = '', summaries = ''] = await strings(texts.slice(0, 3))
    return { revision: nixpkgs.revision, count, names, types, summaries }
  }

  /** `name` as in the index, with its `<name>`s; null where there is none. */
  async option(source: UsableSource, name: string): Promise<OptionDetail | null> {
    const { texts } = await this.#list(await this.#find(source), kinds.options)
    const documents = texts.at(-1)
    const text = documents === undefined ? null : documentOf(documents, name)
    return text === null ? null : optionDetail(text)
  }

  async packages(source: UsableSource): Promise<PackageIndex> {
    const nixpkgs = await this.#find(source)
    const { count, texts } = await this.#list(nixpkgs, kinds.packages)
    const [attributes = '', versions = '', descriptions = ''] = await strings(texts)
    return { revision: nixpkgs.revision, count, attributes, versions, descriptions }
  }

  /** Looked at again after a while only: each look into an option's description would ask. */
  #find(source: UsableSource): Promise<Nixpkgs> {
    const key = JSON.stringify([source, this.#host.isOffline()])
    const earlier = this.#found.get(key)
    if (earlier !== undefined && performance.now() - earlier.at < freshMs) return earlier.nixpkgs
    const found = { at: performance.now(), nixpkgs: this.#ask(source) }
    this.#found.set(key, found)
    found.nixpkgs.catch(() => {
      if (this.#found.get(key) === found) this.#found.delete(key)
    })
    return found.nixpkgs
  }

  async #ask(source: UsableSource): Promise<Nixpkgs> {
    const { starterDir, isOffline, ending } = this.#host
    const offline = isOffline() ? ['--option', 'substitute', 'false'] : []
    const words = [...searchPath(source, { starterDir }), ...offline]
    const environment = await this.#host.nix()
    await resolveSource(source, { environment, starterDir })
    const { env, storeDir } = environment
    return { revision: await revisionOf({ env, storeDir, words, signal: ending }), env, words }
  }

  #list(nixpkgs: Nixpkgs, kind: Kind): Promise<Sections> {
    // What another version of the app has asked is another list.
    const question = createHash('sha256').update(kind.expression).digest('hex').slice(0, 8)
    const name = `${nixpkgs.revision}.${kind.name}.${question}`
    const list = this.#lists.get(name) ?? this.#read(path.join(this.#host.cacheDir, name), nixpkgs, kind)
    this.#lists.delete(name)
    this.#lists.set(name, list)
    list.catch(() => {
      if (this.#lists.get(name) === list) this.#lists.delete(name)
    })
    const [oldest] = this.#lists.keys()
    if (this.#lists.size > keptLists && oldest !== undefined) this.#lists.delete(oldest)
    return list
  }

  /** From the cache where it is whole, else from Nix and into the cache. */
  async #read(file: string, nixpkgs: Nixpkgs, kind: Kind): Promise<Sections> {
    const kept = await readSections(file)
    if (kept !== null) return kept
    // A page asks for both, and can do without packages for longer.
    if (kind === kinds.packages) await this.#list(nixpkgs, kinds.options).catch(() => undefined)
    const evaluation = this.#evaluated.then(() => this.#evaluate(nixpkgs, kind))
    this.#evaluated = evaluation.catch(() => undefined)
    const sections = await evaluation
    await writeSections(file, sections).then(
      () => keepNewest(this.#host.cacheDir, keptRevisions),
      // Then it is evaluated again after the next start.
      () => undefined,
    )
    return sections
  }

  async #evaluate({ env, words }: Nixpkgs, kind: Kind): Promise<Sections> {
    const { expression, grow, careful } = kind
    const signal = this.#host.ending
    const evaluate = async (more: string[]) => {
      const growing = grow()
      await evaluateList({ expression, env, words: [...words, ...more], signal, take: growing.take })
      return packSections(await growing.finish())
    }
    return evaluate(kind.words).catch((error: unknown) => {
      // Without details it was not Nix that gave up.
      const isNix =
        error instanceof Failure && error.code === 'nix/eval-failed' && error.details !== undefined
      if (careful === undefined || !isNix) throw error
      return evaluate(careful).catch(() => {
        throw error
      })
    })
  }
}

async function strings(texts: Buffer[]): Promise<string[]> {
  const rest = makePace()
  const decoded: string[] = []
  for (const text of texts) {
    decoded.push(text.toString())
    await rest()
  }
  return decoded
}
