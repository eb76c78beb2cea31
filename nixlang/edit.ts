/** Changes to a text as data: what is replaced, by what; and how several of them become one. */

/** Replace the characters from `from` up to `to` (UTF-16 offsets into the text before any edit) by `insert`. */
export interface Edit {
  from: number
  to: number
  insert: string
}

/** Applies edits that lie in ascending order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const { from, to, insert } of edits) {
    result += text.slice(at, from) + insert
    at = to
  }
  return result + text.slice(at)
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** The same change with the least replaced: what both sides share at either end stays. Null where nothing changes. */
export function trimEdit(text: string, edit: Edit): Edit | null {
  const old = text.slice(edit.from, edit.to)
  const limit = Math.min(old.length, edit.insert.length)
  let start = 0
  while (start < limit && old.charCodeAt(start) === edit.insert.charCodeAt(start)) start++
  // A character of two units is never cut in half, nor is CR LF.
  if (start > 0 && (isHighSurrogate(old.charCodeAt(start - 1)) || old.charCodeAt(start - 1) === 13)) start--
  let end = 0
  while (
    end < limit - start &&
    old.charCodeAt(old.length - 1 - end) === edit.insert.charCodeAt(edit.insert.length - 1 - end)
  )
    end++
  const first = old.charCodeAt(old.length - end)
  if (end > 0 && (isLowSurrogate(first) || first === 10)) end--
  if (start + end === old.length && old.length === edit.insert.length) return null
  return {
    from: edit.from + start,
    to: edit.to - end,
    insert: edit.insert.slice(start, edit.insert.length - end),
  }
}

/** Sorted, trimmed, overlaps clipped, without what changes nothing. Overlaps arise only between removals side by side. */
export function tidyEdits(text: string, edits: readonly Edit[]): Edit[] {
  const sorted = edits.toSorted((a, b) => a.from - b.from || a.to - b.to)
  const result: Edit[] = []
  let at = 0
  for (const edit of sorted) {
    const clipped = edit.from < at ? { ...edit, from: at, to: Math.max(edit.to, at) } : edit
    const trimmed = trimEdit(text, clipped)
    if (trimmed === null) continue
    result.push(trimmed)
    at = trimmed.to
  }
  return result
}

/** A stretch of a changed text: kept from the original, or new. */
type Piece = { from: number; to: number } | { insert: string }

const sizeOf = (piece: Piece): number => ('insert' in piece ? piece.insert.length : piece.to - piece.from)

/** The part of a piece between two offsets into it. */
function slice(piece: Piece, from: number, to: number): Piece {
  return 'insert' in piece
    ? { insert: piece.insert.slice(from, to) }
    : { from: piece.from + from, to: piece.from + to }
}

/** Cuts the pieces between two offsets of the text that they make up. */
function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const result: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, sizeOf(piece))
    if (start < end) result.push(slice(piece, start, end))
    at += sizeOf(piece)
    if (at >= to) break
  }
  return result
}

/** One list of edits for several lists in a row, each made for the text that the one before it left; `length` is the first text's. */
export function composeEdits(length: number, steps: readonly (readonly Edit[])[]): Edit[] {
  let pieces: Piece[] = [{ from: 0, to: length }]
  for (const edits of steps) {
    const next: Piece[] = []
    let at = 0
    for (const edit of edits) {
      next.push(...cut(pieces, at, edit.from), { insert: edit.insert })
      at = edit.to
    }
    pieces = [...next, ...cut(pieces, at, Infinity)]
  }
  const result: Edit[] = []
  let at = 0
  let insert = ''
  for (const piece of [...pieces, { from: length, to: length }]) {
    if ('insert' in piece) insert += piece.insert
    else {
      if (insert !== '' || piece.from > at) result.push({ from: at, to: piece.from, insert })
      insert = ''
      at = piece.to
    }
  }
  return result
}
