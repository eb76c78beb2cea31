/** Recognises NixOS's complaints about options: unknown, of the wrong type, in conflict, without a value. */
import type { Place } from '../../contract/failure.ts'
import { formatOptionPath, parseOptionPath } from '../../nixlang/option-path.ts'
import { optionPlace } from './option-place.ts'
import type { Problem, Recogniser, Recognised } from './recogniser.ts'
import { typeHint, unknownHint } from './option-hint.ts'

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
    assertion(message, recognised)
  )
}

function unknownOption(message: string, recognised: Recognised): Problem | null {
  const written = /^The option [`'](.+)' does not exist\./m.exec(message)?.[1]
  if (written === undefined) return null
  const { path, place } = find(written, message, recognised)
  return {
    code: 'nix/eval-failed',
    message: `There is no option \`${path}\`.`,
    hint: unknownHint(path, recognised.error.full),
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
    message: `\`${path}\` must be of type ${type}${value === null ? '' : `, but is set to ${value}`}.`,
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
  const shown =
    values.length > 1 && values.every((value) => value !== null) ? `: ${values.join(' and ')}` : ''
  return {
    code: 'nix/eval-failed',
    message: `\`${path}\` has more than one value${shown}.`,
    hint: 'Keep one of them, or wrap the one that shall win in `lib.mkForce`.',
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
    message: `\`${path}\` needs a value and has none.`,
    hint: 'Set it in the configuration.',
    ...place,
  }
}

function readOnly(message: string, recognised: Recognised): Problem | null {
  const written = /The option [`'](.+?)' is read-only/.exec(message)?.[1]
  if (written === undefined) return null
  const { path, place } = find(written, message, recognised)
  return {
    code: 'nix/eval-failed',
    message: `\`${path}\` cannot be set: it is read-only.`,
    hint: 'Remove it from the configuration.',
    ...place,
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
    message: found === null ? line.trim() : `The option \`${found.path}\` no longer exists.`,
    hint:
      found === null
        ? 'NixOS refuses to build a system like that; change the configuration.'
        : more.join(' ').trim() || 'Remove it.',
    details: list.trim(),
    ...found?.place,
  }
}

/** The option as the user wrote it, and where; evaluating the VM puts everything below `virtualisation.vmVariant`. */
function find(
  written: string,
  message: string,
  { place, context }: Recognised,
): { path: string; place: { place?: Place; option: string } } {
  const files = definitions(message).map(({ file }) => file)
  const file = files.find((each) => each.startsWith(`${context.folder}/`)) ?? files[0]
  const text = file === undefined ? null : context.readText(file)
  const parts = (parseOptionPath(written) ?? [written]).filter((part) => !part.startsWith('[definition '))
  const isVariant = parts[0] === 'virtualisation' && (parts[1] ?? '').startsWith('vmVariant')
  const own = isVariant && text?.includes('vmVariant') !== true ? parts.slice(2) : parts
  const path = formatOptionPath(own)
  const at = file === undefined ? place : optionPlace(file, text, own)
  return { path, place: { option: path, ...(at === undefined ? {} : { place: at }) } }
}

function definitions(message: string): Definition[] {
  return [...message.matchAll(/^\s*- In [`'](.+?)'(?:, via option [^:\n]+)?:[ \t]*(.*)$/gm)].map(
    ([, file = '', value = '']) => ({ file, value: value === '' ? null : value.trim() }),
  )
}
