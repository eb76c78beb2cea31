/** What comes of a wish to change a text: edits, or the reason why the text was left alone; and the proof that edits do what they say. */
import type { Tree } from '@lezer/common'
import { applyEdits, composeEdits, tidyEdits, type Edit } from './edit.ts'
import { countFaults, reparseNix } from './parse.ts'

/** Why nothing was changed. */
export type Refusal =
  /** The text does not return a set that can be seen. */
  | 'no-module'
  /** What is there, or around it, must be evaluated; see `from`/`to`. */
  | 'expression'
  /** The wished value cannot be said in Nix. */
  | 'value'
  /** The option is there already (insert), or is not there (a list item to remove from). */
  | 'present'
  | 'absent'
  /** Faults in the text stand in the way. */
  | 'faults'

export type Outcome =
  { ok: true; edits: Edit[] } | { ok: false; reason: Refusal; message: string; from?: number; to?: number }

/** A text with its tree, as one step of a change leaves it for the next. */
export interface Source {
  text: string
  tree: Tree
}

export const unchanged: Outcome = { ok: true, edits: [] }

/** A refusal with its sentence for the user, and the place in the text where one can be named. */
export function refusal(reason: Refusal, message: string, place?: { from: number; to: number }): Outcome {
  return place === undefined
    ? { ok: false, reason, message }
    : { ok: false, reason, message, from: place.from, to: place.to }
}

/** The source after some edits. */
export function afterEdits(source: Source, edits: readonly Edit[]): Source {
  if (edits.length === 0) return source
  const text = applyEdits(source.text, edits)
  return { text, tree: reparseNix(source.tree, edits, text) }
}

/** Runs steps one after the other, each on what the one before left, and gives the whole as edits of the first text. */
export function inSteps(source: Source, steps: readonly ((source: Source) => Outcome)[]): Outcome {
  const lists: Edit[][] = []
  let current = source
  for (const step of steps) {
    const outcome = step(current)
    if (!outcome.ok) return outcome
    lists.push(outcome.edits)
    current = afterEdits(current, outcome.edits)
  }
  return { ok: true, edits: tidyEdits(source.text, composeEdits(source.text.length, lists)) }
}

/** Lets edits pass only if the text after them holds no more faults than before and `holds` says that it means what was wished. */
export function proven(
  source: Source,
  outcome: Outcome,
  holds: (after: Source, faultsBefore: number) => boolean,
): Outcome {
  if (!outcome.ok) return outcome
  const edits = tidyEdits(source.text, outcome.edits)
  if (edits.length === 0) return unchanged
  const after = afterEdits(source, edits)
  const before = countFaults(source.tree)
  if (countFaults(after.tree) > before || !holds(after, before)) {
    return refusal('faults', 'The text has a mistake near this option; put it right in the text first.')
  }
  return { ok: true, edits }
}
