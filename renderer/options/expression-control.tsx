/** A field for Nix text, checked as one types; only a whole expression is written. */
import { faults } from '../../nixlang/faults.ts'
import { parseNix } from '../../nixlang/parse.ts'
import { faultOfExpression } from '../../nixlang/wish.ts'
import { useTyped } from '../form/typed.ts'
import { optionsText as words } from '../text/options.ts'
import type { ControlProps } from './control.tsx'
import { Field } from './field.tsx'
import { briefText } from './form-value.ts'

/** Why a text is no whole expression, where it can be said at which place. */
export function expressionFault(text: string): string | null {
  const fault = faultOfExpression(text)
  return fault === null ? null : (faults(text, parseNix(text))[0]?.message ?? fault)
}

export function ExpressionControl({
  label,
  isLabelHidden = false,
  value,
  placeholder,
  hint,
  onChange,
  onClear,
}: ControlProps) {
  const typed = useTyped({
    current: value === null ? '' : briefText(value),
    fault: (text) => (text.trim() === '' && onClear !== undefined ? null : expressionFault(text)),
    write: (text) => {
      if (text.trim() === '') onClear?.()
      else onChange({ kind: 'expression', text })
      return true
    },
  })
  const { onKeyDown, ...input } = typed.input
  const said = [hint, words.expressionHint].filter((one) => one !== undefined && one !== '').join(' ')
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={said} error={typed.fault}>
      {(attributes) => (
        <textarea
          className="input option-lines mono"
          rows={3}
          spellCheck={false}
          placeholder={placeholder}
          {...attributes}
          {...input}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') onKeyDown(event)
          }}
        />
      )}
    </Field>
  )
}
