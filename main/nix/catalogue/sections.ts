/** Some texts in one piece of memory, and the same in a cache file that is written whole and known to be whole when read. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { writeAtomic } from '../../system/atomic-write.ts'
import { makePace } from './pace.ts'

/** What is to be packed: texts in pieces, in UTF-8. */
export interface Growth {
  /** How many things the texts are about. */
  count: number
  texts: Buffer[][]
}

export interface Sections {
  count: number
  texts: Buffer[]
  /** All of it as it is written: a header of fixed length, then the texts. */
  file: Buffer
}

/** The header; the number is raised when what is kept has another shape. */
const format = 3
const header = z.object({
  format: z.literal(format),
  count: z.number(),
  lengths: z.array(z.number()),
  sum: z.string(),
})
const headerBytes = 256

/** Copied and summed up at one time; a millisecond or less. */
const sliceBytes = 256 * 1024

/** In short slices, as all that follows: this is megabytes. */
export async function packSections({ count, texts }: Growth): Promise<Sections> {
  const lengths = texts.map((pieces) => pieces.reduce((sum, piece) => sum + piece.length, 0))
  const file = Buffer.allocUnsafe(headerBytes + lengths.reduce((sum, length) => sum + length, 0))
  const rest = makePace()
  let at = headerBytes
  for (const piece of texts.flat()) {
    at += piece.copy(file, at)
    await rest()
  }
  const first = JSON.stringify({ format, count, lengths, sum: await sumOf(file) })
  file.write(`${first.padEnd(headerBytes - 1)}\n`, 0, 'latin1')
  return { count, texts: parts(file, lengths), file }
}

/** Throws what the file system throws. */
export async function writeSections(file: string, sections: Sections): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeAtomic(file, sections.file)
}

/** Null where there is no such file, or none that is whole and of this format. */
export async function readSections(name: string): Promise<Sections | null> {
  try {
    const file = await readFile(name)
    const { count, lengths, sum } = header.parse(JSON.parse(file.toString('latin1', 0, headerBytes)))
    if (sum !== (await sumOf(file))) return null
    // The newest are kept: this one is in use.
    await utimes(name, new Date(), new Date()).catch(() => undefined)
    return { count, texts: parts(file, lengths), file }
  } catch {
    return null
  }
}

function parts(file: Buffer, lengths: number[]): Buffer[] {
  let at = headerBytes
  return lengths.map((length) => file.subarray(at, (at += length)))
}

/** Of all but the header. */
async function sumOf(file: Buffer): Promise<string> {
  const hash = createHash('sha256')
  const rest = makePace()
  for (let at = headerBytes; at < file.length; at += sliceBytes) {
    hash.update(file.subarray(at, at + sliceBytes))
    await rest()
  }
  return hash.digest('hex')
}

/** Removes all files of a folder but those of the revisions that were used last; a file's name begins with its revision. */
export async function keepNewest(folder: string, revisions: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const usedAt = new Map<string, number>()
  for (const name of names) {
    const { mtimeMs } = await stat(path.join(folder, name)).catch(() => ({ mtimeMs: 0 }))
    usedAt.set(revisionIn(name), Math.max(mtimeMs, usedAt.get(revisionIn(name)) ?? 0))
  }
  const kept = [...usedAt].toSorted(([, a], [, b]) => b - a).slice(0, revisions)
  const isKept = new Set(kept.map(([revision]) => revision))
  const old = names.filter((name) => !isKept.has(revisionIn(name)))
  await Promise.all(
    old.map((name) => rm(path.join(folder, name), { force: true, recursive: true }).catch(() => undefined)),
  )
}

/** A file that is being written has a dot before its name. */
function revisionIn(name: string): string {
  return name.replace(/^\./, '').split('.')[0] ?? ''
}
