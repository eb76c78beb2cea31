/** What a build consists of, as the page sees it: its steps, and its log by the page full. */
import { z } from 'zod'
import type { LogKind } from './build.ts'

/** Names one build of a machine: when it began, in UTC (`20261123-190240123`); also its folder's name. */
export const buildKey = z.string().regex(/^\d{8}-\d{9}$/)

export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** One thing that Nix builds or fetches. */
export interface BuildStep {
  /** Position in this build, counting from 0; never changes. */
  n: number
  kind: 'build' | 'fetch'
  /** The derivation, or the store path that is fetched. */
  path: string
  /** The path without folder, hash and `.drv`. */
  name: string
  state: StepState
  /** The builder's phase, such as `installPhase`. */
  phase: string | null
  /** What it printed last, without colours. */
  lastLine: string | null
  /** Epoch ms. */
  startedAt: number | null
  endedAt: number | null
  /** The computer that builds it, or the cache it comes from; empty for this computer. */
  where: string
  /** Of a fetch: bytes so far, bytes in all (0 while unknown), and the mean rate while it runs. */
  bytes: number
  toBytes: number
  bytesPerSecond: number
  /** Lines in its own log. */
  lines: number
  /** How long steps of this name took before (median); null when none is known. */
  usualMs: number | null
  /** The steps that must be done before it; what nobody needs is at the top of the tree. */
  needs: number[]
}

export interface BuildTree {
  key: string
  steps: BuildStep[]
  /** Lines in the whole log. */
  lines: number
}

/** One line of a log as it is shown. */
export interface ShownLine {
  kind: LogKind
  /** ANSI colours are kept, other control characters are not. */
  text: string
  /** The step that printed it; null for Nix itself. */
  step: number | null
}

/** Where a text occurs: positions of lines in the log that was searched. */
export interface LogMatches {
  at: number[]
  /** There are more than are listed. */
  isCut: boolean
}
