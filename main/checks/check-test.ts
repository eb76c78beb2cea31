/** Evaluates a test's text that is still being edited, as a build would, without writing it anywhere. */
import path from 'node:path'
import type { ConfigurationCheck } from '../../contract/check.ts'
import { Failure } from '../../contract/failure.ts'
import { checkProblems, warningsOf } from '../nix/check-problems.ts'
import { runCheck } from '../nix/check-run.ts'
import type { UsableSource } from '../../contract/source.ts'
import type { NixEnvironment } from '../nix/environment.ts'
import { searchPath } from '../nix/source.ts'
import { say } from '../words/say.ts'
import program from './check-test.nix?raw'

/** A genuine NixOS takes some seconds for each machine. */
const limitMs = 300_000

/** `file`: the test's, absolute. An abort gives null. Throws `nix/eval-failed` when it takes too long. */
export async function checkTest(options: {
  environment: NixEnvironment
  source: UsableSource
  starterDir: string
  offline: boolean
  file: string
  text: string
  signal: AbortSignal
}): Promise<ConfigurationCheck | null> {
  const { environment, source, starterDir, offline, file, text, signal } = options
  const startedAt = performance.now()
  const folder = path.dirname(file)
  const run = await runCheck({
    text,
    file,
    folder,
    program,
    question: {},
    words: [...searchPath(source, { starterDir }), ...(offline ? ['--option', 'substitute', 'false'] : [])],
    env: environment.env,
    signal,
    limitMs,
  })
  if (run === null) return null
  if (run.isLate)
    throw new Failure({
      code: 'nix/eval-failed',
      message: say`Evaluating the test took more than ${limitMs / 60_000} minutes and was given up.`,
      hint: say`Run the test to see how far it comes.`,
    })
  const context = { folder, readText: (named: string) => (named === file ? text : null) }
  const isWhole = run.findings.some((finding) => 'done' in finding)
  const errors = isWhole ? [] : checkProblems(run, context).map(({ problem }) => problem)
  return {
    problems: [...errors, ...warningsOf(run.record, context)],
    options: {},
    tookMs: Math.round(performance.now() - startedAt),
  }
}
