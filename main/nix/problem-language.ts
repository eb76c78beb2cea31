/** Recognises errors of the language itself: syntax, recursion, files that are not there, wrong kinds of values. */
import path from 'node:path'
import { placeOf, type Problem, type Recogniser, type Recognised } from './recogniser.ts'
import { say } from '../words/say.ts'

export const languageProblem: Recogniser = (recognised) => {
  const { message } = recognised.error
  return (
    syntax(message, recognised) ??
    missingFile(message, recognised) ??
    recursion(message, recognised) ??
    missingVm(message) ??
    other(message, recognised)
  )
}

function syntax(message: string, recognised: Recognised): Problem | null {
  const match = /syntax error, (?:unexpected ([^,\n]+?))?(?:, expecting ([^\n]+))?$/m.exec(message)
  if (match === null) return null
  const [, unexpected, expecting] = match
  const found = unexpected === undefined ? say`a mistake` : words(unexpected)
  return {
    code: 'nix/eval-failed',
    message: say`The configuration cannot be read: ${found} does not belong here.`,
    hint: syntaxHint(unexpected ?? '', expecting ?? ''),
    ...placeOf(recognised),
  }
}

function syntaxHint(unexpected: string, expecting: string): string {
  // The parser notices a missing semicolon only at the next `=` or `.`, mostly one line further down.
  if (expecting === "';'") return say`A \`;\` is missing before it, probably at the end of the line above.`
  if (/end of file/.test(unexpected))
    return say`Something that was opened is not closed: a quote, a \`{\`, \`[\` or \`(\`.`
  if (/^'[)\]}]'$/.test(unexpected))
    return say`Either a value or a \`;\` is missing before it, or it closes nothing.`
  return expecting === ''
    ? say`Look at this place and just before it.`
    : say`Nix expected ${words(expecting)} here.`
}

/** Bison's names of tokens, as a user would write them. */
function words(tokens: string): string {
  return tokens
    .replace(/\bend of file\b/, say`the end of the file`)
    .replace(/'([^']+)'/g, '`$1`')
    .replace(/\bID\b/, say`a name`)
}

function missingFile(message: string, { context, place }: Recognised): Problem | null {
  // Greedy up to the last quote: a folder's name may hold quotes of its own.
  const file = /(?:getting status of|opening file) '(.+)': No such file|path '(.+)' does not exist/
    .exec(message)
    ?.slice(1)
    .find((part) => part !== undefined)
  if (file === undefined) return null
  const configuration = path.join(context.folder, 'configuration.nix')
  if (file === configuration)
    return {
      code: 'configuration/missing',
      message: say`This machine has no configuration.nix.`,
      hint: say`Put one into its folder, or restore the one that was there.`,
    }
  const name = path.relative(context.folder, file)
  const shown = name.startsWith('..') ? file : `./${name}`
  const line = lineOf(context.readText(configuration), shown)
  if (line === null && name.startsWith('..'))
    return {
      code: 'nix/eval-failed',
      message: say`The file ${file} is missing.`,
      hint: say`If the configuration does not name it, this nixpkgs is incomplete: set it up again, or choose another.`,
      ...(place === undefined ? {} : { place }),
    }
  const found = line === null ? place : { file: configuration, ...line }
  return {
    code: 'nix/eval-failed',
    message: say`${shown} is named in the configuration, but there is no such file.`,
    hint:
      path.basename(file) === 'hardware-configuration.nix'
        ? say`Remove it from \`imports\`: it describes a real computer, and a VM does without.`
        : say`Put the file there, or remove the reference to it.`,
    ...(found === undefined ? {} : { place: found }),
  }
}

function lineOf(text: string | null, part: string): { line: number; column: number } | null {
  const at = text?.indexOf(part) ?? -1
  if (text === null || at === -1) return null
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

function recursion(message: string, recognised: Recognised): Problem | null {
  if (!/infinite recursion encountered|possible infinite recursion|max-call-depth exceeded/.test(message))
    return null
  return {
    code: 'nix/eval-failed',
    message: say`The configuration needs itself to find its own values (infinite recursion).`,
    hint: say`Most often \`imports\` depends on \`config\` or \`pkgs\`, or an option is set from its own value.`,
    ...placeOf(recognised),
  }
}

function missingVm(message: string): Problem | null {
  if (!/attribute 'vm' in selection path 'vm' not found/.test(message)) return null
  return {
    code: 'nix/source-missing',
    message: say`This nixpkgs cannot build a virtual machine: its \`nixos\` has no \`vm\`.`,
    hint: say`Choose another nixpkgs for this machine.`,
  }
}

/** The rest of what Nix says with a position reads well enough as it is. */
function other(message: string, recognised: Recognised): Problem | null {
  const duplicate = /attribute '([^']+)' already defined at .*?:(\d+):\d+/.exec(message)
  if (duplicate !== null)
    return {
      code: 'nix/eval-failed',
      message: say`\`${duplicate[1]}\` is set twice: here and in line ${duplicate[2]}.`,
      hint: say`Keep one of them.`,
      ...placeOf(recognised),
    }
  const argument = /called (without required|with unexpected) argument '([^']+)'/.exec(message)
  if (argument !== null)
    return {
      code: 'nix/eval-failed',
      message:
        argument[1] === 'without required'
          ? say`A function is called without required argument \`${argument[2]}\`.`
          : say`A function is called with unexpected argument \`${argument[2]}\`.`,
      hint: say`A configuration begins with \`{ config, pkgs, ... }:\`; the \`...\` lets further arguments pass.`,
      ...placeOf(recognised),
    }
  return null
}
