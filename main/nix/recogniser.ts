/** What the recognisers of failures are given, and what they give. */
import type { FailureCode, Place, Remedy } from '../../contract/failure.ts'
import type { ErrorText } from './error-text.ts'
import type { RunRecord } from './run-record.ts'

export interface ProblemContext {
  /** The machine's folder, absolute: places in it are the ones that a user can mend. */
  folder: string
  /** The text of a file, or null; asked only for files that Nix has named. */
  readText(this: void, file: string): string | null
}

/** What a recogniser makes of an error that it knows. */
export interface Problem {
  code: FailureCode
  message: string
  hint?: string
  place?: Place
  remedy?: Remedy
  /** The option that it is about, as the user wrote it. */
  option?: string
  /** What is not there, where that is the problem: there may be a name like it. */
  lacking?: { kind: 'option'; path: string[] } | { kind: 'package'; name: string }
  /** Instead of the log's last lines. */
  details?: string
}

export interface Recognised {
  error: ErrorText
  /** The error's place, in the user's own files where the trace names one. */
  place: Place | undefined
  record: RunRecord
  context: ProblemContext
}

export type Recogniser = (recognised: Recognised) => Problem | null

/** The error's place as a property to spread, where there is one. */
export function placeOf({ place }: Recognised): { place?: Place } {
  return place === undefined ? {} : { place }
}
