/** Finds packages by name and description. */
import type { Columns } from '../catalogue/columns.ts'

export interface FoundPackage {
  /** Below `pkgs`, such as `python3Packages.numpy`. */
  attribute: string
  version: string
  description: string
}

interface Lowered {
  names: string[]
  summaries: string[]
}
const lowered = new WeakMap<Columns, Lowered>()

function lower(columns: Columns): Lowered {
  const known = lowered.get(columns)
  if (known !== undefined) return known
  const made = {
    names: columns.names.map((name) => name.toLowerCase()),
    summaries: columns.summaries.map((summary) => summary.toLowerCase()),
  }
  lowered.set(columns, made)
  return made
}

/** How well a package fits, 0 best; null where it does not: every word must be in its name or description. */
function rank(name: string, summary: string, whole: string, words: readonly string[]): number | null {
  if (name === whole) return 0
  if (!words.every((word) => name.includes(word) || summary.includes(word))) return null
  if (name.startsWith(whole)) return 1
  const last = name.slice(name.lastIndexOf('.') + 1)
  if (last.startsWith(whole)) return 2
  return words.every((word) => name.includes(word)) ? 3 : 4
}

/** The best first, shorter names before longer ones; `more` is how many others there are. */
export function findPackages(
  columns: Columns,
  typed: string,
  limit: number,
): { found: FoundPackage[]; more: number } {
  const whole = typed.trim().toLowerCase()
  const words = whole.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return { found: [], more: 0 }
  const { names, summaries } = lower(columns)
  const fits: { line: number; rank: number }[] = []
  for (const [line, name] of names.entries()) {
    const rated = rank(name, summaries[line] ?? '', whole, words)
    if (rated !== null) fits.push({ line, rank: rated })
  }
  const length = ({ line }: { line: number }) => names[line]?.length ?? 0
  fits.sort((a, b) => a.rank - b.rank || length(a) - length(b) || a.line - b.line)
  const found = fits.slice(0, limit).map(({ line }) => ({
    attribute: columns.names[line] ?? '',
    version: columns.types[line] ?? '',
    description: columns.summaries[line] ?? '',
  }))
  return { found, more: fits.length - found.length }
}

/** A package's names below `pkgs`; null where the text is no such path. */
export function packageNames(typed: string): string[] | null {
  const names = typed
    .trim()
    .replace(/^pkgs\./, '')
    .split('.')
  return names.every((name) => /^[A-Za-z_][A-Za-z0-9_'-]*$/.test(name)) ? names : null
}
