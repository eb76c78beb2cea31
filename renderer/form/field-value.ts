/** What a field has to show for what the text says of its option. */
import type { Reading } from '../../nixlang/read-option.ts'
import type { NixValue } from '../../nixlang/value.ts'

export type FieldValue =
  | { kind: 'unset' }
  /** `wrappers`: mkIf, mkDefault, … around the value, outermost first; a change then goes inside them. */
  | { kind: 'value'; value: NixValue; wrappers: readonly string[] }
  | { kind: 'expression'; text: string }

const unset: FieldValue = { kind: 'unset' }

/** A literal can be changed by a control, inside wrappers too; anything else is shown as it is written. */
export function fieldValue(reading: Reading): FieldValue {
  if (reading.kind === 'absent') return unset
  if (reading.kind === 'literal') return { kind: 'value', value: reading.value, wrappers: [] }
  return reading.inner === null
    ? { kind: 'expression', text: reading.text }
    : { kind: 'value', value: reading.inner.value, wrappers: reading.wrappers }
}

/** Where an option's value comes from, as a field says it. */
export type Origin =
  | { kind: 'here'; alsoBy: readonly string[] }
  | { kind: 'elsewhere'; by: readonly string[] }
  | { kind: 'default' }

/** From the text, and from the last evaluation where there was one. */
export function originOf(value: FieldValue, setBy: readonly string[]): Origin {
  if (value.kind !== 'unset') return { kind: 'here', alsoBy: setBy }
  return setBy.length === 0 ? { kind: 'default' } : { kind: 'elsewhere', by: setBy }
}
