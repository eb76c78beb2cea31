/** What a build consists of, step by step: a pure reducer from what Nix says to the tree of its derivations and downloads. */
import type { BuildStep } from '../../contract/build-steps.ts'
import type { AnnouncedList } from './announced-paths.ts'
import type { NixEvent } from './log-event.ts'
import { StepDraft } from './step-draft.ts'

export type Happening =
  | { kind: 'event'; event: NixEvent }
  /** What a derivation's file says it needs; those that are no steps of this build are left out. */
  | { kind: 'needs'; derivation: string; inputs: readonly string[] }
  /** How long a step of this name took before. */
  | { kind: 'usual'; step: number; ms: number }
  /** The run is over: nothing runs or waits any more. After success nothing of it was needed any more. */
  | { kind: 'end'; hasSucceeded: boolean }

export interface Activity {
  step: number
  /** A download's bytes are told by an activity of its own. */
  isTransfer: boolean
}

export interface Steps {
  readonly steps: readonly BuildStep[]
  /** Positions by kind and path: a path may be fetched that is also named as a derivation. */
  readonly byPath: ReadonlyMap<string, number>
  readonly activities: ReadonlyMap<string, Activity>
  /** A list of paths is being told, one line each. */
  readonly listing: AnnouncedList | null
  /** Derivations that Nix has counted as built, by the activity that counts them. */
  readonly counted: ReadonlyMap<string, number>
  /** The most steps that ran at once. */
  readonly mostAtOnce: number
  /** Positions of what the last batch changed or added. */
  readonly changed: readonly number[]
}

export const noSteps: Steps = {
  steps: [],
  byPath: new Map(),
  activities: new Map(),
  listing: null,
  counted: new Map(),
  mostAtOnce: 0,
  changed: [],
}

/**
 * The steps after these happenings, which came at `atMs` (epoch). A step that is done can only turn out to have failed, or at the end
 * to have been cancelled; what has failed or was cancelled stays so, but for one that Nix begins once more.
 */
export function advance(before: Steps, happenings: readonly Happening[], atMs: number): Steps {
  const draft = new StepDraft(before, atMs)
  for (const happening of happenings) draft.take(happening)
  return draft.finish()
}
