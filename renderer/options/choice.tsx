/** One of several, as buttons in a row where they are few and short, else as a list that opens. */
import { ChevronDown } from 'lucide-react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components'
import { optionsText as words } from '../text/options.ts'

interface ChoiceProps {
  label: string
  isLabelHidden?: boolean
  hint?: string | undefined
  labels: readonly string[]
  /** The chosen one's index; null while there is none. */
  chosen: number | null
  placeholder?: string | undefined
  onChoose(this: void, index: number): void
}

/** So many letters fit in a row of the form. */
const longestRow = 40

export function Choice(props: ChoiceProps) {
  const letters = props.labels.reduce((sum, label) => sum + label.length + 4, 0)
  return props.labels.length <= 4 && letters <= longestRow ? <Row {...props} /> : <Opening {...props} />
}

function Row({ label, isLabelHidden = false, hint, labels, chosen, placeholder, onChoose }: ChoiceProps) {
  const said = [hint, chosen === null && placeholder !== undefined ? placeholder : '']
    .filter(Boolean)
    .join(' ')
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={chosen === null ? null : String(chosen)}
      onChange={(key) => onChoose(Number(key))}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</Label>
      <div className="choice-row">
        {labels.map((one, index) => (
          <Radio key={index} value={String(index)} className="choice-radio">
            {one}
          </Radio>
        ))}
      </div>
      {said === '' ? null : (
        <Text slot="description" className="hint">
          {said}
        </Text>
      )}
    </RadioGroup>
  )
}

function Opening({ label, isLabelHidden = false, hint, labels, chosen, placeholder, onChoose }: ChoiceProps) {
  return (
    <Select
      className="field"
      placeholder={placeholder ?? words.choose}
      selectedKey={chosen === null ? null : String(chosen)}
      onSelectionChange={(key) => {
        if (key !== null) onChoose(Number(key))
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</Label>
      <Button className="input choice-button">
        <SelectValue className="grow" />
        <ChevronDown size={15} aria-hidden />
      </Button>
      {hint === undefined || hint === '' ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Popover className="popover choice-list">
        <ListBox>
          {labels.map((one, index) => (
            <ListBoxItem key={index} id={String(index)} textValue={one} className="menu-item choice-item">
              {one}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
