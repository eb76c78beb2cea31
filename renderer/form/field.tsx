/** The frame of one setting: label, where the value comes from, the ways to the text and back to the default, hint and problems. */
import { CircleAlert, Code2, RotateCcw, TriangleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import type { CheckProblem } from '../../contract/check.ts'
import { formText } from '../text/form.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import type { OptionField } from './option-field.ts'
import { Coded, Explained } from '../ui/term.tsx'

const words = formText.field

/** What a control needs to be named and described; `describedBy` names hint, origin, problems and what is wrong with the typing. */
export interface ControlIds {
  control: string
  label: string
  describedBy: string
  isInvalid: boolean
}

interface FieldProps {
  field: OptionField
  label: string
  hint?: ReactNode
  /** What is wrong with what was typed, and so is not in the text. */
  fault?: string | null
  /** The control beside the label: for switches. */
  isInline?: boolean
  /** The control is a group, which is named by the label but not one element that it could be `for`. */
  isGroup?: boolean
  /** For fields that show a part of an option only. */
  isOriginHidden?: boolean
  /** Whether the control can show the value that the text gives. */
  fits?: boolean
  children(this: void, ids: ControlIds): ReactNode
}

const shortName = (file: string) => file.split('/').slice(-1)[0] ?? file

export function Field(props: FieldProps) {
  const { field, label, hint, fault = null, isInline = false, isGroup = false, fits = true, children } = props
  const { isOriginHidden = false } = props
  const base = useId()
  const { value, problems, isMissing } = field
  const errors = problems.filter(({ severity }) => severity === 'error')
  const isShown = value.kind === 'expression' || !fits
  const ids: ControlIds = {
    control: `${base}-control`,
    label: `${base}-label`,
    describedBy: `${base}-hint ${base}-origin ${base}-fault ${base}-problems`,
    isInvalid: fault !== null || errors.length > 0,
  }
  const control = isShown ? <Expression field={field} label={label} ids={ids} fits={fits} /> : children(ids)
  const Name = isGroup || isShown ? 'span' : 'label'
  return (
    <div className={`form-field ${isMissing ? 'missing' : ''}`} data-option={field.name}>
      <div className="form-field-head">
        {isInline && !isShown ? control : null}
        <Name className="label" id={ids.label} {...(Name === 'label' ? { htmlFor: ids.control } : {})}>
          {label}
        </Name>
        <span className="grow" />
        {isOriginHidden ? null : <FieldOrigin field={field} id={`${base}-origin`} />}
        <FieldActions field={field} label={label} />
      </div>
      {isInline && !isShown ? null : control}
      <div className="hint" id={`${base}-hint`}>
        {isMissing ? (
          words.missing(field.name)
        ) : typeof hint === 'string' ? (
          <Explained>{hint}</Explained>
        ) : (
          hint
        )}
      </div>
      <div className="error-text" id={`${base}-fault`} role="alert">
        {fault === null ? null : `${fault} ${words.notWritten}`}
      </div>
      <ProblemLines problems={problems} id={`${base}-problems`} />
    </div>
  )
}

/** Where the value comes from, in a word. */
export function FieldOrigin({ field, id }: { field: OptionField; id: string }) {
  const { origin, value, isMissing } = field
  const wrappers = value.kind === 'value' && value.wrappers.length > 0 ? text.listed(value.wrappers) : null
  const said =
    origin.kind === 'elsewhere'
      ? words.elsewhere(text.listed(origin.by.map(shortName)))
      : origin.kind === 'default'
        ? words.default
        : wrappers === null
          ? words.here
          : `${words.here} · ${words.inside(wrappers)}`
  const files = origin.kind === 'elsewhere' ? origin.by : origin.kind === 'here' ? origin.alsoBy : []
  const also = origin.kind === 'here' && files.length > 0 ? words.also(text.listed(files.map(shortName))) : ''
  return (
    <span className={`origin ${origin.kind}`} id={id} title={files.join('\n')}>
      {isMissing && origin.kind === 'default' ? '' : said}
      {also === '' ? null : <span className="visually-hidden">. {also}</span>}
    </span>
  )
}

/** The way to the text, and back to the default. */
export function FieldActions({ field, label }: { field: OptionField; label: string }) {
  if (field.origin.kind !== 'here') return null
  return (
    <span className="form-field-actions">
      <Button kind="quiet" label={words.showInText(label)} onPress={field.reveal}>
        <Code2 size={14} aria-hidden />
      </Button>
      <Button kind="quiet" label={words.clear(label)} onPress={field.clear}>
        <RotateCcw size={14} aria-hidden />
      </Button>
    </span>
  )
}

function Expression({
  field,
  label,
  ids,
  fits,
}: {
  field: OptionField
  label: string
  ids: ControlIds
  fits: boolean
}) {
  const { value } = field
  const isExpression = value.kind === 'expression'
  return (
    <div className="expression" role="group" aria-labelledby={ids.label} aria-describedby={ids.describedBy}>
      {isExpression ? (
        <pre role="group" tabIndex={0} aria-label={label}>
          {value.text}
        </pre>
      ) : null}
      <div className="hint">{isExpression || fits ? words.expression : words.kind}</div>
    </div>
  )
}

/** What NixOS says of the setting; new words are announced. */
export function ProblemLines({ problems, id }: { problems: readonly CheckProblem[]; id: string }) {
  return (
    <div id={id} role="alert" className="form-problems">
      {problems.map(({ severity, failure }, n) => (
        <div key={n} className={severity === 'error' ? 'error-text' : 'hint'}>
          {severity === 'error' ? (
            <CircleAlert size={14} aria-hidden />
          ) : (
            <TriangleAlert size={14} aria-hidden />
          )}
          <span>
            <Coded>{`${failure.message} ${failure.hint ?? ''}`}</Coded>
          </span>
        </div>
      ))}
    </div>
  )
}
