/** The name of something new; what is wrong with it is said once it has been left. */
import type { RefObject } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'

interface NewNameProps {
  label: string
  hint: string
  value: string
  /** Null where nothing is wrong. */
  problem: string | null
  isTouched: boolean
  /** For whoever refuses to go on without a name. */
  input?: RefObject<HTMLInputElement | null>
  onChange(this: void, value: string): void
  onTouch(this: void, isTouched: boolean): void
}

export function NewName(props: NewNameProps) {
  const { label, hint, value, problem, isTouched, input, onChange, onTouch } = props
  const isWrong = isTouched && problem !== null
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      onBlur={() => onTouch(value !== '')}
      isInvalid={isWrong}
      autoFocus
    >
      <Label>{label}</Label>
      <Input
        className="input"
        onFocus={({ target }) => target.select()}
        {...(input === undefined ? {} : { ref: input })}
      />
      {isWrong ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="error-text">{problem}</FieldError>
    </TextField>
  )
}
