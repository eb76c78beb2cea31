/** The one line that a dialog asks for: a name, with a suggestion that typing replaces. */

interface NameInputProps {
  label: string
  value: string
  maxLength: number
  /** Why it cannot be that; null where it can. */
  problem?: string | null
  onChange(this: void, value: string): void
}

export function NameInput({ label, value, maxLength, problem = null, onChange }: NameInputProps) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <input
        className="input"
        value={value}
        maxLength={maxLength}
        aria-invalid={problem !== null}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type this
        autoFocus
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => onChange(target.value)}
      />
      {problem === null ? null : <span className="error-text">{problem}</span>}
    </label>
  )
}
