/** Values as controls hold them: Nix values that may hold expressions, such as packages, at any place inside. */
import { literalOf } from '../../nixlang/literal.ts'
import { formatOptionPath, parseOptionPath } from '../../nixlang/option-path.ts'
import { parseNix } from '../../nixlang/parse.ts'
import { quoteName } from '../../nixlang/quote.ts'
import { renderValue, type Place } from '../../nixlang/render.ts'
import type { NixValue } from '../../nixlang/value.ts'
import { faultOfExpression, type Wish } from '../../nixlang/wish.ts'

export type FormValue =
  | Exclude<NixValue, { kind: 'list' | 'attrs' }>
  | { kind: 'list'; items: FormValue[] }
  | { kind: 'attrs'; entries: Map<string, FormValue> }
  | { kind: 'expression'; text: string }

/** The same value where it holds no expression; null where it does. */
export function plainValue(value: FormValue): NixValue | null {
  if (value.kind === 'expression') return null
  if (value.kind === 'list') {
    const items = value.items.map(plainValue).filter((item) => item !== null)
    return items.length < value.items.length ? null : { kind: 'list', items }
  }
  if (value.kind !== 'attrs') return value
  const entries = new Map<string, NixValue>()
  for (const [name, item] of value.entries) {
    const plain = plainValue(item)
    if (plain === null) return null
    entries.set(name, plain)
  }
  return { kind: 'attrs', entries }
}

const place: Place = { indent: '', step: '  ', eol: '\n', multiline: true }

/** The value as Nix text of one or several lines; throws a RangeError (one sentence) for what Nix cannot say. */
export function nixText(value: FormValue, indent = ''): string {
  const plain = plainValue(value)
  if (plain !== null) return renderValue(plain, { ...place, indent })
  const inner = indent + place.step
  if (value.kind === 'expression') return value.text.trim()
  if (value.kind === 'list') {
    const items = value.items.map((item) => {
      const source = nixText(item, inner)
      return /^[\w.]+$/.test(source) || (item.kind !== 'expression' && !source.startsWith('-'))
        ? source
        : `(${source})`
    })
    return `[\n${items.map((item) => inner + item).join('\n')}\n${indent}]`
  }
  const entries = value.kind === 'attrs' ? [...value.entries] : []
  const lines = entries.map(([name, item]) => `${inner}${quoteName(name)} = ${nixText(item, inner)};`)
  return `{\n${lines.join('\n')}\n${indent}}`
}

/** The value as Nix text to be shown, never to be written: one that Nix could not say is empty. */
export function briefText(value: FormValue): string {
  try {
    return nixText(value)
  } catch {
    return ''
  }
}

/** What to write for it: a plain value, so that only what differs is edited, or else an expression. */
export function wishOf(value: FormValue): Wish {
  return plainValue(value) ?? { kind: 'expression', text: nixText(value) }
}

/** The value of a Nix text, such as a default's, where that is a literal or a package; null where it is neither. */
export function literalText(text: string | undefined): FormValue | null {
  if (text === undefined || faultOfExpression(text) !== null) return null
  const top = parseNix(text).topNode.firstChild
  const value = top === null ? null : literalOf(text, top)
  const isPackage = packageName({ kind: 'expression', text }) !== null
  return value ?? (isPackage ? { kind: 'expression', text } : null)
}

/** A package by its attribute path below `pkgs`, such as `python3Packages.numpy`; null where the text is no path. */
export function packageValue(attribute: string): FormValue | null {
  const names = parseOptionPath(attribute.trim().replace(/^pkgs\./, ''))
  if (names === null) return null
  const value: FormValue = { kind: 'expression', text: `pkgs.${formatOptionPath(names)}` }
  return packageName(value) === null ? null : value
}

/** The attribute path of a value that names a package and nothing else. */
export function packageName(value: FormValue | null): string | null {
  if (value?.kind !== 'expression') return null
  const found = /^pkgs\.((?:[\w'-]+|"[^"$\\]*")(?:\.(?:[\w'-]+|"[^"$\\]*"))*)$/.exec(value.text.trim())
  return found?.[1] ?? null
}
