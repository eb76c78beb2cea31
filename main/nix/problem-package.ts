/** Recognises packages that do not exist, and those that nixpkgs refuses: unfree, insecure, broken. */
import type { Place } from '../../contract/failure.ts'
import { placeOf, type Problem, type Recogniser, type Recognised } from './recogniser.ts'
import { say } from '../words/say.ts'

/** What nixpkgs writes in its own check of each package; `allow` is the switch that its message names. */
const refusals: { sign: RegExp; why: string; allow: string }[] = [
  {
    sign: /has an unfree license/,
    get why() {
      return say`is not free software, and nixpkgs refuses it unless you allow it`
    },
    allow: 'allowUnfree',
  },
  {
    sign: /is marked as broken|has problems:\s+- broken\b/,
    get why() {
      return say`is marked as broken in this nixpkgs, and is refused unless you allow it`
    },
    allow: 'allowBroken',
  },
  {
    sign: /is not available on the requested hostPlatform/,
    get why() {
      return say`is not made for this kind of computer, and nixpkgs refuses it unless you allow it`
    },
    allow: 'allowUnsupportedSystem',
  },
]

/** Both wordings: up to 25.11 with typographic quotes, and after. */
const refused = /(?:Package [‘'`]([^’']+)[’'] in|Refusing to evaluate package '([^']+)')/

export const packageProblem: Recogniser = (recognised) => {
  const { message } = recognised.error
  const name = refused
    .exec(message)
    ?.slice(1)
    .find((part) => part !== undefined)
  return (name === undefined ? null : refusal(name, message, recognised)) ?? absent(message, recognised)
}

function refusal(name: string, message: string, recognised: Recognised): Problem | null {
  const place = placeOfPackage(name, recognised)
  if (/is marked as insecure|has known vulnerabilities/i.test(message)) {
    const option = ['nixpkgs', 'config', 'permittedInsecurePackages']
    const issues = /Known issues:\n([\s\S]*?)\n\s*\n/.exec(message)?.[1]
    return {
      code: 'nix/eval-failed',
      message: say`The package ${name} is known to be insecure, and nixpkgs refuses it unless you allow it.`,
      hint: say`Choose another package, or add \`${option.join('.')} = [ "${name}" ];\` to the configuration.`,
      ...(issues === undefined ? {} : { details: issues.replace(/^\s+/gm, '') }),
      ...place,
      remedy: { kind: 'add-to-list', option, item: name },
    }
  }
  const found = refusals.find(({ sign }) => sign.test(message))
  if (found === undefined) return null
  const option = ['nixpkgs', 'config', found.allow]
  return {
    code: 'nix/eval-failed',
    message: say`The package ${name} ${found.why}.`,
    hint: say`Choose another package, or add \`${option.join('.')} = true;\` to the configuration.`,
    ...place,
    remedy: { kind: 'set-option', option, value: true },
  }
}

/** Nix places no `throw`, so the package's name is looked for in the configuration. */
function placeOfPackage(name: string, { place, context }: Recognised): { place?: Place } {
  const file = `${context.folder}/configuration.nix`
  if (place?.file === file) return { place }
  const text = context.readText(file) ?? ''
  const at = text.search(new RegExp(`(?<![\\w-])${escapeRegExp(name.replace(/-\d.*$/, ''))}(?![\\w-])`))
  const before = text.slice(0, at).split('\n')
  if (at !== -1) return { place: { file, line: before.length, column: (before.at(-1) ?? '').length + 1 } }
  return place === undefined ? {} : { place }
}

function absent(message: string, recognised: Recognised): Problem | null {
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
    ? say`Check the spelling, or look the package up in this nixpkgs.`
    : say`Check the spelling, and that it is in scope here.`
  return {
    code: 'nix/eval-failed',
    message: isPackage
      ? say`There is no package \`${name}\`.`
      : isVariable
        ? say`\`${name}\` is not defined.`
        : say`There is no attribute \`${name}\` here.`,
    hint: meant === undefined ? check : say`Did you mean ${meant}?`,
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
