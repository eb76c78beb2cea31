/** What building a machine now would do: asked of Nix, for no longer than the build itself took. */
import type { BuildPreview, PackageChange } from '../../contract/history.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import type { BuildCommand } from '../nix/build-command.ts'
import { storeName } from '../nix/doing-text.ts'
import { dryRun } from '../nix/dry-run.ts'
import { packageChanges, type Packages } from '../nix/package-names.ts'
import { systemPackages } from '../nix/system-packages.ts'
import type { BuildHistory } from './build-history.ts'
import type { Host } from './host.ts'

/** A build that found everything there took a second; looking at what is new takes longer. */
const leastMs = 5000
const mostMs = 600_000

/** What of the host matters here. */
export type ArchiveHost = Pick<Host, 'nix' | 'isOffline' | 'ending'>

export class BuildPreviews {
  readonly #host: ArchiveHost
  readonly #history: BuildHistory
  #asking = new AbortController()

  constructor(host: ArchiveHost, history: BuildHistory) {
    this.#host = host
    this.#history = history
  }

  /** Null when it takes too long, is stopped, or a newer one takes over. Throws a failure `nix/…`. */
  async ask(nixpkgs: NixpkgsSource, command: () => Promise<BuildCommand>): Promise<BuildPreview | null> {
    this.stop()
    const { signal: own } = (this.#asking = new AbortController())
    const signal = AbortSignal.any([own, this.#host.ending])
    const startedAt = performance.now()
    const left = () => Math.max(0, this.#budgetMs() - (performance.now() - startedAt))
    const { isOffline } = this.#host
    const environment = await this.#host.nix()
    const { folder } = this.#history
    const asked = { command: await command(), folder, environment, signal }
    const found = await dryRun({ ...asked, offline: isOffline(), limitMs: left() })
    if (found === null) return null
    const packages = await this.#packages(nixpkgs, async () => {
      const listed = await systemPackages({ ...asked, limitMs: left() })
      return listed?.packages ?? null
    })
    if (signal.aborted) return null
    return {
      toBuild: found.toBuild.map(storeName),
      toFetch: found.toFetch.map(storeName),
      downloadBytes: found.downloadBytes,
      unpackedBytes: found.unpackedBytes,
      closureBytes: (await this.#history.currentBuild())?.record.closureBytes ?? null,
      missing: found.missing,
      packages,
      tookMs: Math.round(performance.now() - startedAt),
    }
  }

  stop(): void {
    this.#asking.abort()
  }

  /** As long as the last good build that did something. */
  #budgetMs(): number {
    const good = this.#history.ended
      .map(({ record }) => record)
      .filter(({ outcome }) => outcome === 'succeeded')
    const last = good.find(({ built, fetched }) => built + fetched > 0) ?? good[0]
    return last === undefined ? mostMs : Math.min(mostMs, Math.max(leastMs, last.endedAt - last.startedAt))
  }

  async #packages(
    nixpkgs: NixpkgsSource,
    listed: () => Promise<Packages | null>,
  ): Promise<PackageChange[] | null> {
    const packages = (await this.#history.currentBuild())?.record.packages ?? null
    if (packages === null) return null
    if (await this.#history.isBuilt(nixpkgs)) return []
    const after = await listed()
    const before = new Map(Object.entries(packages).map(([name, versions]) => [name, new Set(versions)]))
    return after === null ? null : packageChanges(before, after)
  }
}
