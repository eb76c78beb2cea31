/** Whether a draft differs from its file. */
import type { Draft } from './draft.ts'

/** Asked at several places for each key. */
const known = new WeakMap<Draft, boolean>()

export function isUnsaved(draft: Draft | undefined): boolean {
  if (draft === undefined) return false
  const before = known.get(draft)
  if (before !== undefined) return before
  const { doc } = draft.editor
  const isChanged = doc.length !== draft.saved.length || !doc.eq(draft.saved)
  known.set(draft, isChanged)
  return isChanged
}
