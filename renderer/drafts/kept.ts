/** Unsaved text, kept in the page's storage until it is saved, so that closing the window or a crash loses none of it. */
import { z } from 'zod'

const kept = z.object({ text: z.string(), version: z.string().nullable() })
export type KeptDraft = z.infer<typeof kept>

/** The storage takes 5 MB in all; a longer text is only kept by saving it. */
const longest = 1_000_000

const key = (id: string) => `draft:${id}`

/** `version` is that of the file that the text was made from. */
export function keepDraft(id: string, draft: KeptDraft): void {
  if (draft.text.length > longest) return forgetDraft(id)
  try {
    localStorage.setItem(key(id), JSON.stringify(draft))
  } catch {
    // A full storage takes nothing from what is on the screen.
  }
}

export function forgetDraft(id: string): void {
  localStorage.removeItem(key(id))
}

/** What an earlier run of the app left unsaved. */
export function keptDraft(id: string): KeptDraft | null {
  const stored = localStorage.getItem(key(id))
  if (stored === null) return null
  try {
    return kept.parse(JSON.parse(stored))
  } catch {
    return null
  }
}
