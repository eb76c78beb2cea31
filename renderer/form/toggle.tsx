/** A switch that its field names and describes; it looks like the shared one. */
import type { ControlIds } from './field.tsx'

interface ToggleProps {
  ids: ControlIds
  /** Null where nobody has told whether it is on. */
  isOn: boolean | null
  /** Nothing is set: what it shows is the default. */
  isUnset?: boolean
  isDisabled: boolean
  onChange(this: void, isOn: boolean): void
}

export function Toggle({ ids, isOn, isUnset = false, isDisabled, onChange }: ToggleProps) {
  return (
    <input
      type="checkbox"
      role="switch"
      className={`form-switch ${isUnset ? 'unset' : ''}`}
      id={ids.control}
      checked={isOn === true}
      aria-checked={isOn === true}
      aria-describedby={ids.describedBy}
      aria-invalid={ids.isInvalid}
      disabled={isDisabled}
      ref={(element) => {
        // Neither on nor off is claimed as long as it is not known.
        if (element !== null) element.indeterminate = isOn === null && !isDisabled
      }}
      onChange={({ target }) => onChange(target.checked)}
    />
  )
}
