/** The name of something new; what is wrong with it is said once it has been left. */
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'

interface NewNameProps {
  label: string
  hint: string
  value: string
  /** Null where nothing is wrong. */
  problem: string | null
  isTouched: boolean
  onChange(this: void, value: string): void
  onTouch(this: void, isTouched: boolean): void
}

export function NewName({ label, hint, value, problem, isTouched, onChange, onTouch }: NewNameProps) {
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
      <Input className="input" />
      {isWrong ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="error-text">{problem}</FieldError>
    </TextField>
  )
}
