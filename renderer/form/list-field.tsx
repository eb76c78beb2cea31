/** A list of short values as chips: each taken out by its button, new ones typed in; what is no plain value is shown and left alone. */
import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ListElement } from '../../nixlang/list-option.ts'
import { sameValue, type NixValue } from '../../nixlang/value.ts'
import { changeDraftList, useListReading } from '../drafts/option-edits.ts'
import { useStore } from '../store/store.ts'
import { formText } from '../text/form.ts'
import { text as general } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Field } from './field.tsx'
import { useForm } from './form-context.ts'
import { useOptionField, type OptionField } from './option-field.ts'

interface ListFieldProps {
  path: readonly string[]
  label: string
  hint?: ReactNode
  /** The value of what was typed, or why there is none. */
  parse(this: void, typed: string): { value: NixValue } | { fault: string }
  /** Elements that are shown elsewhere. */
  hidden?: readonly string[]
  placeholder?: string
}

/** What an element's value is called; null for what is no text or number. */
export function elementText(value: NixValue | null): string | null {
  if (value?.kind === 'string') return value.value
  return value?.kind === 'int' ? String(value.value) : null
}

export function ListField({ path, label, hint, parse, hidden = [], placeholder }: ListFieldProps) {
  const { id } = useForm()
  const field = useOptionField(path)
  const reading = useListReading(id, path)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const elements = reading.kind === 'list' ? reading.elements : []
  const add = (isLast: boolean) => {
    if (typed.trim() === '') return setFault(null)
    const parsed = parse(typed.trim())
    if ('fault' in parsed) return setFault(parsed.fault)
    const isThere = elements.some(({ value }) => value !== null && sameValue(value, parsed.value))
    if (isThere && !isLast) return setFault(formText.field.there(typed.trim()))
    if (isThere || changeDraftList(id, path, parsed.value, true)) {
      setTyped('')
      setFault(null)
    }
  }
  return (
    <Field
      field={reading.kind === 'list' ? asList(field) : field}
      label={label}
      hint={hint}
      fault={fault}
      fits={reading.kind !== 'absent' ? reading.kind === 'list' : true}
    >
      {(ids) => (
        <>
          <Chips path={path} elements={elements} label={label} hidden={hidden} />
          <Inherited field={field} elements={elements} />
          <div className="row">
            <input
              className="input grow"
              id={ids.control}
              aria-describedby={ids.describedBy}
              aria-invalid={ids.isInvalid}
              disabled={field.isMissing}
              value={typed}
              spellCheck={false}
              autoComplete="off"
              placeholder={placeholder}
              onChange={({ target }) => {
                setTyped(target.value)
                setFault(null)
              }}
              onBlur={() => add(true)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                add(false)
              }}
            />
            <Button isDisabled={field.isMissing || typed.trim() === ''} onPress={() => add(false)}>
              {formText.field.add}
              <span className="visually-hidden">: {label}</span>
            </Button>
          </div>
        </>
      )}
    </Field>
  )
}

/** A list that can be worked on element by element is no expression, even where some elements are. */
export function asList(field: OptionField): OptionField {
  return field.value.kind === 'expression'
    ? { ...field, value: { kind: 'value', value: { kind: 'list', items: [] }, wrappers: [] } }
    : field
}

interface ChipsProps {
  path: readonly string[]
  elements: readonly ListElement[]
  label: string
  hidden?: readonly string[]
}

function Chips({ path, elements, label, hidden = [] }: ChipsProps) {
  const { id } = useForm()
  const shown = elements.filter(({ value }) => !hidden.includes(elementText(value) ?? ''))
  if (shown.length === 0) return null
  return (
    <ul className="chips" aria-label={label}>
      {shown.map(({ value, text }, n) => {
        const name = elementText(value)
        return (
          <li key={`${n} ${text}`} className={`chip ${name === null ? 'mono muted' : ''}`}>
            <span className="chip-text" title={name ?? text}>
              {name ?? text}
            </span>
            {value === null || name === null ? null : (
              <Button
                kind="quiet"
                label={formText.field.remove(name)}
                onPress={() => changeDraftList(id, path, value, false)}
              >
                <X size={13} aria-hidden />
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What other modules add to the list, as soon as an evaluation of this very text told. */
function Inherited({ field, elements }: { field: OptionField; elements: readonly ListElement[] }) {
  const { id } = useForm()
  const isSettled = useStore((store) => store.checks[id]?.state === 'done')
  const data = field.state?.value
  if (!isSettled || !Array.isArray(data)) return null
  const own = new Set(elements.map(({ value }) => elementText(value)))
  const others = data
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map(String)
    .filter((one) => !own.has(one))
  if (others.length === 0 || others.length > 20) return null
  return (
    <div className="hint inherited">
      {formText.field.inherited} {general.listed(others)}
    </div>
  )
}
