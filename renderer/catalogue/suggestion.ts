/** What an option's name that does not exist may have meant: the nearest one that does, by slips of the fingers. */
import { nodeAt, type OptionNode } from './option-tree.ts'

/** One slip for short names, two for longer ones. */
function allowed(name: string): number {
  return name.length < 5 ? 1 : 2
}

/** The path with each wrong name put right; null where nothing is near, or nothing is wrong. */
export function suggestOption(root: OptionNode, path: readonly string[]): string[] | null {
  const right: string[] = []
  let node = root
  for (const name of path) {
    const next = nodeAt(node, [name])
    if (next !== null) {
      right.push(name)
      node = next
      continue
    }
    const near = nearest(name, [...node.children.keys()])
    const found = near === null ? undefined : node.children.get(near)
    // An option has no parts but those that are known.
    if (near === null || found === undefined) return null
    right.push(near)
    node = found
  }
  return right.join('.') === path.join('.') ? null : right
}

function nearest(name: string, candidates: readonly string[]): string | null {
  let best: string | null = null
  let least = allowed(name) + 1
  for (const candidate of candidates) {
    if (candidate.startsWith('<') || Math.abs(candidate.length - name.length) >= least) continue
    const slips = distance(name.toLowerCase(), candidate.toLowerCase())
    if (slips >= least) continue
    best = candidate
    least = slips
  }
  return best
}

/** Letters to insert, remove, replace or swap with their neighbour (optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [
    i,
    ...Array.from({ length: b.length }, () => 0),
  ])
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  const put = (i: number, j: number, value: number) => {
    const row = rows[i]
    if (row !== undefined) row[j] = value
  }
  for (let j = 0; j <= b.length; j++) put(0, j, j)
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      put(i, j, least)
    }
  }
  return at(a.length, b.length)
}
