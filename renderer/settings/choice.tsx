/** One of a few, all of them to be seen. */
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { Explained } from '../ui/term.tsx'

interface ChoiceProps<Key extends string> {
  label: string
  hint?: string
  options: readonly Key[]
  names: Record<Key, string>
  value: Key
  onChange(this: void, value: Key): void
}

export function Choice<Key extends string>({
  label,
  hint,
  options,
  names,
  value,
  onChange,
}: ChoiceProps<Key>) {
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one === chosen)
        if (option !== undefined) onChange(option)
      }}
    >
      <Label>{label}</Label>
      <div className="row wrap">
        {options.map((option) => (
          <Radio key={option} value={option} className="radio">
            {names[option]}
          </Radio>
        ))}
      </div>
      {hint === undefined ? null : (
        <span className="hint">
          <Explained>{hint}</Explained>
        </span>
      )}
    </RadioGroup>
  )
}
