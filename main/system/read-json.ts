/** Files of our own that may be missing or damaged without harm. */
import { readFile } from 'node:fs/promises'
import type { z } from 'zod'

/** What such a file holds; null when it cannot be read, is no JSON or holds something else. */
export async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}
