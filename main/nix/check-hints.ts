/** What may have been meant by a name that is not there, from the names that this nixpkgs has in its place. */
import { formatOptionPath } from '../../nixlang/option-path.ts'
import type { FoundProblem } from './check-problems.ts'
import type { CheckRun } from './check-run.ts'
import { nearNames } from './near-names.ts'
import { vmOnlyHint } from './option-hint.ts'
import { optionPlace } from './option-place.ts'
import type { WrittenOption } from './written-options.ts'
import { say } from '../words/say.ts'

/** A text for another nixpkgs may lack thousands. */
const mostMissing = 50

export function lackingPath(lacking: FoundProblem['lacking']): string[] | undefined {
  return lacking?.kind === 'option' ? lacking.path : undefined
}

/** The options of the text that do not exist, as NixOS would tell them one by one. */
export function missingProblems(
  run: CheckRun,
  written: WrittenOption[],
  { text, file }: { text: string; file: string },
): FoundProblem[] {
  const missing = run.findings.filter((finding) => 'missing' in finding).slice(0, mostMissing)
  return missing.flatMap((finding) => {
    const option = written[finding.missing]
    if (option === undefined) return []
    const path = option.path.slice(0, finding.right + 1)
    const name = formatOptionPath(path)
    return [
      {
        problem: {
          severity: 'error',
          failure: {
            code: 'nix/eval-failed',
            message: say`There is no option \`${name}\`.`,
            hint:
              hintOf(path, finding) ??
              say`Check the spelling, or look the option up in the list of this nixpkgs.`,
            place: optionPlace(file, text, path),
          },
          option: name,
        },
      } satisfies FoundProblem,
    ]
  })
}

/** The problem with a better hint, where the run's answer about what it lacks gives one. `asked` holds the problems in the order of the question. */
export function withHint(found: FoundProblem, run: CheckRun, asked: FoundProblem[]): FoundProblem {
  const { lacking, problem } = found
  if (lacking === undefined) return found
  const nth = asked.filter((other) => other.lacking?.kind === lacking.kind).indexOf(found)
  const hint = run.findings
    .map((finding) => {
      if (lacking.kind === 'option' && 'near' in finding && finding.near === nth)
        return hintOf(lacking.path, finding)
      if (lacking.kind === 'package' && 'packages' in finding && finding.of === nth)
        return meant(nearNames(lacking.name, finding.packages))
      return null
    })
    .find((text) => text !== null)
  if (hint === undefined) return found
  return { problem: { ...problem, failure: { ...problem.failure, hint } } }
}

function hintOf(path: string[], { names, vm }: { names: string[]; vm: boolean }): string | null {
  if (vm) return vmOnlyHint(formatOptionPath(path))
  return meant(
    nearNames(path.at(-1) ?? '', names).map((name) => formatOptionPath([...path.slice(0, -1), name])),
  )
}

function meant(names: string[]): string | null {
  const quoted = names.map((name) => `\`${name}\``)
  const last = quoted.pop()
  if (last === undefined) return null
  return say`Did you mean ${quoted.length === 0 ? last : say`${quoted.join(', ')} or ${last}`}?`
}
