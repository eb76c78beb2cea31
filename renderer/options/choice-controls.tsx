/** Controls that choose: a member of an enumeration, nothing at all, or one of several types. */
import { useMemo, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { Check } from 'lucide-react'
import type { TypeShape } from '../../contract/option-type.ts'
import { optionsText as words } from '../text/options.ts'
import { text } from '../text/text.ts'
import { Choice } from './choice.tsx'
import { NestedControl, type ControlProps, type KindProps } from './control.tsx'
import { literalText } from './form-value.ts'
import { beginningOf, branchesOf, branchOf, enumValue, firstBranch, isEnumValue } from './shape-fit.ts'

/** What is said of the default where nothing is chosen. */
const defaultSaid = (placeholder: string | undefined): { placeholder?: string } =>
  placeholder === undefined ? {} : { placeholder: text.labelled(words.default, placeholder) }

export function EnumControl({ value, shape, placeholder, onChange, ...rest }: KindProps<'enum'>) {
  if (shape.values.length === 0) return <p className="hint">{words.noChoice}</p>
  const found = value === null ? -1 : shape.values.findIndex((member) => isEnumValue(member, value))
  return (
    <Choice
      label={rest.label}
      isLabelHidden={rest.isLabelHidden ?? false}
      hint={rest.hint}
      labels={shape.values.map(words.enumLabel)}
      chosen={found < 0 ? null : found}
      {...defaultSaid(placeholder)}
      onChoose={(index) => onChange(enumValue(shape.values[index] ?? null))}
    />
  )
}

interface NothingProps {
  label: string
  isNothing: boolean
  onChange(this: void, isNothing: boolean): void
}

/** The explicit choice of `null`. */
export function NothingBox({ label, isNothing, onChange }: NothingProps) {
  return (
    <Checkbox
      className="checkbox"
      isSelected={isNothing}
      onChange={onChange}
      aria-label={text.labelled(label, words.nothing)}
    >
      <span className="checkbox-box" aria-hidden>
        {isNothing ? <Check size={13} /> : null}
      </span>
      {words.nothing}
    </Checkbox>
  )
}

export function NullControl(props: KindProps<'nullOr'>) {
  const { shape, value, placeholder, onChange, onClear, ...rest } = props
  // Nothing is given up before there is something else to say.
  const [isOpen, setOpen] = useState(false)
  const isNothing = value?.kind === 'null' && !isOpen
  return (
    <div className="option-nested">
      {isNothing ? (
        rest.isLabelHidden === true ? null : (
          <span className="label">{rest.label}</span>
        )
      ) : (
        <NestedControl
          {...rest}
          shape={shape.inner}
          value={value?.kind === 'null' ? null : value}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(onClear === undefined ? {} : { onClear })}
          onChange={(next) => {
            setOpen(false)
            onChange(next)
          }}
        />
      )}
      <NothingBox
        label={rest.label}
        isNothing={isNothing}
        onChange={(next) => {
          setOpen(!next)
          if (next && value?.kind !== 'null') onChange({ kind: 'null' })
          if (!next) beginWith(shape.inner, onChange)
        }}
      />
    </div>
  )
}

function beginWith(shape: TypeShape, onChange: ControlProps['onChange']): void {
  const beginning = beginningOf(shape)
  if (beginning !== null) onChange(beginning)
}

export function EitherControl(props: KindProps<'either' | 'data'>) {
  const { shape, value, label, isLabelHidden = false, hint, onChange } = props
  const branches = branchesOf(shape)
  const [picked, setPicked] = useState<number | null>(null)
  const fitting = value === null ? null : branchOf(branches, value)
  const first = useMemo(
    () => firstBranch(branches, literalText(props.placeholder)),
    [branches, props.placeholder],
  )
  const chosen = picked ?? fitting ?? first
  const branch = branches[chosen]
  const isOnly = branch?.kind === 'enum' && branch.values.length === 1
  return (
    <fieldset className="option-nested">
      <legend className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</legend>
      {hint === undefined || hint === '' ? null : <span className="hint">{hint}</span>}
      <Choice
        label={text.labelled(label, words.kind)}
        isLabelHidden
        labels={branches.map(words.shapeName)}
        chosen={value === null && picked === null ? null : chosen}
        onChoose={(index) => {
          setPicked(index === fitting ? null : index)
          const next = branches[index]
          if (index !== fitting && next !== undefined) beginWith(next, onChange)
        }}
      />
      {branch === undefined || isOnly ? null : (
        <NestedControl
          {...props}
          key={chosen}
          shape={branch}
          isLabelHidden
          hint=""
          value={chosen === fitting ? value : null}
          onChange={(next) => {
            setPicked(null)
            onChange(next)
          }}
        />
      )}
    </fieldset>
  )
}
