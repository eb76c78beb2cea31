/** Which of many names may have been meant by one that is not among them. */

const mostNames = 3

/** The nearest names, best first, by how many letters are missing, added, changed or swapped; none where nothing is near. */
export function nearNames(name: string, names: readonly string[]): string[] {
  const limit = Math.max(1, Math.floor(name.length / 3))
  const lower = name.toLowerCase()
  return names
    .filter(
      (other) => !other.startsWith('_') && Math.abs(other.length - name.length) <= limit && other !== name,
    )
    .map((other) => ({ other, distance: distance(lower, other.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= limit)
    .toSorted((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))
    .filter((candidate, _, [best]) => candidate.distance <= (best?.distance ?? 0))
    .slice(0, mostNames)
    .map(({ other }) => other)
}

/** Edits between two words, where two swapped neighbours are one edit. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      next.push(best)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
