/** A switch, which shows the default while nothing is set. */
import { Text } from 'react-aria-components'
import { optionsText as words } from '../text/options.ts'
import { Switch } from '../ui/switch.tsx'
import type { KindProps } from './control.tsx'

export function BoolControl({
  label,
  isLabelHidden = false,
  value,
  placeholder,
  hint,
  onChange,
}: KindProps<'bool'>) {
  const byDefault = placeholder === 'true'
  const isOn = value?.kind === 'bool' ? value.value : byDefault
  const isSet = value !== null
  const state = isSet
    ? isOn
      ? words.on
      : words.off
    : placeholder === 'true' || placeholder === 'false'
      ? byDefault
        ? words.onDefault
        : words.offDefault
      : words.unset
  return (
    <div className="field">
      <Switch isUnset={!isSet} isSelected={isOn} onChange={(next) => onChange({ kind: 'bool', value: next })}>
        <span className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</span>
        <Text className="hint">{state}</Text>
      </Switch>
      {hint === undefined || hint === '' ? null : <span className="hint">{hint}</span>}
    </div>
  )
}
