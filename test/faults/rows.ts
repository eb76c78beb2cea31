/** The campaigns' findings: a row for each fault, gathered in the file that `FAULT_ROWS` names. */
import { appendFileSync } from 'node:fs'
import type { Row } from '../bench/rows.ts'

export interface FaultRow extends Row {
  /** Runs in which something of the user's was lost. */
  lost: number
  /** Processes that were left behind. */
  orphans: number
  /** Runs after which the next try went well. */
  recovered: number
}

export function reportFault(row: FaultRow): void {
  const file = process.env['FAULT_ROWS']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`)
}
