/** A row of alternatives of which one holds, moved through by arrow keys. */
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './segments.css'

export interface Segment<Key extends string> {
  key: Key
  label: string
  icon?: ReactNode
  /** Behind the label. */
  more?: ReactNode
  isDisabled?: boolean
}

interface SegmentsProps<Key extends string> {
  /** What is chosen here, for whoever does not see it. */
  label: string
  items: readonly Segment<Key>[]
  value: NoInfer<Key>
  isDisabled?: boolean
  onChange(this: void, key: NoInfer<Key>): void
}

export function Segments<Key extends string>(props: SegmentsProps<Key>) {
  const { label, items, value, isDisabled = false, onChange } = props
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = items.find(({ key }) => keys.has(key))
        if (chosen !== undefined) onChange(chosen.key)
      }}
    >
      {items.map((item) => (
        <ToggleButton key={item.key} id={item.key} className="segment" isDisabled={item.isDisabled ?? false}>
          {item.icon}
          <span>{item.label}</span>
          {item.more}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
