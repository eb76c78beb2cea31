/** Turns what an evaluation said into problems of the text: errors, each failed assertion by itself, and warnings. */
import type { CheckProblem } from '../../contract/check.ts'
import { formatOptionPath, parseOptionPath } from '../../nixlang/option-path.ts'
import type { CheckRun } from './check-run.ts'
import { optionPlace } from './option-place.ts'
import { fullProblem } from './problem.ts'
import type { Problem, ProblemContext } from './recogniser.ts'
import { RunRecord } from './run-record.ts'
import { say } from '../words/say.ts'

export interface FoundProblem {
  problem: CheckProblem
  /** What is not there, while nothing better is known than that. */
  lacking?: Problem['lacking']
}

/** The first error, or all the assertions that have failed. */
export function checkProblems({ record, code }: CheckRun, context: ProblemContext): FoundProblem[] {
  const found = assertionRecords(record).map((one) => fullProblem(one, code, context))
  return found.map((problem) => foundProblem('error', problem))
}

function foundProblem(
  severity: CheckProblem['severity'],
  { option, lacking, ...failure }: Problem,
): FoundProblem {
  return {
    problem: { severity, failure, ...(option === undefined ? {} : { option }) },
    ...(lacking === undefined ? {} : { lacking }),
  }
}

const assertions = /^Failed assertions:\n/m

/** The record itself, or one for each assertion where these are what has failed. */
function assertionRecords(record: RunRecord): RunRecord[] {
  const error = record.errors.find(({ message }) => assertions.test(message))
  const list = error?.message.split(assertions)[1]
  if (error === undefined || list === undefined) return [record]
  return list.split(/\n(?=- )/).map((item) => {
    const one = new RunRecord()
    one.errors.push({ ...error, message: say`Failed assertions:\n${item}` })
    return one
  })
}

/** NixOS's own warnings, each once; anything else that a configuration traces is its author's. */
export function warningsOf(record: RunRecord, context: ProblemContext): CheckProblem[] {
  return [...new Set(record.traced)].flatMap((said) => {
    const message = /^(?:evaluation )?warning: ([\s\S]+)/.exec(said)?.[1]
    return message === undefined ? [] : [warning(message.trim(), context)]
  })
}

function warning(message: string, { folder, readText }: ProblemContext): CheckProblem {
  const [line = '', ...more] = message.split('\n')
  const hint = more.join(' ').trim()
  const [, option, file] =
    /[Tt]he option [`‘']([^'’`]+)['’](?:.*? (?:in|defined in) [`‘']([^'’`]+)['’])?/.exec(line) ?? []
  const named = file ?? `${folder}/configuration.nix`
  const text = readText(named)
  const place =
    option === undefined ? undefined : optionPlace(named, text, parseOptionPath(option) ?? [option])
  const isPlaced = place !== undefined && (file !== undefined || place.line !== undefined)
  return {
    severity: 'warning',
    failure: {
      code: 'nix/eval-failed',
      message: line,
      ...(hint === '' ? {} : { hint }),
      ...(isPlaced ? { place } : {}),
    },
    ...(option === undefined ? {} : { option }),
  }
}

/** A problem without a place in the text was met while this option was looked at. */
export function placed(
  found: FoundProblem,
  option: { path: string[] } | undefined,
  { file, text }: { file: string; text: string },
): FoundProblem {
  const { problem } = found
  if (option === undefined || lineIn(problem, file) !== undefined) return found
  const failure = { ...problem.failure, place: optionPlace(file, text, option.path) }
  return {
    ...found,
    problem: { ...problem, failure, option: problem.option ?? formatOptionPath(option.path) },
  }
}

/** Both lists without what says the same; of two the one with a place in the text stays. */
export function join(known: FoundProblem[], more: FoundProblem[], file: string): FoundProblem[] {
  const joined = [...known]
  for (const found of more) {
    const line = lineIn(found.problem, file)
    const same = joined.findIndex(({ problem }) => {
      const other = lineIn(problem, file)
      const isPlaced = line !== undefined && other !== undefined
      return problem.failure.message === found.problem.failure.message && (!isPlaced || line === other)
    })
    const there = joined[same]
    if (there === undefined) joined.push(found)
    else if (line !== undefined && lineIn(there.problem, file) === undefined) joined[same] = found
  }
  return joined
}

function lineIn({ failure: { place } }: CheckProblem, file: string): number | undefined {
  return place?.file === file ? place.line : undefined
}
