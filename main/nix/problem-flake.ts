/** Recognises what goes wrong around a flake: an output that is not there, a lock file that does not fit, files that git does not know. */
import path from 'node:path'
import type { Recogniser } from './recogniser.ts'
import { say } from '../words/say.ts'

export const flakeProblem: Recogniser = ({ error: { message }, context }) => {
  const output = /^flake '[^']*' does not provide attribute (.+)$/m.exec(message)?.[1]
  if (output !== undefined) {
    // Nix lists all places where it has looked; the last is the one without a prefix of its own.
    const name = [...output.matchAll(/'([^']+)'/g)].at(-1)?.[1] ?? output
    return {
      code: 'nix/eval-failed',
      message: say`The flake has no output \`${name}\`.`,
      hint: say`Choose another of its configurations, or look at the \`outputs\` in flake.nix.`,
    }
  }
  if (
    /requires lock file changes but they're not allowed|cannot update (?:unlocked )?flake input/.test(message)
  )
    return {
      code: 'nix/source-missing',
      message: say`The flake.lock does not fit the inputs in flake.nix, or is not there.`,
      hint: say`Run \`nix flake lock\` in its folder; Snowglobe changes no lock file by itself.`,
    }
  if (/could not find a flake\.nix file|does not contain a '(?:[^']*\/)?flake\.nix'/.test(message))
    return {
      code: 'nix/source-missing',
      message: say`There is no flake.nix in this folder.`,
      hint: say`Put it back, or choose another folder.`,
    }
  // What is remembered of a failure: by name, or (2.8) as a value that is no derivation.
  const cached =
    /cached failure of attribute '([^']+)'/.exec(message)?.[1] ??
    /^flake output attribute '([^']+)' is not a derivation/.exec(message)?.[1]
  if (cached !== undefined)
    return {
      code: 'nix/eval-failed',
      message: say`The flake’s output \`${cached}\` is nothing that can be built, or evaluating it failed before.`,
      hint: say`Change the configuration, or see the error again with \`--option eval-cache false\`.`,
    }
  return untracked(message, context.readText, context.folder)
}

/** In a git repository Nix sees only files that git knows. */
function untracked(message: string, readText: (file: string) => string | null, folder: string) {
  const inStore =
    /(?:getting status of|opening file) '\/[^']*\/[0-9a-z]{32}-source\/([^']+)': No such file/.exec(
      message,
    )?.[1] ?? /path '\/[^']*\/[0-9a-z]{32}-source\/([^']+)' does not exist/.exec(message)?.[1]
  const file = /Path '([^']+)' in the repository [^\n]* is not tracked by Git/.exec(message)?.[1] ?? inStore
  if (file === undefined) return null
  const isHere = readText(path.join(folder, file)) !== null
  if (inStore !== undefined && !isHere) return null
  return {
    code: 'nix/eval-failed',
    message: say`Nix does not see ${file}, because git does not know it.`,
    hint: say`Run \`git add ${file}\` in the flake’s folder; a commit is not needed.`,
  } as const
}
