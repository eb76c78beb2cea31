/** Finding options and packages by words, ranked, over columns of tens of thousands of lines at each key. */

/** Lowercased once, in one text each: searching one long text is many times faster than searching many short ones. */
export interface Prepared {
  names: readonly string[]
  lowerNames: Lines
  lowerSummaries: Lines
}

/** A text between two line breaks, with where each line begins in it; one more for the text's end. */
interface Lines {
  text: string
  begins: Uint32Array
}

export interface Found {
  /** Lines of the columns, best first, at most as many as asked for. */
  lines: number[]
  /** How many there are in all. */
  total: number
}

/** Takes some milliseconds for 20,000 lines, which hold no line break; the columns are equally long. */
export function prepareSearch(names: readonly string[], summaries: readonly string[]): Prepared {
  return { names, lowerNames: lower(names), lowerSummaries: lower(summaries) }
}

function lower(column: readonly string[]): Lines {
  const text = `\n${column.join('\n').toLowerCase()}\n`
  const begins = new Uint32Array(column.length + 1)
  for (let line = 0, at = 0; line <= column.length; line++) {
    begins[line] = at + 1
    at = text.indexOf('\n', at + 1)
  }
  return { text, begins }
}

/** Ranks of one word, best first; what no part of a name begins with comes after those, and then what only a summary says. */
const whole = 0
const beginning = 1
const beginningOfName = 2
const lastPart = 3
const middlePart = 4
const partBeginning = 5
const within = 6
const inSummary = 7
const nowhere = 255

/** A rank's place among the others; names of this length and longer count as equally long. */
const lengths = 256
/** More words than this are as good as this many. */
const mostRanks = 64

/** What was found last: whoever types on looks for less, among what was found before. */
const lastFound = new WeakMap<Prepared, { query: string; lines: Uint32Array<ArrayBuffer> }>()

/** The lines that can hold all words of a query, in order. */
function linesFor(prepared: Prepared, query: string): Uint32Array<ArrayBuffer> {
  const last = lastFound.get(prepared)
  if (last !== undefined && query.startsWith(last.query)) return last.lines
  const all = new Uint32Array(prepared.names.length)
  for (let line = 0; line < all.length; line++) all[line] = line
  return all
}

/**
 * Every word of the query must be in the name or in the summary. Best first, for one word: the name itself, names that
 * begin with it, names whose last part it is, names with a part that it is or that begins with it, names that hold it, then
 * summaries; for several, the more of them are in the name the better. Among equals the shorter name.
 */
export function search(prepared: Prepared, query: string, limit: number): Found {
  const { names, lowerNames, lowerSummaries } = prepared
  const lowerQuery = query.toLowerCase()
  const words = [...new Set(lowerQuery.split(/\s+/))].filter((word) => word !== '')
  if (words.length === 0)
    return { lines: Array.from({ length: Math.min(limit, names.length) }, (_, n) => n), total: names.length }
  const ranks = new Uint8Array(names.length)
  let candidates = linesFor(prepared, lowerQuery)
  // The rarest word, as a rule the longest, leaves the fewest lines to look at.
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const rankOf = rankLines(lowerNames, lowerSummaries, word, candidates)
    candidates = those(candidates, rankOf, (rank) => rank !== nowhere)
    for (const line of candidates) {
      const rank = rankOf[line] ?? 0
      ranks[line] = words.length === 1 ? rank : Math.min((ranks[line] ?? 0) + coarse(rank), mostRanks - 1)
    }
  }
  lastFound.set(prepared, { query: lowerQuery, lines: candidates })
  return best(lowerNames, candidates, ranks, limit)
}

/** The lines with such a rank; the array's own `filter` is several times slower. */
function those(
  lines: Uint32Array,
  rankOf: Uint8Array,
  isWanted: (rank: number) => boolean,
): Uint32Array<ArrayBuffer> {
  const wanted = new Uint32Array(lines.length)
  let count = 0
  for (const line of lines) if (isWanted(rankOf[line] ?? 0)) wanted[count++] = line
  return wanted.subarray(0, count)
}

/** Of several words: whether a part of the name begins with it, the name holds it, or the summary does. */
function coarse(rank: number): number {
  return rank < within ? 0 : rank === within ? 1 : 8
}

/** The rank of this word at each of the candidates; those are in order. */
function rankLines(names: Lines, summaries: Lines, word: string, candidates: Uint32Array): Uint8Array {
  const { text, begins } = names
  const ranks = new Uint8Array(names.begins.length).fill(nowhere)
  eachLine(names, word, candidates, (line, at) => {
    const begin = begins[line] ?? 0
    const end = (begins[line + 1] ?? 0) - 1
    if (at === begin)
      ranks[line] =
        at + word.length === end ? whole : text[at + word.length] === '.' ? beginning : beginningOfName
    else ranks[line] = text[end - word.length - 1] === '.' && text.endsWith(word, end) ? lastPart : within
  })
  const others = those(candidates, ranks, (rank) => rank === nowhere)
  eachLine(summaries, word, others, (line) => (ranks[line] = inSummary))
  // Parts are looked for only in names that hold the word and have no better place.
  const inName = those(candidates, ranks, (rank) => rank === within)
  eachLine(names, `.${word}`, inName, (line) => (ranks[line] = partBeginning))
  const parts = those(inName, ranks, (rank) => rank === partBeginning)
  eachLine(names, `.${word}.`, parts, (line) => (ranks[line] = middlePart))
  return ranks
}

/** So many characters are looked through in the time that it takes to cut one line out. */
const sparse = 200

/** Tells each of these lines, which are in order, that hold the word, with where it is first. */
function eachLine(
  { text, begins }: Lines,
  word: string,
  lines: Uint32Array,
  tell: (line: number, at: number) => void,
): void {
  if (lines.length * sparse < text.length) {
    for (const line of lines) {
      const begin = begins[line] ?? 0
      const at = text.slice(begin, begins[line + 1]).indexOf(word)
      if (at >= 0) tell(line, begin + at)
    }
    return
  }
  let at = -1
  for (const line of lines) {
    // What was found last may lie lines ahead.
    if ((begins[line + 1] ?? 0) <= at) continue
    const begin = begins[line] ?? 0
    if (at < begin) at = text.indexOf(word, begin)
    if (at < 0) return
    if (at < (begins[line + 1] ?? 0)) tell(line, at)
  }
}

/** By rank and then by length, counted: a letter is found in nearly every line, and sorting those would take too long. */
function best({ text, begins }: Lines, candidates: Uint32Array, ranks: Uint8Array, limit: number): Found {
  const place = (line: number) => {
    const end = (begins[line + 1] ?? 0) - 1
    const length = end - (begins[line] ?? 0)
    // What switches a thing on comes before its details.
    const weight = text.endsWith('.enable', end) ? length >> 1 : length
    return (ranks[line] ?? 0) * lengths + Math.min(weight, lengths - 1)
  }
  const counts = new Uint32Array(mostRanks * lengths)
  for (const line of candidates) {
    const at = place(line)
    counts[at] = (counts[at] ?? 0) + 1
  }
  // From how many there are at each place to where those begin in the answer.
  let sum = 0
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0
    counts[at] = sum
    sum += count
  }
  const lines = Array.from({ length: Math.min(limit, candidates.length) }, () => 0)
  for (const line of candidates) {
    const at = place(line)
    const index = counts[at] ?? 0
    counts[at] = index + 1
    if (index < lines.length) lines[index] = line
  }
  return { lines, total: candidates.length }
}
