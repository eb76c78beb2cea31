/** From a failed run of Nix to one clear sentence, the place in the file, the remedy and the last lines. */
import type { FailureData, Place } from '../../contract/failure.ts'
import { places, type ErrorText } from './error-text.ts'
import { buildProblem } from './problem-build.ts'
import { daemonProblem } from './problem-daemon.ts'
import { flakeProblem } from './problem-flake.ts'
import { gitProblem } from './problem-git.ts'
import { hashProblem } from './problem-hash.ts'
import { languageProblem } from './problem-language.ts'
import { networkProblem } from './problem-network.ts'
import { optionProblem } from './problem-option.ts'
import { packageProblem } from './problem-package.ts'
import { remoteProblem } from './problem-remote.ts'
import { sourceProblem } from './problem-source.ts'
import type { Problem, ProblemContext, Recogniser } from './recogniser.ts'
import type { RunRecord } from './run-record.ts'
import { say } from '../words/say.ts'

/** Host and network first: what they break shows up as an error of something else. */
const recognisers: Recogniser[] = [
  daemonProblem,
  gitProblem,
  networkProblem,
  sourceProblem,
  remoteProblem,
  flakeProblem,
  hashProblem,
  buildProblem,
  optionProblem,
  packageProblem,
  languageProblem,
]

const detailLines = 50

/** `exitCode`: 100 means that a build failed, 1 that it did not come to one (nix-build(1)). */
export function problem(record: RunRecord, exitCode: number | null, context: ProblemContext): FailureData {
  const { option: _option, lacking: _lacking, ...failure } = fullProblem(record, exitCode, context)
  return failure
}

/** The same with all that is known: the option that it is about, and what is not there. */
export function fullProblem(record: RunRecord, exitCode: number | null, context: ProblemContext): Problem {
  const details = record.lastLines.slice(-detailLines).join('\n')
  // The first error is the cause; those after it tell what it has kept from happening.
  for (const error of record.errors) {
    const recognised = { error, place: bestPlace(error, context), record, context }
    for (const recognise of recognisers) {
      const found = recognise(recognised)
      if (found !== null) return { ...found, details: found.details ?? details }
    }
  }
  return { ...generic(record, exitCode, context), details }
}

function generic(record: RunRecord, exitCode: number | null, context: ProblemContext): Problem {
  const [error] = record.errors
  const code = exitCode === 100 ? 'nix/build-failed' : 'nix/eval-failed'
  const hint = say`The lines below are what Nix said last.`
  if (error === undefined) {
    if (exitCode === null) return killed()
    return { code, message: say`Nix ended with exit code ${exitCode} without naming an error.`, hint }
  }
  const place = bestPlace(error, context)
  return {
    code,
    message: say`Nix says: ${sentence(error.message)}`,
    hint,
    ...(place === undefined ? {} : { place }),
  }
}

/** By a signal that was none of ours. */
function killed(): Problem {
  return {
    code: 'nix/build-failed',
    message: say`nix-build was killed in the middle of its work.`,
    hint: say`Most often the computer ran out of memory: close other programs and build again.`,
  }
}

/** The first line, as a sentence of bearable length. */
function sentence(message: string): string {
  const line = (message.split('\n').find((each) => each.trim() !== '') ?? '').trim()
  const cut = line.length > 300 ? `${line.slice(0, 300)}…` : line
  return /[.!?…]$/.test(cut) ? cut : `${cut.replace(/[:;,]$/, '')}.`
}

/** Errors often strike deep in nixpkgs; the trace then leads back to the user's line, nearest to the error last. */
function bestPlace(error: ErrorText, context: ProblemContext): Place | undefined {
  const own = (place: Place) =>
    place.file.startsWith(`${context.folder}/`) ? place : fromCopy(place, context)
  const first = error.place === undefined ? null : own(error.place)
  if (first !== null) return first
  const traced = places(error.full).flatMap((place) => own(place) ?? [])
  return traced.at(-1) ?? error.place
}

/** Of a flake Nix evaluates a copy in the store: the user's file is the one with the same text. */
function fromCopy(place: Place, { folder, readText }: ProblemContext): Place | null {
  const name = /^\/.*\/[0-9a-z]{32}-source\/(.+)$/.exec(place.file)?.[1]
  if (name === undefined) return null
  const file = `${folder}/${name}`
  const text = readText(file)
  return text !== null && text === readText(place.file) ? { ...place, file } : null
}
