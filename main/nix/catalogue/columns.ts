/** Columns with one line per option or package while they grow, and each option's whole document to look up by name. */
import { oneLine, optionDetail, packageColumns, summary } from './documents.ts'
import { makePace } from './pace.ts'
import type { Growth } from './sections.ts'

/** What Nix prints, taken one after another and sorted by name. */
export interface Growing {
  /** Throws for what is none. */
  take(this: void, text: string): void
  finish(this: void): Promise<Growth>
}

/** Documents become bytes in batches of this many characters, columns in batches of this many lines. */
const batchLength = 100_000
const batchLines = 2000

/** Names, types, summaries and documents. */
export function growOptions(): Growing {
  const columns: string[][] = [[], [], []]
  const documents: Buffer[] = []
  let batch: string[] = []
  let length = 0
  let last: string | null = null
  const putAway = () => {
    documents.push(Buffer.from(batch.join('')))
    batch = []
    length = 0
  }
  return {
    take: (text) => {
      const { name, type, description } = optionDetail(text)
      // Declared in two places that say nothing of each other.
      if (name === last) return
      last = name
      add(columns, [name, type, summary(description)].map(oneLine))
      const document = `${oneLine(name)}\t${text}\n`
      batch.push(document)
      if ((length += document.length) > batchLength) putAway()
    },
    finish: async () => {
      putAway()
      return { count: columns[0]?.length ?? 0, texts: [...(await bytesOf(columns)), documents] }
    },
  }
}

/** An option's document among all, as `growOptions` put them away sorted by name; null where there is none of this name. */
export function documentOf(documents: Buffer, name: string): string | null {
  const wanted = Buffer.from(name)
  let low = 0
  let high = documents.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = middle === low ? low : Math.max(low, documents.lastIndexOf(10, middle - 1) + 1)
    const tab = documents.indexOf(9, start)
    const end = documents.indexOf(10, start)
    const order = wanted.compare(documents, start, tab)
    if (order === 0) return documents.toString('utf8', tab + 1, end)
    if (order < 0) high = start
    else low = end + 1
  }
  return null
}

/** Attributes, versions and descriptions. */
export function growPackages(): Growing {
  const columns: string[][] = [[], [], []]
  return {
    take: (text) => add(columns, packageColumns(text)),
    finish: async () => ({ count: columns[0]?.length ?? 0, texts: await bytesOf(columns) }),
  }
}

function add(columns: string[][], line: string[]): void {
  for (const [n, column] of columns.entries()) column.push(line[n] ?? '')
}

/** Lines with a line break between them. */
async function bytesOf(columns: string[][]): Promise<Buffer[][]> {
  const rest = makePace()
  const texts: Buffer[][] = []
  for (const column of columns) {
    const text: Buffer[] = []
    for (let at = 0; at < column.length; at += batchLines) {
      text.push(Buffer.from((at === 0 ? '' : '\n') + column.slice(at, at + batchLines).join('\n')))
      await rest()
    }
    texts.push(text)
  }
  return texts
}
