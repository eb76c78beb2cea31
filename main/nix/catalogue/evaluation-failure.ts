/** The failure that a run of nix-instantiate ended with, in words. */
import { Failure } from '../../../contract/failure.ts'
import { parseLogLine } from '../log-event.ts'
import { problem } from '../problem.ts'
import { RunRecord } from '../run-record.ts'

/** `stderr` as `--log-format internal-json` writes it. */
export function evaluationFailure(stderr: string, code: number | null, cause?: unknown): Failure {
  const record = new RunRecord()
  for (const line of stderr.split('\n')) if (line !== '') record.take(parseLogLine(line))
  return new Failure(problem(record, code, { folder: '/', readText: () => null }), cause)
}
