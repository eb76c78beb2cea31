/** Fields of one value: a switch, a line of text, a whole number, one of several. */
import { useId, type ReactNode } from 'react'
import type { NixValue } from '../../nixlang/value.ts'
import { formText } from '../text/form.ts'
import { text } from '../text/text.ts'
import { Field } from './field.tsx'
import { useOptionField } from './option-field.ts'
import { fallbackSwitch, shownFallback } from './shown-default.ts'
import { Toggle } from './toggle.tsx'
import { useTyped } from './typed.ts'
import { wholeNumber, type Bounds } from './whole-number.ts'

interface Common {
  path: readonly string[]
  label: string
  hint?: ReactNode
}

export function SwitchField({ path, label, hint }: Common) {
  const field = useOptionField(path)
  const { value } = field
  const own = value.kind === 'value' && value.value.kind === 'bool' ? value.value.value : null
  return (
    <Field field={field} label={label} hint={hint} isInline fits={value.kind !== 'value' || own !== null}>
      {(ids) => (
        <Toggle
          ids={ids}
          isOn={own ?? fallbackSwitch(field.fallback)}
          isUnset={value.kind === 'unset'}
          isDisabled={field.isMissing}
          onChange={(isOn) => void field.write({ kind: 'bool', value: isOn })}
        />
      )}
    </Field>
  )
}

interface TextFieldProps extends Common {
  /** Why the text cannot be the value; null where it can. */
  fault?(this: void, typed: string): string | null
  suggestions?: readonly string[]
  isMono?: boolean
}

export function TextField({ path, label, hint, fault, suggestions, isMono = false }: TextFieldProps) {
  const field = useOptionField(path)
  const listId = useId()
  const { value } = field
  const own = textOf(value.kind === 'value' ? value.value : null)
  const isWrapped = value.kind === 'value' && value.wrappers.length > 0
  const typed = useTyped({
    current: own ?? '',
    fault: (entered) => (entered === '' && !isWrapped ? null : (fault?.(entered) ?? null)),
    // An emptied field is one that is not set here.
    write: (entered) => {
      if (entered !== '' || isWrapped) return field.write({ kind: 'string', value: entered })
      field.clear()
      return true
    },
  })
  return (
    <Field
      field={field}
      label={label}
      hint={hint}
      fault={typed.fault}
      fits={value.kind !== 'value' || own !== null}
    >
      {(ids) => (
        <>
          <input
            className={`input ${isMono ? 'mono' : ''}`}
            id={ids.control}
            aria-describedby={ids.describedBy}
            aria-invalid={ids.isInvalid}
            disabled={field.isMissing}
            placeholder={shownFallback(field.fallback)}
            spellCheck={false}
            autoComplete="off"
            data-option-input
            {...(suggestions === undefined ? {} : { list: listId })}
            {...typed.input}
          />
          {suggestions === undefined ? null : (
            <datalist id={listId}>
              {suggestions.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

/** The text of a string; null where the value is another kind that the field cannot show. */
function textOf(value: NixValue | null): string | null {
  if (value === null || value.kind === 'null') return ''
  return value.kind === 'string' ? value.value : null
}

interface NumberFieldProps extends Common {
  bounds: Bounds
  /** A rough choice beside the number. */
  slider?: { label: string; max: number; step: number }
  unit?: string
}

export function NumberField({ path, label, hint, bounds, slider, unit }: NumberFieldProps) {
  const field = useOptionField(path)
  const { value } = field
  const own = numberOf(value.kind === 'value' ? value.value : null)
  const words = formText.field
  const typed = useTyped({
    current: own ?? '',
    fault: (entered) =>
      entered.trim() === '' || wholeNumber(entered, bounds) !== null
        ? null
        : words.wholeNumber(text.number(bounds.min), text.number(bounds.max)),
    same: (a, b) => a.trim() === b.trim() || (a !== '' && b !== '' && Number(a) === Number(b)),
    write: (entered) => {
      const number = wholeNumber(entered, bounds)
      if (number !== null) return field.write({ kind: 'int', value: BigInt(number) })
      field.clear()
      return true
    },
  })
  const fallback = shownFallback(field.fallback)
  return (
    <Field
      field={field}
      label={label}
      hint={hint}
      fault={typed.fault}
      fits={value.kind !== 'value' || own !== null}
    >
      {(ids) => (
        <div className="row">
          {slider === undefined ? null : (
            <input
              type="range"
              className="slider grow"
              aria-label={slider.label}
              min={slider.step}
              max={slider.max}
              step={slider.step}
              value={Number(typed.shown || fallback) || slider.step}
              disabled={field.isMissing}
              onChange={({ target }) => typed.set(target.value)}
              onBlur={typed.input.onBlur}
            />
          )}
          <input
            className="input number"
            inputMode="numeric"
            id={ids.control}
            aria-describedby={ids.describedBy}
            aria-invalid={ids.isInvalid}
            disabled={field.isMissing}
            placeholder={fallback}
            autoComplete="off"
            data-option-input
            {...typed.input}
          />
          {unit === undefined ? null : <span className="hint">{unit}</span>}
        </div>
      )}
    </Field>
  )
}

/** A number as it is typed; null where the value is another kind. */
function numberOf(value: NixValue | null): string | null {
  if (value === null || value.kind === 'null') return ''
  return value.kind === 'int' ? String(value.value) : null
}

interface ChoiceFieldProps extends Common {
  choices: readonly { value: string; label: string }[]
  /** Said for not being set here. */
  unset?: string
}

export function ChoiceField({ path, label, hint, choices, unset }: ChoiceFieldProps) {
  const field = useOptionField(path)
  const { value } = field
  const own = textOf(value.kind === 'value' ? value.value : null)
  const isListed = own === '' || own === null || choices.some((one) => one.value === own)
  const fallback = shownFallback(field.fallback)
  const inherited =
    fallback === ''
      ? formText.field.default
      : (choices.find((one) => one.value === fallback)?.label ?? fallback)
  return (
    <Field field={field} label={label} hint={hint} fits={value.kind !== 'value' || own !== null}>
      {(ids) => (
        <select
          className="input"
          id={ids.control}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.isInvalid}
          disabled={field.isMissing}
          value={own ?? ''}
          onChange={({ target }) => {
            if (target.value === '') field.clear()
            else field.write({ kind: 'string', value: target.value })
          }}
        >
          <option value="">{unset ?? inherited}</option>
          {isListed ? null : <option value={own}>{own}</option>}
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
