/** What a key does in the tree of steps, by the pattern that trees have everywhere. */
import type { Row } from './step-rows.ts'

export type StepMove =
  | { kind: 'go'; to: number }
  | { kind: 'open'; isOpen: boolean }
  | { kind: 'press' }
  /** The key is the tree's, but there is nothing to be done here. */
  | { kind: 'stay' }

/** `at` is the active row's place, -1 for none. Null for a key that is not the tree's. */
export function stepMove(key: string, rows: readonly Row[], at: number): StepMove | null {
  const row = rows[at]
  const go = (to: number): StepMove =>
    rows.length === 0 ? { kind: 'stay' } : { kind: 'go', to: Math.max(0, Math.min(rows.length - 1, to)) }
  switch (key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at === -1 ? rows.length - 1 : at - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'ArrowRight':
      if (row === undefined || row.isOpen === null) return { kind: 'stay' }
      return row.isOpen ? go(at + 1) : { kind: 'open', isOpen: true }
    case 'ArrowLeft': {
      if (row === undefined) return { kind: 'stay' }
      if (row.isOpen === true) return { kind: 'open', isOpen: false }
      const parent = rows.findLastIndex(({ depth }, n) => n < at && depth < row.depth)
      return parent === -1 ? { kind: 'stay' } : go(parent)
    }
    case 'Enter':
    case ' ':
      return { kind: row === undefined ? 'stay' : 'press' }
    default:
      return null
  }
}
