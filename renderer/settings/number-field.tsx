/** A whole number of the settings, or nothing for what somebody else decides. */
import { TypedField } from './typed-field.tsx'

interface NumberFieldProps {
  label: string
  hint: string
  /** What nothing means. */
  placeholder: string
  value: number | null
  least: number
  most: number
  fault: string
  write(this: void, value: number | null): void
}

export function NumberField({
  label,
  hint,
  placeholder,
  value,
  least,
  most,
  fault,
  write,
}: NumberFieldProps) {
  const isRight = (typed: string) =>
    typed.trim() === '' || (/^\s*\d{1,7}\s*$/.test(typed) && Number(typed) >= least && Number(typed) <= most)
  return (
    <TypedField
      label={label}
      hint={hint}
      isNumber
      placeholder={placeholder}
      current={value === null ? '' : String(value)}
      fault={(typed) => (isRight(typed) ? null : fault)}
      same={(a, b) => a.trim() === b.trim()}
      write={(typed) => write(typed.trim() === '' ? null : Number(typed))}
    />
  )
}
