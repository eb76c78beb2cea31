/** Parts of a set by their path of names. */
import type { FormValue } from './form-value.ts'

/** The value at a path inside a set; null where there is none. */
export function memberValue(value: FormValue | null, path: readonly string[]): FormValue | null {
  const [name, ...rest] = path
  if (name === undefined || value === null) return value
  return value.kind === 'attrs' ? memberValue(value.entries.get(name) ?? null, rest) : null
}

/** The set with another value at a path; null takes it out, with the sets around it that it leaves empty. */
export function withMember(
  value: FormValue | null,
  path: readonly string[],
  next: FormValue | null,
): FormValue {
  const entries = new Map(value?.kind === 'attrs' ? value.entries : [])
  const [name, ...rest] = path
  if (name !== undefined) {
    const inner = rest.length === 0 ? next : withMember(entries.get(name) ?? null, rest, next)
    const isGone = inner === null || (next === null && inner.kind === 'attrs' && inner.entries.size === 0)
    if (isGone) entries.delete(name)
    else entries.set(name, inner)
  }
  return { kind: 'attrs', entries }
}
