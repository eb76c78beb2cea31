/** One of several, as a box with its name and a hint. */
import { useId } from 'react'

export function Choice(props: {
  group: string
  label: string
  hint: string
  isChosen: boolean
  onChoose(this: void): void
}) {
  const { group, label, hint, isChosen, onChoose } = props
  const hintId = useId()
  return (
    <label className={`choice ${isChosen ? 'chosen' : ''}`}>
      <input
        type="radio"
        name={group}
        checked={isChosen}
        aria-label={label}
        aria-describedby={hintId}
        onChange={onChoose}
      />
      <span>
        <span className="choice-label">{label}</span>
        <span className="hint" id={hintId}>
          {hint}
        </span>
      </span>
    </label>
  )
}
