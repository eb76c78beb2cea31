/** Finds the words of a text that the glossary explains. */
import { glossaryText } from '../text/glossary.ts'

export type TermName = keyof typeof glossaryText

/** A text in pieces: what is plain, and words with their term. */
export type Piece = string | { word: string; term: TermName }

const names = Object.keys(glossaryText).filter((name): name is TermName => name in glossaryText)

/** Each term where it stands first; longer words before shorter ones, and only whole ones. */
export function piecesOf(text: string): Piece[] {
  const terms = new Map(
    names.flatMap((term) => glossaryText[term].words.split('|').map((word) => [word, term] as const)),
  )
  const words = [...terms.keys()].sort((a, b) => b.length - a.length).map(escaped)
  // Chinese writes words without blanks between them, beside Latin ones too.
  const whole = new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}-])(?:${words.join('|')})(?![\\p{Script=Latin}\\p{N}-])`,
    'gu',
  )
  const pieces: Piece[] = []
  const seen = new Set<TermName>()
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
