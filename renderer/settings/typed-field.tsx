/** A text of the settings: checked while it is typed, taken when typing pauses and nothing is wrong with it. */
import { useTyped } from '../form/typed.ts'
import { Field } from '../options/field.tsx'

interface TypedFieldProps {
  label: string
  hint: string
  placeholder?: string
  current: string
  isMultiline?: boolean
  isNumber?: boolean
  fault(this: void, typed: string): string | null
  write(this: void, typed: string): void
  /** Whether two texts mean the same setting. */
  same(this: void, a: string, b: string): boolean
}

export function TypedField(props: TypedFieldProps) {
  const {
    label,
    hint,
    placeholder,
    current,
    isMultiline = false,
    isNumber = false,
    fault,
    write,
    same,
  } = props
  const typed = useTyped({
    current,
    fault,
    write: (text) => {
      write(text)
      return true
    },
    same,
  })
  const shared = { ...typed.input, placeholder, spellCheck: false, autoComplete: 'off' }
  return (
    <Field label={label} hint={hint} error={typed.fault}>
      {(attributes) =>
        isMultiline ? (
          <textarea
            className="input settings-lines mono"
            rows={2}
            {...attributes}
            {...shared}
            // Enter begins another line.
            onKeyDown={(event) => (event.key === 'Enter' ? undefined : shared.onKeyDown(event))}
          />
        ) : (
          <input
            className={isNumber ? 'input settings-number' : 'input mono'}
            inputMode={isNumber ? 'numeric' : 'text'}
            {...attributes}
            {...shared}
          />
        )
      }
    </Field>
  )
}
