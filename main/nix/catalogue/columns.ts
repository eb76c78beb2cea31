/** Columns with one line per option or package while they grow, and each option's whole document to look up by name. */
import { setImmediate as others } from 'node:timers/promises'
import { oneLine, optionDetail, packageColumns, summary } from './documents.ts'
import type { Sections } from './sections.ts'

/** What Nix prints, taken one after another and sorted by name. */
export interface Growing {
  /** Throws for what is none. */
  take(this: void, text: string): void
  finish(this: void): Promise<Sections>
}

/** Documents are put away as bytes in batches of this many characters. */
const batchLength = 100_000

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
      const document = `\n${oneLine(name)}\t${text}`
      batch.push(document)
      if ((length += document.length) > batchLength) putAway()
    },
    finish: async () => {
      putAway()
      return { count: columns[0]?.length ?? 0, texts: [...(await joined(columns)), Buffer.concat(documents)] }
    },
  }
}

/** An option's document among all, as `growOptions` put them away; null where there is none of this name. */
export function documentOf(documents: Buffer, name: string): string | null {
  const key = `\n${name}\t`
  const at = name.includes('\n') || name.includes('\t') ? -1 : documents.indexOf(key)
  if (at < 0) return null
  const start = at + Buffer.byteLength(key)
  const end = documents.indexOf(10, start)
  return documents.toString('utf8', start, end < 0 ? documents.length : end)
}

/** Attributes, versions and descriptions. */
export function growPackages(): Growing {
  const columns: string[][] = [[], [], []]
  return {
    take: (text) => add(columns, packageColumns(text)),
    finish: async () => ({ count: columns[0]?.length ?? 0, texts: await joined(columns) }),
  }
}

function add(columns: string[][], line: string[]): void {
  for (const [n, column] of columns.entries()) column.push(line[n] ?? '')
}

/** One after another, since each is a million characters. */
async function joined(columns: string[][]): Promise<Buffer[]> {
  const texts: Buffer[] = []
  for (const column of columns) {
    texts.push(Buffer.from(column.join('\n')))
    await others()
  }
  return texts
}
