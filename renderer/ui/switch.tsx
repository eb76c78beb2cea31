/** A switch with its label beside it. */
import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'

interface SwitchProps {
  isSelected: boolean
  onChange(this: void, isSelected: boolean): void
  /** Nothing is set: what it shows is the default. */
  isUnset?: boolean
  children: ReactNode
}

export function Switch({ isSelected, onChange, isUnset = false, children }: SwitchProps) {
  return (
    <AriaSwitch className={`switch ${isUnset ? 'unset' : ''}`} isSelected={isSelected} onChange={onChange}>
      <span className="switch-track" aria-hidden>
        <span className="switch-thumb" />
      </span>
      {children}
    </AriaSwitch>
  )
}
