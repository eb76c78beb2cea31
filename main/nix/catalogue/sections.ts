/** A cache file of some texts, written whole or not at all, and known to be whole when it is read. */
import { webcrypto } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { writeAtomic } from '../../system/atomic-write.ts'

export interface Sections {
  /** How many things the texts are about. */
  count: number
  /** UTF-8. */
  texts: Buffer[]
}

/** The first line; raised when what is kept has another shape. */
const format = 2
const header = z.object({
  format: z.literal(format),
  count: z.number(),
  bytes: z.array(z.number()),
  sum: z.string(),
})

/** Throws what the file system throws. */
export async function writeSections(file: string, { count, texts }: Sections): Promise<void> {
  const content = Buffer.concat(texts)
  const bytes = texts.map((text) => text.length)
  const first = JSON.stringify({ format, count, bytes, sum: await sumOf(content) })
  await mkdir(path.dirname(file), { recursive: true })
  await writeAtomic(file, Buffer.concat([Buffer.from(`${first}\n`), content]))
}

/** Null where there is no such file, or none that is whole and of this format. */
export async function readSections(file: string): Promise<Sections | null> {
  try {
    const all = await readFile(file)
    const start = all.indexOf(10) + 1
    const { count, bytes, sum } = header.parse(JSON.parse(all.toString('utf8', 0, start)))
    if (sum !== (await sumOf(all.subarray(start)))) return null
    // The newest are kept: this one is in use.
    await utimes(file, new Date(), new Date()).catch(() => undefined)
    let at = start
    return { count, texts: bytes.map((length) => all.subarray(at, (at += length))) }
  } catch {
    return null
  }
}

/** Computed beside the event loop, as Web Crypto does. */
async function sumOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', content)).toString('hex')
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
