/** The nixpkgs that sources stand for, each resolved once while it is fresh, for all that ask: machines and those being made. */
import { sourceKey } from '../../contract/source-name.ts'
import { stat } from 'node:fs/promises'
import { isPinned, type NixpkgsPin, type NixpkgsSource, type UsableSource } from '../../contract/source.ts'
import type { Events } from '../../contract/events.ts'
import type { NixEnvironment } from '../nix/environment.ts'
import { fetchPinned, resolvePin, usableOf } from '../nix/resolve-source.ts'

/** As long as Nix itself would keep to what a channel gave (its `tarball-ttl`). */
const freshMs = 3_600_000

export interface SourcesHost {
  nix(this: void): Promise<NixEnvironment>
  isOffline(this: void): boolean
  channelServer(this: void): string
  ending: AbortSignal
  /** How far the download of a source is, a few times a second. */
  fetching?(this: void, told: Events['nixpkgs.fetching']): void
}

/** Between two words on a download's bytes. */
const tellMs = 250

export class Sources {
  readonly #host: SourcesHost
  readonly #known = new Map<string, { at: number; pin: Promise<NixpkgsPin | null>; stop: AbortController }>()

  constructor(host: SourcesHost) {
    this.#host = host
  }

  /** Null for a source that is used as it is. Throws as `resolvePin`; what failed is tried again the next time. */
  async resolve(source: NixpkgsSource): Promise<NixpkgsPin | null> {
    if (!isPinned(source)) return null
    const key = sourceKey(source)
    const earlier = this.#known.get(key)
    if (earlier !== undefined && Date.now() - earlier.at < freshMs && (await isStillThere(earlier.pin)))
      return earlier.pin
    const stop = new AbortController()
    const known = { at: Date.now(), stop, pin: this.#ask(source, stop.signal) }
    this.#known.set(key, known)
    known.pin.catch(() => {
      if (this.#known.get(key) === known) this.#known.delete(key)
    })
    return known.pin
  }

  /** The same, not from memory. */
  async resolveAnew(source: NixpkgsSource): Promise<NixpkgsPin | null> {
    this.#known.delete(sourceKey(source))
    return this.resolve(source)
  }

  /** Ends the fetching of this source, for whoever waits for it. */
  stop(source: NixpkgsSource): void {
    this.#known.get(sourceKey(source))?.stop.abort()
  }

  /** The source in a form that Nix takes on a command line. */
  async usable(source: NixpkgsSource): Promise<UsableSource> {
    return usableOf(source, await this.resolve(source))
  }

  async fetchAgain(pin: NixpkgsPin): Promise<NixpkgsPin> {
    const { nix, ...options } = this.#options(pin.source, this.#host.ending)
    return fetchPinned(pin, { ...options, environment: await nix() })
  }

  async #ask(source: NixpkgsSource, signal: AbortSignal): Promise<NixpkgsPin | null> {
    const { nix, ...options } = this.#options(source, AbortSignal.any([signal, this.#host.ending]))
    return resolvePin(source, { ...options, environment: await nix() })
  }

  #options(source: NixpkgsSource, signal: AbortSignal) {
    const { nix, isOffline, channelServer, fetching } = this.#host
    let toldAt = -Infinity
    let began: { at: number; bytes: number } | null = null
    const onBytes = (bytes: number, toBytes: number) => {
      const now = performance.now()
      began ??= { at: now, bytes }
      if (now - toldAt < tellMs && bytes < toBytes) return
      toldAt = now
      const seconds = (now - began.at) / 1000
      const bytesPerSecond = seconds > 0 ? Math.round((bytes - began.bytes) / seconds) : 0
      fetching?.({ source: sourceKey(source), bytes, toBytes, bytesPerSecond })
    }
    return { nix, offline: isOffline(), channelServer: channelServer(), signal, onBytes }
  }
}

/** Until a machine keeps it, the store may be cleared of it at any time. What is being fetched counts as there. */
async function isStillThere(pin: Promise<NixpkgsPin | null>): Promise<boolean> {
  const found = await pin.catch(() => null)
  return found === null || (await stat(found.path).catch(() => null)) !== null
}
