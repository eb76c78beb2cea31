/** The lists of paths that Nix prints before it begins: what will be built, what will be fetched, what nobody can make. */

export type AnnouncedList = 'build' | 'fetch' | 'unknown'

/** `Store::printMissing` (Nix, shared.cc): a heading per list, singular and plural, the plural with its number since 2.4. */
const headings: { sign: RegExp; list: AnnouncedList }[] = [
  { sign: /^(?:this derivation|these (?:\d+ )?derivations) will be built/, list: 'build' },
  { sign: /^(?:this path|these (?:\d+ )?paths) will be fetched/, list: 'fetch' },
  { sign: /^don['’]t know how to build (?:this path|these paths)/, list: 'unknown' },
]

/** The list that this line is the heading of, or null. */
export function announcedList(line: string): AnnouncedList | null {
  return headings.find(({ sign }) => sign.test(line))?.list ?? null
}

/** The path on a line of such a list (behind two spaces), or null. */
export function announcedPath(line: string): string | null {
  return /^ {2}(\/\S+)\s*$/.exec(line)?.[1] ?? null
}
