/** What the page sees of a machine's build. */
import type { FailureData } from './failure.ts'

/** Counted, so that the bar is true; what is to do may still grow while Nix finds more. */
export interface BuildProgress {
  /** How much is done, 0 to 1; never falls. Null while nothing can be counted. */
  fraction: number | null
  /** Derivations built, of those that Nix expects to build. */
  built: number
  toBuild: number
  /** Store paths copied or downloaded, of those expected. */
  fetched: number
  toFetch: number
  fetchedBytes: number
  toFetchBytes: number
  /** Reckoned from what such steps took before, ms; null when too little is known. */
  leftMs: number | null
  /** What Nix does now, in words, such as `building initrd (installPhase)`. */
  now: string
}

export type BuildStatus =
  | { phase: 'never' }
  | { phase: 'running'; key: string; startedAt: number; progress: BuildProgress }
  | { phase: 'cancelling'; key: string; startedAt: number }
  | { phase: 'succeeded'; key: string; startedAt: number; endedAt: number }
  | { phase: 'cancelled'; key: string; startedAt: number; endedAt: number }
  | { phase: 'failed'; key: string; startedAt: number; endedAt: number; failure: FailureData }

export type LogKind = 'nix' | 'builder' | 'error'
