/** Evaluates an expression that gives a long list of strings, line by line as it is printed. */
import { spawn } from 'node:child_process'
import { setImmediate as breathe } from 'node:timers/promises'
import { Failure } from '../../../contract/failure.ts'
import { deferred } from '../../system/deferred.ts'
import { parseLogLine } from '../log-event.ts'
import { problem } from '../problem.ts'
import { RunRecord } from '../run-record.ts'
import { StringArray } from './string-array.ts'

/** All options of a genuine NixOS take some ten seconds and two gigabytes; a channel is downloaded first. */
const limitMs = 900_000
/** Of what Nix says on standard error. */
const keptErrorBytes = 1_000_000

/** Gives every string to `take`. Throws what Nix says as a failure `nix/…`; an abort rejects with its reason. */
export async function evaluateList(options: {
  expression: string
  /** More words for nix-instantiate, such as its search path. */
  words: string[]
  env: NodeJS.ProcessEnv
  signal: AbortSignal
  take(this: void, text: string): void
}): Promise<void> {
  const { expression, words, env, signal, take } = options
  signal.throwIfAborted()
  const args = ['--eval', '--strict', '--json', '--log-format', 'internal-json', '-', ...words]
  const child = spawn('nix-instantiate', args, { env, signal, timeout: limitMs, killSignal: 'SIGKILL' })
  const ended = deferred<number | null>()
  // Told by the streams, too, where it could not be started or was aborted.
  child.once('error', () => ended.resolve(null)).once('close', (code) => ended.resolve(code))
  let problemText = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (problemText.length < keptErrorBytes) problemText += text
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(expression)
  const strings = new StringArray()
  try {
    for await (const piece of child.stdout.setEncoding('utf8')) {
      for (const text of strings.take(String(piece))) take(text)
      await breathe()
    }
  } catch (error) {
    child.kill('SIGKILL')
    signal.throwIfAborted()
    throw failureOf(problemText, null, error)
  }
  const code = await ended.promise
  signal.throwIfAborted()
  if (code !== 0 || !strings.isWhole) throw failureOf(problemText, code)
}

function failureOf(stderr: string, code: number | null, cause?: unknown): Failure {
  const record = new RunRecord()
  for (const line of stderr.split('\n')) if (line !== '') record.take(parseLogLine(line))
  return new Failure(problem(record, code, { folder: '/', readText: () => null }), cause)
}
