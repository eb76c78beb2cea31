/** Chooses where nixpkgs comes from; what cannot be used is shown with its reason. */
import { ChevronDown } from 'lucide-react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components'
import type { NixpkgsSource, SourceChoice } from '../../contract/source.ts'
import { sourceKey, sourceLabel } from './source-label.ts'
import './source-select.css'

interface SourceSelectProps {
  label: string
  choices: SourceChoice[]
  value: NixpkgsSource | null
  /** Said while nothing is chosen. */
  placeholder?: string
  onChange(this: void, source: NixpkgsSource): void
}

export function SourceSelect({ label, choices, value, placeholder, onChange }: SourceSelectProps) {
  const isListed = value === null || choices.some(({ source }) => sourceKey(source) === sourceKey(value))
  const all = isListed ? choices : [...choices, { source: value, label: sourceLabel(value), description: '' }]
  const unavailable = all.filter((choice) => choice.unavailable !== undefined)
  return (
    <Select
      className="field"
      {...(placeholder === undefined ? {} : { placeholder })}
      selectedKey={value === null ? null : sourceKey(value)}
      disabledKeys={unavailable.map(({ source }) => sourceKey(source))}
      onSelectionChange={(key) => {
        const choice = all.find(({ source }) => sourceKey(source) === key)
        if (choice !== undefined) onChange(choice.source)
      }}
    >
      <Label>{label}</Label>
      <Button className="input select">
        <SelectValue className="grow">
          {({ defaultChildren }) => (value === null ? defaultChildren : labelOf(all, value))}
        </SelectValue>
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox>
          {all.map(({ source, label: name, description, unavailable: reason }) => (
            <ListBoxItem
              key={sourceKey(source)}
              id={sourceKey(source)}
              textValue={name}
              className="menu-item option"
            >
              <Text slot="label">{name}</Text>
              <Text slot="description" className="hint">
                {reason ?? description}
              </Text>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

function labelOf(choices: SourceChoice[], value: NixpkgsSource): string {
  return choices.find(({ source }) => sourceKey(source) === sourceKey(value))?.label ?? sourceLabel(value)
}
