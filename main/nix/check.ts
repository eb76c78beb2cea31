/** Evaluates a configuration that is still being edited, as a build would, without writing it anywhere. */
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { CheckProblem, ConfigurationCheck, OptionState } from '../../contract/check.ts'
import { Failure } from '../../contract/failure.ts'
import type { UsableSource } from '../../contract/source.ts'
import { parseOptionPath } from '../../nixlang/option-path.ts'
import { checkProblems, join, placed, warningsOf, type FoundProblem } from './check-problems.ts'
import { runCheck, type CheckRun, type Question } from './check-run.ts'
import { lackingPath, missingProblems, withHint } from './check-hints.ts'
import program from './check.nix?raw'
import type { NixEnvironment } from './environment.ts'
import { resolveSource, searchPath } from './source.ts'
import { writtenOptions } from './written-options.ts'
import { say } from '../words/say.ts'

/** A genuine NixOS takes about 3 s; a channel is downloaded first. */
const limitMs = 300_000
/** No further problems are looked for when this much time is gone, or after so many evaluations. */
const surveyMs = 20_000
const mostSurveys = 4
const mostWritten = 3000
/** Reading a text of more characters than this again and again would be felt. */
const longestSurveyed = 1_000_000

export interface CheckOptions {
  environment: NixEnvironment
  source: UsableSource
  starterDir: string
  offline: boolean
  /** The configuration's absolute path. */
  file: string
  text: string
  /** Options whose state is asked for. */
  options: string[]
  signal: AbortSignal
}

/**
 * Nix reads the text from standard input, so the file may say something else; relative paths are taken from the file's folder, and
 * places in the text are given as in the file. An abort gives null. Throws `nix/source-missing` and `machine/folder-unusable`.
 */
export async function checkConfiguration(options: CheckOptions): Promise<ConfigurationCheck | null> {
  const { environment, source, starterDir, offline, file, text, signal } = options
  const startedAt = performance.now()
  await resolveSource(source, { environment, starterDir })
  const folder = await importFolder(file)
  const states = options.options.map((option) => parseOptionPath(option) ?? [option])
  const ask = (question: Partial<Question>) =>
    runCheck({
      text,
      file,
      folder,
      program,
      question: { survey: false, states, written: [], near: [], packages: [], ...question },
      words: [...searchPath(source, { starterDir }), ...(offline ? ['--option', 'substitute', 'false'] : [])],
      env: environment.env,
      signal,
      limitMs,
    })
  const context = {
    folder: path.dirname(file),
    readText: (named: string) => (named === file ? text : null),
  }

  const first = await ask({})
  if (first === null) return null
  if (first.isLate) throw late()
  const isWhole = first.findings.some((finding) => 'done' in finding)
  const problems: CheckProblem[] = warningsOf(first.record, context)
  let known: ConfigurationCheck['options'] = statesOf(first, options.options)
  if (!isWhole) {
    const found = await survey(ask, first, { ...context, text, file }, startedAt)
    if (found === null) return null
    problems.unshift(...found.problems)
    known = found.run === null ? null : statesOf(found.run, options.options)
  }
  return { problems, options: known, tookMs: Math.round(performance.now() - startedAt) }
}

/**
 * Looks at each option that the text sets by itself, so that a problem does not hide the others: a round ends at a problem, and the
 * next one leaves out what that one was about.
 */
async function survey(
  ask: (question: Partial<Question>) => Promise<CheckRun | null>,
  first: CheckRun,
  context: { folder: string; readText: (file: string) => string | null; text: string; file: string },
  startedAt: number,
): Promise<{ problems: CheckProblem[]; run: CheckRun | null } | null> {
  let found = checkProblems(first, context)
  let written =
    context.text.length > longestSurveyed ? [] : writtenOptions(context.text).slice(0, mostWritten)
  let informative: CheckRun | null = null
  const rounds = context.text.length > longestSurveyed ? 0 : mostSurveys
  for (let round = 0; round < rounds && performance.now() - startedAt < surveyMs; round++) {
    written = written.filter((option) => !found.some((problem) => isAbout(problem, option, context.file)))
    const lacking = found.filter(({ lacking: what }) => what !== undefined)
    const run = await ask({
      survey: true,
      written: written.map((option) => option.path),
      near: lacking.flatMap(({ lacking: what }) => (what?.kind === 'option' ? [what.path] : [])),
      packages: lacking.flatMap(({ lacking: what }) => (what?.kind === 'package' ? [what.name] : [])),
    })
    if (run === null) return null
    if (run.findings.length > 0) informative = run
    const at = run.findings.findLast((finding) => 'at' in finding)?.at
    const more = [
      ...missingProblems(run, written, context),
      ...(run.code === 0 || run.isLate
        ? []
        : checkProblems(run, context).map((problem) => placed(problem, written[at ?? -1], context))),
    ]
    const before = found.length
    found = join(
      found.map((problem) => withHint(problem, run, lacking)),
      more,
      context.file,
    )
    if (run.code === 0 ? found.length === before : at === undefined) break
    written = written.filter((_, n) => run.code === 0 || n !== at)
  }
  return { problems: found.map(({ problem }) => problem).toSorted(byPlace), run: informative }
}

/** Whether an option is what a problem is about already, or lies in a part of which it is known. */
function isAbout(
  { problem, lacking }: FoundProblem,
  option: { path: string[]; firstLine: number; lastLine: number },
  file: string,
): boolean {
  const { place } = problem.failure
  const isPlaced = place?.file === file && place.line !== undefined
  if (isPlaced && place.line !== undefined && option.firstLine <= place.line && place.line <= option.lastLine)
    return true
  // Where a name is unknown inside a value, everything beside it ends in the same words.
  const around = lackingPath(lacking)?.slice(0, -1) ?? []
  return around.length > 1 && around.every((name, n) => option.path[n] === name)
}

function byPlace(a: CheckProblem, b: CheckProblem): number {
  return lineOf(a) - lineOf(b)
}

function lineOf({ failure }: CheckProblem): number {
  return failure.place?.line ?? Number.MAX_SAFE_INTEGER
}

function statesOf(run: CheckRun, names: string[]): Record<string, OptionState> {
  return Object.fromEntries(
    run.findings.flatMap((finding) => {
      if (!('state' in finding)) return []
      const { state, ...rest } = finding
      return [[names[state] ?? '', rest]]
    }),
  )
}

/** Nix takes relative paths from where a link leads to. */
async function importFolder(file: string): Promise<string> {
  const folder = path.dirname(file)
  const found = await realpath(file).then(
    (real) => path.dirname(real),
    () => folder,
  )
  const isThere = await stat(folder).then(
    (info) => info.isDirectory(),
    () => false,
  )
  if (isThere) return found
  throw new Failure({
    code: 'machine/folder-unusable',
    message: say`The folder “${folder}” is not there any more.`,
    hint: say`Bring it back, or take the machine out of the list.`,
    place: { file: folder },
  })
}

function late(): Failure {
  return new Failure({
    code: 'nix/eval-failed',
    message: say`Evaluating the configuration took more than ${limitMs / 60_000} minutes and was given up.`,
    hint: say`Build the machine to see how far it comes.`,
  })
}
