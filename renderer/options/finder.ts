/** Searching the columns of a machine's nixpkgs, prepared once for each. */
import { prepareSearch, search, type Found, type Prepared } from '../../contract/option-search.ts'
import type { Columns } from '../catalogue/columns.ts'

const prepared = new WeakMap<Columns, Prepared>()

/** The lines that match, best first. */
export function find(columns: Columns, query: string, limit: number): Found {
  const known = prepared.get(columns) ?? prepareSearch(columns.names, columns.summaries)
  prepared.set(columns, known)
  return search(known, query, limit)
}

/** Where the words of a query stand in a text, in order and without overlap, for marking them. */
export function matches(text: string, query: string): { from: number; to: number }[] {
  const lower = text.toLowerCase()
  const found = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const places: { from: number; to: number }[] = []
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length))
        places.push({ from: at, to: at + word.length })
      return places
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
  const joined: { from: number; to: number }[] = []
  for (const place of found) {
    const last = joined.at(-1)
    if (last !== undefined && place.from <= last.to) last.to = Math.max(last.to, place.to)
    else joined.push({ ...place })
  }
  return joined
}
