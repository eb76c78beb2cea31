/** The line in which a name is typed: of a user, of a file, of whatever a set holds. Enter takes it. */
import { Field } from './field.tsx'

interface NameFieldProps {
  label: string
  isLabelHidden?: boolean
  hint?: string
  placeholder?: string
  value: string
  /** Why it cannot be that; null where it can. */
  error: string | null
  /** It was opened to be typed into: it has the focus, and what is in it is replaced. */
  isAsked?: boolean
  onChange(this: void, value: string): void
  onEnter(this: void): void
  /** Given up: by Escape, or by going elsewhere. */
  onLeave?: () => void
}

export function NameField(props: NameFieldProps) {
  const { label, isLabelHidden = false, hint, placeholder, value, error, isAsked = false, onLeave } = props
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      {(attributes) => (
        <input
          className="input mono"
          {...attributes}
          placeholder={placeholder}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the user has just asked for this line
          autoFocus={isAsked}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => props.onChange(target.value)}
          onBlur={onLeave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') props.onEnter()
            else if (event.key === 'Escape' && onLeave !== undefined) {
              event.stopPropagation()
              onLeave()
            }
          }}
        />
      )}
    </Field>
  )
}
