/** Files that an error speaks of, read to find one line in. */
import { readFileSync, statSync } from 'node:fs'

/** No configuration is as long. */
const mostBytes = 4_000_000

/** Null for what is not there, too long, or cannot be read. */
export function readText(file: string): string | null {
  try {
    return statSync(file).size > mostBytes ? null : readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
