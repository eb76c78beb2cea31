/** One place in the text whose value is changed as a whole; an expression is shown, and left to the text. */
import { useState } from 'react'
import { revealOption, useMixedItems, useReading } from '../drafts/option-edits.ts'
import { optionsText as words } from '../text/options.ts'
import { text as general } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import type { BoundProps } from './bound.tsx'
import { ExpressionControl } from './expression-control.tsx'
import { packageName, type FormValue } from './form-value.ts'
import { OptionControl } from './option-control.tsx'
import { canShow, takesEmptyText } from './shape-fit.ts'
import { clearOption, writeItems, writeOption } from './write-option.ts'

export function BoundLeaf({ path, below, ...props }: BoundProps) {
  const { id, shape } = props
  const reading = useReading(id, path)
  const items = useMixedItems(id, path)
  const shared = {
    ...props,
    below,
    onClear: () => void clearOption(id, path),
    onChange: (value: FormValue) => void writeOption(id, path, value),
  }
  if (reading.kind === 'absent')
    return (
      <>
        <OptionControl {...shared} value={null} />
        {takesEmptyText(shape) ? (
          <div className="row">
            <Button
              kind="quiet"
              tip={words.emptyTextTip}
              label={words.setEmpty(props.label)}
              onPress={() => void writeOption(id, path, { kind: 'string', value: '' })}
            >
              {words.emptyText}
            </Button>
          </div>
        ) : null}
      </>
    )
  if (reading.kind === 'literal') return <OptionControl {...shared} value={reading.value} />
  const value: FormValue = { kind: 'expression', text: reading.text }
  if (packageName(value) !== null && canShow(shape, value))
    return (
      <OptionControl
        {...shared}
        value={value}
        onChange={(next) => void writeOption(id, path, next, 'whole')}
      />
    )
  const { inner, wrappers } = reading
  const list: FormValue | null = items === null ? null : { kind: 'list', items }
  if (list !== null && canShow(shape, list))
    return (
      <>
        {wrappers.length === 0 ? null : (
          <span className="hint">{words.inWrapper(general.listed(wrappers))}</span>
        )}
        <OptionControl
          {...shared}
          value={list}
          onChange={(next) =>
            void (next.kind === 'list'
              ? writeItems(id, path, next.items)
              : writeOption(id, path, next, 'whole'))
          }
        />
      </>
    )
  return (
    <div className="option-nested">
      <ExpressionValue
        {...props}
        below={below}
        path={path}
        text={reading.text}
        isWhole={reading.places.length === 1}
        isInside={inner !== null}
      />
      {inner === null ? null : (
        <>
          <span className="hint">{words.inWrapper(general.listed(wrappers))}</span>
          <OptionControl {...shared} isLabelHidden value={inner.value} />
        </>
      )}
    </div>
  )
}

interface ExpressionProps extends BoundProps {
  text: string
  /** Whether the shown text is all that there is of the option, so that other text can take its place. */
  isWhole: boolean
  /** Whether the value inside can be changed by itself. */
  isInside: boolean
}

/** An expression as it stands in the text. */
export function ExpressionValue({
  id,
  path,
  label,
  isLabelHidden = false,
  text,
  isWhole,
  isInside,
}: ExpressionProps) {
  const [isEdited, setEdited] = useState(false)
  return (
    <div className="option-nested">
      {isLabelHidden ? null : <span className="label">{label}</span>}
      <span className="hint">{words.isExpression}</span>
      {isEdited ? (
        <ExpressionControl
          id={id}
          label={general.labelled(label, words.expression)}
          isLabelHidden
          shape={{ kind: 'expression' }}
          value={{ kind: 'expression', text }}
          onChange={(next) => void writeOption(id, path, next, 'whole')}
        />
      ) : (
        <pre
          className="expression-value mono"
          role="group"
          tabIndex={0}
          aria-label={general.labelled(label, words.expression)}
        >
          {text}
        </pre>
      )}
      <div className="row">
        <Button onPress={() => revealOption(id, path)}>{words.showInText}</Button>
        {!isWhole || isInside || isEdited ? null : (
          <Button onPress={() => setEdited(true)}>{words.editExpression}</Button>
        )}
      </div>
    </div>
  )
}
