/** The bench's findings: a row for each measure, gathered in the file that `BENCH_ROWS` names. */
import { appendFileSync } from 'node:fs'

export interface Row {
  /** The issue's letter. */
  issue: string
  measure: string
  ours: number
  reference: number
  unit: string
  /** In words; `holds` says whether it is met. */
  goal: string
  holds: boolean
  runs: number
}

export function report(row: Row): void {
  const file = process.env['BENCH_ROWS']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`)
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? Number.NaN, sorted[Math.floor(middle)] ?? Number.NaN]
  return (low + high) / 2
}

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
