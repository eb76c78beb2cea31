/** Whether a draft differs from its file. */
import type { Draft } from './draft.ts'

export function isUnsaved(draft: Draft | undefined): boolean {
  return draft !== undefined && !draft.editor.doc.eq(draft.saved)
}
