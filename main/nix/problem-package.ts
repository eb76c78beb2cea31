/** Recognises packages that do not exist, and those that nixpkgs refuses: unfree, insecure, broken. */
import { placeOf, type Problem, type Recogniser, type Recognised } from './recogniser.ts'

const refusals: { sign: RegExp; why: string; hint: string }[] = [
  {
    sign: /has an unfree license/,
    why: 'is not free software, and nixpkgs refuses it unless you allow it',
    hint: 'Add `nixpkgs.config.allowUnfree = true;` to the configuration.',
  },
  {
    sign: /is marked as insecure|has known vulnerabilities/i,
    why: 'is known to be insecure, and nixpkgs refuses it unless you allow it',
    hint: 'Choose another package, or name it in `nixpkgs.config.permittedInsecurePackages`.',
  },
  {
    sign: /is marked as broken/,
    why: 'is marked as broken in this nixpkgs',
    hint: 'Choose another package or another nixpkgs.',
  },
  {
    sign: /is not available on the requested hostPlatform/,
    why: 'does not exist for this kind of computer',
    hint: 'Choose another package.',
  },
]

export const packageProblem: Recogniser = (recognised) => {
  const { message } = recognised.error
  const refused = /Package [‘'`]([^’']+)[’']/.exec(message)?.[1]
  const refusal = refused === undefined ? undefined : refusals.find(({ sign }) => sign.test(message))
  if (refusal !== undefined)
    return {
      code: 'nix/eval-failed',
      message: `The package ${refused} ${refusal.why}.`,
      hint: refusal.hint,
      ...placeOf(recognised),
    }
  const variable = /undefined variable '([^']+)'/.exec(message)?.[1]
  const attribute = /attribute '([^']+)' missing/.exec(message)?.[1]
  const name = variable ?? attribute
  return name === undefined ? null : missingName(name, variable !== undefined, recognised)
}

function missingName(name: string, isVariable: boolean, recognised: Recognised): Problem {
  const [before, after] = sourceAround(recognised)
  // Nix places a missing attribute at the beginning of `pkgs.name`, or (later versions) at the name.
  const selected = new RegExp(`^pkgs\\s*\\.(?:\\s*[\\w-]+\\s*\\.)*\\s*"?${escapeRegExp(name)}\\b`)
  const isPackage = isVariable
    ? /\bwith\s+pkgs\b[^;]*;[^;]*$/.test(before)
    : selected.test(after) || /\bpkgs\s*\.\s*(?:[\w-]+\s*\.\s*)*$/.test(before)
  const meant = /Did you mean ([^?]+)\?/.exec(recognised.error.full)?.[1]
  const check = isPackage
    ? 'Check the spelling, or look the package up in this nixpkgs.'
    : 'Check the spelling, and that it is in scope here.'
  return {
    code: 'nix/eval-failed',
    message: isPackage
      ? `There is no package \`${name}\`.`
      : isVariable
        ? `\`${name}\` is not defined.`
        : `There is no attribute \`${name}\` here.`,
    hint: meant === undefined ? check : `Did you mean ${meant}?`,
    ...(isPackage && meant === undefined ? { lacking: { kind: 'package', name } } : {}),
    ...placeOf(recognised),
  }
}

/** The text before and after the error's position: of the file, or of the source line that Nix printed. */
function sourceAround({ place, error, context }: Recognised): [string, string] {
  const { file, line = 1, column = 1 } = place ?? {}
  const text = file === undefined ? null : context.readText(file)
  const printed = new RegExp(`^\\s*${line}\\| (.*)$`, 'm').exec(error.full)?.[1] ?? ''
  const lines = text === null ? [] : text.split('\n')
  // Nix counts columns in bytes.
  const bytes = Buffer.from(lines[line - 1] ?? printed)
  const before = [...lines.slice(0, line - 1), bytes.subarray(0, column - 1).toString()].join('\n')
  return [before, bytes.subarray(column - 1).toString()]
}

/** Text that a regular expression takes literally. */
function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
