/** Finding options and packages by words, ranked, over columns of tens of thousands of lines at each key. */

/** Names of this length and longer count as equally long. */
const lengths = 256

/** Lowercased once, in one text each: searching one long text is many times faster than searching many short ones. */
export interface Prepared {
  names: readonly string[]
  lowerNames: string
  lowerSummaries: string
  /** Where each line begins in the two texts. */
  nameStarts: Uint32Array
  summaryStarts: Uint32Array
}

export interface Found {
  /** Lines of the columns, best first, at most as many as asked for. */
  lines: number[]
  /** How many there are in all. */
  total: number
}

/** Takes some milliseconds for 20,000 lines; the columns are equally long. */
export function prepareSearch(names: readonly string[], summaries: readonly string[]): Prepared {
  const lowerNames = lower(names)
  const lowerSummaries = lower(summaries)
  return {
    names,
    lowerNames,
    lowerSummaries,
    nameStarts: starts(lowerNames, names.length),
    summaryStarts: starts(lowerSummaries, summaries.length),
  }
}

function lower(column: readonly string[]): string {
  return column.join('\n').toLowerCase()
}

function starts(text: string, count: number): Uint32Array {
  const found = new Uint32Array(count + 1)
  let at = 0
  for (let line = 1; line < count; line++) {
    at = text.indexOf('\n', at) + 1
    found[line] = at
  }
  found[count] = text.length + 1
  return found
}

/**
 * All words of the query must be in the name, or all but those in the name in the summary. Best first: the name itself,
 * names that begin with the query, names whose last part is it, names with a part that begins with it, then all others;
 * among equals the shorter name.
 */
export function search(prepared: Prepared, query: string, limit: number): Found {
  const words = query
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0)
    return {
      lines: Array.from({ length: Math.min(limit, prepared.names.length) }, (_, n) => n),
      total: prepared.names.length,
    }
  // The rarest word, as a rule the longest, decides first.
  const [first = '', ...rest] = words.toSorted((a, b) => b.length - a.length)
  const isFound = new Uint8Array(prepared.names.length)
  markLines(prepared.lowerNames, prepared.nameStarts, first, isFound)
  markLines(prepared.lowerSummaries, prepared.summaryStarts, first, isFound)
  // By rank and length, counted into buckets: a letter is found in nearly every line, and sorting those would take too long.
  const buckets: number[][] = []
  let total = 0
  for (let line = 0; line < isFound.length; line++) {
    if (isFound[line] === 0) continue
    const name = lineOf(prepared.lowerNames, prepared.nameStarts, line)
    if (rest.length > 0) {
      const summary = lineOf(prepared.lowerSummaries, prepared.summaryStarts, line)
      if (!rest.every((word) => name.includes(word) || summary.includes(word))) continue
    }
    total++
    // What switches a thing on comes before its details.
    const length = name.endsWith('.enable') ? name.length >> 1 : name.length
    const bucket = rank(name, words) * lengths + Math.min(length, lengths - 1)
    const members = buckets[bucket]
    if (members === undefined) buckets[bucket] = [line]
    else members.push(line)
  }
  const lines: number[] = []
  for (const bucket of Object.keys(buckets)) {
    if (lines.length >= limit) break
    lines.push(...(buckets[Number(bucket)] ?? []).slice(0, limit - lines.length))
  }
  return { lines, total }
}

/** Marks every line that holds the word. */
function markLines(text: string, begins: Uint32Array, word: string, marks: Uint8Array): void {
  let line = 0
  for (let at = text.indexOf(word); at >= 0;) {
    while ((begins[line + 1] ?? text.length) <= at) line++
    marks[line] = 1
    at = text.indexOf(word, (begins[line + 1] ?? text.length) - 1)
  }
}

function lineOf(text: string, begins: Uint32Array, line: number): string {
  return text.slice(begins[line] ?? 0, (begins[line + 1] ?? text.length + 1) - 1)
}

/** A whole number, smaller is better. */
function rank(name: string, words: readonly string[]): number {
  const [only = ''] = words
  if (words.length > 1) {
    const inName = words.filter((word) => name.includes(word)).length
    const begins = words.filter((word) => name.startsWith(word) || name.includes(`.${word}`)).length
    return 2 * (words.length - inName) * 4 + (words.length - begins)
  }
  const at = name.indexOf(only)
  if (at < 0) return 9
  if (at === 0) return name.length === only.length ? 0 : name.charCodeAt(only.length) === 46 ? 1 : 2
  if (name.endsWith(`.${only}`)) return 3
  if (name.includes(`.${only}.`)) return 4
  return name.includes(`.${only}`) ? 5 : 6
}
