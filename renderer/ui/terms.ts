/** Finds the words of a text that the glossary explains, and what is code in it. */
import { glossaryText } from '../text/glossary.ts'

export type TermName = keyof typeof glossaryText

/** A text in pieces: what is plain, what stood between backticks, and words with their term. */
export type Piece = string | { code: string } | { word: string; term: TermName }

const quoted = /`([^`\n]+)`/g

/** Apart: what is code, and the rest. A backtick alone is a letter like others. */
export function codePieces(text: string): (string | { code: string })[] {
  const pieces = text.split(quoted).map((piece, place) => (place % 2 === 0 ? piece : { code: piece }))
  return pieces.filter((piece) => piece !== '')
}

const names = Object.keys(glossaryText).filter((name): name is TermName => name in glossaryText)

/** Each term where it stands first; longer words before shorter ones, and only whole ones. Nothing in code is explained. */
export function piecesOf(text: string): Piece[] {
  const seen = new Set<TermName>()
  return codePieces(text).flatMap((piece) => (typeof piece === 'string' ? termPieces(piece, seen) : [piece]))
}

/** `seen`: the terms that need no explanation any more; those found are added. */
function termPieces(text: string, seen: Set<TermName>): Piece[] {
  const terms = new Map(
    names.flatMap((term) => glossaryText[term].words.split('|').map((word) => [word, term] as const)),
  )
  const words = [...terms.keys()].sort((a, b) => b.length - a.length).map(escaped)
  // Chinese writes words without blanks between them, beside Latin ones too. Parts of an option's name are no words.
  const whole = new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}.-])(?:${words.join('|')})(?![\\p{Script=Latin}\\p{N}-]|\\.[\\p{Script=Latin}<])`,
    'gu',
  )
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: word, index } of text.matchAll(whole)) {
    const term = terms.get(word)
    if (term === undefined || seen.has(term)) continue
    seen.add(term)
    if (index > from) pieces.push(text.slice(from, index))
    pieces.push({ word, term })
    from = index + word.length
  }
  return from < text.length ? [...pieces, text.slice(from)] : pieces
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
