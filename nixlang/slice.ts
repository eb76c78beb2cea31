/** A part of a text that is an expression of its own, and is read and changed as if it were the whole. */
import type { Edit } from './edit.ts'
import { lineIndent } from './layout.ts'

export interface Slice {
  /** Begins with the white space of the part's first line, so that its indentation is seen. */
  text: string
  /** To be added to an offset in the slice to have the one in the whole. */
  shift: number
}

export function sliceAt(text: string, { from, to }: { from: number; to: number }): Slice {
  const indent = lineIndent(text, from).slice(0, from)
  return { text: indent + text.slice(from, to), shift: from - indent.length }
}

/** Edits of the slice as edits of the whole. */
export function shifted(edits: readonly Edit[], shift: number): Edit[] {
  return edits.map(({ from, to, insert }) => ({ from: from + shift, to: to + shift, insert }))
}
