/** Everything below a folder, without following links: a link may lead anywhere. */
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** Absolute paths, folders before what is in them; what cannot be read is passed by. */
export async function* walkFiles(folder: string): AsyncGenerator<{ file: string; entry: Dirent }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const file = path.join(folder, entry.name)
    yield { file, entry }
    if (entry.isDirectory()) yield* walkFiles(file)
  }
}
