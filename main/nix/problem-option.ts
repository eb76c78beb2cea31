/** Recognises NixOS's complaints about options: unknown, of the wrong type, in conflict, without a value. */
import type { Place } from '../../contract/failure.ts'
import { formatOptionPath, parseOptionPath } from '../../nixlang/option-path.ts'
import { locate } from '../../nixlang/locate.ts'
import { lineOfName, placeOfOption } from './option-place.ts'
import type { Problem, Recogniser, Recognised } from './recogniser.ts'
import { typeHint, unknownHint } from './option-hint.ts'
import { say } from '../words/say.ts'

interface Definition {
  file: string
  /** As Nix text, when it fits one line. */
  value: string | null
}

export const optionProblem: Recogniser = (recognised) => {
  const { message } = recognised.error
  return (
    unknownOption(message, recognised) ??
    wrongType(message, recognised) ??
    conflict(message, recognised) ??
    noValue(message, recognised) ??
    readOnly(message, recognised) ??
    misplaced(message, recognised) ??
    assertion(message, recognised)
  )
}

function unknownOption(message: string, recognised: Recognised): Problem | null {
  const written = /^The option [`'](.+)' does not exist\./m.exec(message)?.[1]
  if (written === undefined) return null
  const { path, names, place } = find(written, message, recognised)
  const hint = unknownHint(path, recognised.error.full)
  return {
    code: 'nix/eval-failed',
    message: say`There is no option \`${path}\`.`,
    hint: hint ?? say`Check the spelling, or look the option up in the list of this nixpkgs.`,
    ...(hint === null ? { lacking: { kind: 'option', path: names } } : {}),
    ...place,
  }
}

function wrongType(message: string, recognised: Recognised): Problem | null {
  const match = /A definition for option [`'](.+?)' is not of type [`']([\s\S]+?)'\.(?=\s|$)/.exec(message)
  const [, written, type] = match ?? []
  if (written === undefined || type === undefined) return null
  const { path, place } = find(written, message, recognised)
  const value = definitions(message)[0]?.value ?? null
  const hint = typeHint(type, value)
  return {
    code: 'nix/eval-failed',
    message:
      value === null
        ? say`\`${path}\` must be of type ${type}.`
        : say`\`${path}\` must be of type ${type}, but is set to ${value}.`,
    ...(hint === null ? {} : { hint }),
    ...place,
  }
}

function conflict(message: string, recognised: Recognised): Problem | null {
  const written =
    /The (?:unique )?option [`'](.+?)' (?:has conflicting definition|is defined multiple times|has conflicting)/.exec(
      message,
    )?.[1]
  if (written === undefined) return null
  const { path, place } = find(written, message, recognised)
  const values = definitions(message).map(({ value }) => value)
  const shown = values.every((value) => value !== null) ? values : []
  return {
    code: 'nix/eval-failed',
    message:
      shown.length > 1
        ? say`\`${path}\` has more than one value: ${shown.reduce((before, value) => say`${before} and ${value}`)}.`
        : say`\`${path}\` has more than one value.`,
    hint: say`Keep one of them, or wrap the one that shall win in \`lib.mkForce\`.`,
    ...place,
  }
}

function noValue(message: string, recognised: Recognised): Problem | null {
  const written =
    /The option [`'](.+?)' (?:is used but not defined|was accessed but has no value defined)/.exec(
      message,
    )?.[1]
  if (written === undefined) return null
  const { path, place } = find(written, message, recognised)
  return {
    code: 'nix/eval-failed',
    message: say`\`${path}\` needs a value and has none.`,
    hint: say`Set it in the configuration.`,
    ...place,
  }
}

function readOnly(message: string, recognised: Recognised): Problem | null {
  const written = /The option [`'](.+?)' is read-only/.exec(message)?.[1]
  if (written === undefined) return null
  const { path, place } = find(written, message, recognised)
  return {
    code: 'nix/eval-failed',
    message: say`\`${path}\` cannot be set: it is read-only.`,
    hint: say`Remove it from the configuration.`,
    ...place,
  }
}

function misplaced(message: string, { context, place }: Recognised): Problem | null {
  const [, file, names] = /Module [`'](.+?)' has an unsupported attribute [`'](.+?)'\. /.exec(message) ?? []
  if (file === undefined || names === undefined) return null
  const text = context.readText(file)
  const at = text === null ? place : { file, ...lineOfName(text, names) }
  return {
    code: 'nix/eval-failed',
    message: say`\`${names}\` stands beside \`config\` or \`options\`, where nothing can be set.`,
    hint: say`Move it into \`config\`, or write all of it without \`config\`.`,
    ...(at === undefined ? {} : { place: at }),
  }
}

/** NixOS lists what contradicts itself; options that were removed are told in the same way. */
function assertion(message: string, recognised: Recognised): Problem | null {
  const list = /^Failed assertions:\n([\s\S]+)/m.exec(message)?.[1]
  const first = list?.split(/\n(?=- )/)[0]?.replace(/^- /, '')
  if (list === undefined || first === undefined) return null
  const removed = /The option definition [`'](.+?)' in [`'](.+?)' no longer has any effect/.exec(first)
  const [, written, file] = removed ?? []
  const found = written === undefined ? null : find(written, `- In \`${file}':`, recognised)
  const [line = '', ...more] = first.split('\n')
  return {
    code: 'nix/eval-failed',
    message: found === null ? line.trim() : say`The option \`${found.path}\` no longer exists.`,
    hint:
      found === null
        ? say`NixOS refuses to build a system like that; change the configuration.`
        : more.join(' ').trim() || say`Remove it.`,
    details: list.trim(),
    ...found?.place,
  }
}

/** The option as the user wrote it, and where; evaluating the VM puts everything below `virtualisation.vmVariant`. */
function find(
  written: string,
  message: string,
  { place, context }: Recognised,
): { path: string; names: string[]; place: { place?: Place; option: string } } {
  const files = definitions(message).map(({ file }) => file)
  const own = files.filter((each) => each.startsWith(`${context.folder}/`))
  const file = own.find((each) => each === `${context.folder}/configuration.nix`) ?? own[0] ?? files[0]
  const text = file === undefined ? null : context.readText(file)
  const parts = parseOptionPath(written) ?? [written]
  const isVariant = parts[0] === 'virtualisation' && (parts[1] ?? '').startsWith('vmVariant')
  const found = text === null ? null : locate(text, parts)
  const isWritten = found === null ? text?.includes('vmVariant') === true : !found.skipped
  const names = (isVariant && !isWritten ? parts.slice(2) : parts).filter((part) => !isEntry(part))
  const path = formatOptionPath(names)
  const at = file === undefined ? place : placeOfOption(file, text, found, isEntry(parts.at(-1) ?? ''))
  return { path, names, place: { option: path, ...(at === undefined ? {} : { place: at }) } }
}

/** NixOS names the items of lists `[definition 1-entry 2]`. */
function isEntry(part: string): boolean {
  return part.startsWith('[definition ')
}

function definitions(message: string): Definition[] {
  return [...message.matchAll(/^\s*- In [`'](.+?)'(?:, via option [^:\n]+)?:[ \t]*(.*)$/gm)].map(
    ([, file = '', value = '']) => ({ file, value: value === '' ? null : value.trim() }),
  )
}
