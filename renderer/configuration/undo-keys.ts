/** Undo and redo by key in the form and in the browser of options. */
import { redo, undo } from '@codemirror/commands'
import type { KeyboardEvent } from 'react'
import { commandDraft } from '../drafts/draft.ts'

/** Form and text have one history: undo in a field is undo in the text, but for words that are not in the text yet. */
export function undoByKey(event: KeyboardEvent<HTMLElement>, id: string): void {
  const { target, currentTarget, ctrlKey, metaKey, shiftKey, altKey } = event
  const key = event.key.toLowerCase()
  if (!(ctrlKey || metaKey) || altKey || (key !== 'z' && key !== 'y')) return
  // Dialogs are elsewhere on the page, though their events come by here.
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return
  const isOwnText =
    target instanceof HTMLInputElement &&
    !('optionInput' in target.dataset) &&
    !['checkbox', 'range', 'radio'].includes(target.type)
  if (isOwnText && target.value !== '') return
  event.preventDefault()
  commandDraft(id, key === 'y' || shiftKey ? redo : undo)
}
