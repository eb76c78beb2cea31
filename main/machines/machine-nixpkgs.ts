/** The nixpkgs of one machine: what it is pinned to, kept in the store by a link in its folder, changed only by an update. */
import { mkdir, readlink, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import { sourceKey } from '../../contract/source-name.ts'
import { isPinned, type NixpkgsPin, type NixpkgsSource, type UsableSource } from '../../contract/source.ts'
import { storePathOf } from '../nix/store-path-of.ts'
import { usableOf } from '../nix/resolve-source.ts'
import { addRoot } from '../nix/store-paths.ts'
import { pinOf } from '../workspace/record.ts'
import type { Host } from './host.ts'
import { say } from '../words/say.ts'

const tellMs = 300

/** What the machine's record says. */
interface Kept {
  nixpkgs: NixpkgsSource
  pin: NixpkgsPin | null
}

export class MachineNixpkgs {
  readonly #host: Pick<Host, 'nix' | 'sources'>
  readonly #folder: string
  readonly #read: () => Kept
  readonly #write: (pin: NixpkgsPin) => Promise<void>
  readonly #changed: () => void
  #pinning: { source: NixpkgsSource; done: Promise<UsableSource> } | null = null
  #candidate: NixpkgsPin | null = null

  constructor(options: {
    host: Pick<Host, 'nix' | 'sources'>
    /** The machine's, absolute. */
    folder: string
    read(this: void): Kept
    write(this: void, pin: NixpkgsPin): Promise<void>
    /** Fetching has begun or ended. */
    changed(this: void): void
  }) {
    this.#host = options.host
    this.#folder = options.folder
    this.#read = options.read
    this.#write = options.write
    this.#changed = options.changed
  }

  /** As the user chose it. */
  get source(): NixpkgsSource {
    return this.#read().nixpkgs
  }

  get isFetching(): boolean {
    return this.#pinning !== null
  }

  /** Null while the machine has never needed one, and for a source that is used as it is. */
  get pin(): NixpkgsPin | null {
    return pinOf(this.#read())
  }

  /** What Nix is told: the pinned one, fetched and pinned now where that was never done. Throws `nix/…`. */
  async use(): Promise<UsableSource> {
    const { nixpkgs } = this.#read()
    if (!isPinned(nixpkgs)) return this.now()
    if (await this.#isReady()) return this.now()
    if (this.#pinning !== null && isSame(this.#pinning.source, nixpkgs)) return this.#pinning.done
    const pinning = { source: nixpkgs, done: this.#prepare(nixpkgs) }
    this.#pinning = pinning
    // Looking at what the host has takes a moment, of which nobody needs to hear.
    const soon = setTimeout(() => this.#changed(), tellMs)
    try {
      return await pinning.done
    } finally {
      clearTimeout(soon)
      if (this.#pinning === pinning) this.#pinning = null
      this.#changed()
    }
  }

  /** The same as far as it is known without fetching. Throws `nix/source-missing`. */
  now(): UsableSource {
    return usableOf(this.source, this.pin)
  }

  /** Ends the fetching that `use` waits for. */
  stop(): void {
    if (this.#pinning !== null) this.#host.sources.stop(this.#pinning.source)
  }

  /** What an update would bring; kept in the store until it is taken or the next one is looked for. Null for what is used as it is. */
  async look(): Promise<NixpkgsPin | null> {
    const { nixpkgs } = this.#read()
    const found = await this.#host.sources.resolveAnew(nixpkgs)
    this.#candidate = found
    if (found !== null) await this.#root(found, this.#next)
    return found
  }

  /** Takes what `look` found. Throws `call/bad-argument` when that was something else. */
  async take(storePath: string): Promise<void> {
    const candidate = this.#candidate
    if (candidate === null || candidate.path !== storePath || !isSame(candidate.source, this.#read().nixpkgs))
      throw new Failure({
        code: 'call/bad-argument',
        message: say`This is not the nixpkgs that was looked for last.`,
        hint: say`Look for an update again.`,
      })
    await this.keep(candidate)
    this.#candidate = null
    await rm(this.#next, { force: true })
  }

  /** Lets go of what is kept in the store for nothing: an update that nobody took, the pin of another source. */
  async tidy(): Promise<void> {
    this.#candidate = null
    const links = this.pin === null ? [this.#next, this.#link] : [this.#next]
    for (const link of links) await rm(link, { force: true }).catch(() => undefined)
  }

  /** Stays with this one from now on. */
  async keep(pin: NixpkgsPin): Promise<void> {
    await this.#root(pin, this.#link)
    await this.#write(pin).catch((error: unknown) => {
      throw new Failure(
        {
          code: 'file/not-saved',
          message: say`What nixpkgs the machine is pinned to could not be written into its folder.`,
          hint: say`Look at the folder’s rights and free space.`,
          place: { file: this.#folder },
          ...(error instanceof Error ? { details: error.message } : {}),
        },
        error,
      )
    })
  }

  get #link(): string {
    return path.join(this.#folder, '.snowglobe', 'nixpkgs')
  }

  get #next(): string {
    return path.join(this.#folder, '.snowglobe', 'nixpkgs-next')
  }

  /** A collected store, a folder from another computer: the pin's path may be gone, or kept by nothing. */
  async #isReady(): Promise<boolean> {
    const { pin } = this
    if (pin === null) return false
    const { storeDir } = await this.#host.nix()
    const target = await readlink(this.#link).catch(() => null)
    if (target !== storePathOf(pin.path, storeDir)) return false
    return stat(pin.path).then(
      () => true,
      () => false,
    )
  }

  async #prepare(nixpkgs: NixpkgsSource): Promise<UsableSource> {
    const { pin } = this
    const { sources } = this.#host
    const ready = pin === null ? await sources.resolve(nixpkgs) : await this.#again(pin)
    if (ready === null) {
      await rm(this.#link, { force: true }).catch(() => undefined)
      return usableOf(nixpkgs, null)
    }
    // Somebody may have chosen another one meanwhile.
    if (isSame(nixpkgs, this.#read().nixpkgs)) await this.keep(ready)
    return usableOf(nixpkgs, ready)
  }

  async #again(pin: NixpkgsPin): Promise<NixpkgsPin> {
    const { storeDir } = await this.#host.nix()
    const isThere = await stat(pin.path).catch(() => null)
    if (isThere !== null && storePathOf(pin.path, storeDir) !== null) return pin
    return this.#host.sources.fetchAgain(pin)
  }

  async #root({ path: found }: NixpkgsPin, link: string): Promise<void> {
    const environment = await this.#host.nix()
    const top = storePathOf(found, environment.storeDir)
    if (top === null) return
    await mkdir(path.dirname(link), { recursive: true })
    await addRoot(environment, top, link)
  }
}

function isSame(a: NixpkgsSource, b: NixpkgsSource): boolean {
  return sourceKey(a) === sourceKey(b)
}
