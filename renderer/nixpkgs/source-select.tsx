/** Chooses where nixpkgs comes from; what cannot be used is shown with its reason, what is not listed can be named. */
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
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
import { sourceKey, sourceName } from '../../contract/source-name.ts'
import type { NixpkgsSource, SourceChoice } from '../../contract/source.ts'
import { text } from '../text/text.ts'
import { OtherSource } from './other-source.tsx'
import './source-select.css'

interface SourceSelectProps {
  label: string
  choices: SourceChoice[]
  value: NixpkgsSource | null
  /** Said while nothing is chosen. */
  placeholder?: string
  onChange(this: void, source: NixpkgsSource): void
}

/** No source has this key: theirs are JSON. */
const other = 'other'

export function SourceSelect({ label, choices, value, placeholder, onChange }: SourceSelectProps) {
  const [isNaming, setNaming] = useState(false)
  const isListed = value === null || choices.some(({ source }) => sourceKey(source) === sourceKey(value))
  const all = isListed
    ? choices
    : [...choices, { source: value, label: sourceName(value, text.nixpkgs.names), description: '' }]
  const unavailable = all.filter((choice) => choice.unavailable !== undefined)
  return (
    <>
      <Select
        className="field"
        {...(placeholder === undefined ? {} : { placeholder })}
        selectedKey={value === null ? null : sourceKey(value)}
        disabledKeys={unavailable.map(({ source }) => sourceKey(source))}
        onSelectionChange={(key) => {
          if (key === other) setNaming(true)
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
              <Choice
                key={sourceKey(source)}
                id={sourceKey(source)}
                name={name}
                hint={reason ?? description}
              />
            ))}
            <Choice key={other} id={other} name={text.nixpkgs.other} hint={text.nixpkgs.otherHint} />
          </ListBox>
        </Popover>
      </Select>
      {isNaming ? (
        <OtherSource
          onUse={(source) => {
            setNaming(false)
            onChange(source)
          }}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </>
  )
}

function Choice({ id, name, hint }: { id: string; name: string; hint: string }) {
  return (
    <ListBoxItem id={id} textValue={name} className="menu-item option">
      <Text slot="label">{name}</Text>
      <Text slot="description" className="hint">
        {hint}
      </Text>
    </ListBoxItem>
  )
}

function labelOf(choices: SourceChoice[], value: NixpkgsSource): string {
  return (
    choices.find(({ source }) => sourceKey(source) === sourceKey(value))?.label ??
    sourceName(value, text.nixpkgs.names)
  )
}
