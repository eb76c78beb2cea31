/** A machine's builds, kept: what each was made of, what became of it, and how it differs from others. */
import type { FailureData } from './failure.ts'
import type { NixpkgsSource } from './source.ts'

export interface BuildRecord {
  key: string
  /** Epoch ms. */
  startedAt: number
  endedAt: number
  /** `kept`: nothing was built; it holds a configuration that going back to a former build has replaced. */
  outcome: 'succeeded' | 'failed' | 'cancelled' | 'kept'
  failure: FailureData | null
  /** The store path that was built; null when it came to none. */
  result: string | null
  /** The result is still in the store. */
  isThere: boolean
  /** The machine's `result` is this one. */
  isCurrent: boolean
  /** Bytes of the result with all that it needs; null while not counted. */
  closureBytes: number | null
  nixpkgs: NixpkgsSource
  /** The commit or release of nixpkgs, as far as it could be known. */
  nixpkgsRevision: string | null
  /** Derivations built and paths fetched. */
  built: number
  fetched: number
}

/** One package in two builds or before and after; a version that is not there is an empty list. */
export interface PackageChange {
  name: string
  before: string[]
  after: string[]
}

export interface BuildDifference {
  packages: PackageChange[]
  closureBytesBefore: number | null
  closureBytesAfter: number | null
}

/** What a build would do, found out without doing it. */
export interface BuildPreview {
  /** Names of the derivations to be built. */
  toBuild: string[]
  /** Names of the store paths to be fetched. */
  toFetch: string[]
  downloadBytes: number
  unpackedBytes: number
  /** Of the current build's closure; null when not known. That of the next is known when it is built. */
  closureBytes: number | null
  /**
   * Names of what can be had from nowhere: paths that nobody knows how to make and, when builds do without the network, the
   * downloads among `toBuild`. A build fails at them.
   */
  missing: string[]
  /** Packages of the system's own list (`environment.systemPackages`) against the last build; null when not known. */
  packages: PackageChange[] | null
  tookMs: number
}
