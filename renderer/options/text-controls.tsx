/** Controls that are typed into: text, lines, paths, numbers. Nothing that is typed here can become code. */
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { isPathLiteral, unquotable } from '../../nixlang/quote.ts'
import { useTyped } from '../form/typed.ts'
import { optionsText as words } from '../text/options.ts'
import type { ControlProps, KindProps } from './control.tsx'
import { Field } from './field.tsx'
import { readNumber, sameNumber, steppedNumber } from './number.ts'
import { keepsRule } from './shape-fit.ts'

interface EntryProps extends Omit<ControlProps, 'shape' | 'value' | 'onChange'> {
  current: string
  isMultiline?: boolean
  isMono?: boolean
  isNumeric?: boolean
  fault(this: void, typed: string): string | null
  write(this: void, typed: string): void
  same?(this: void, a: string, b: string): boolean
  /** The text after an arrow key, for numbers. */
  step?(this: void, typed: string, by: 1 | -1): string | null
}

function Entry(props: EntryProps) {
  const { current, fault, write, same, step, isMultiline = false } = props
  const typed = useTyped({
    current,
    fault: (text) => unquotable(text) ?? fault(text),
    write: (text) => {
      write(text)
      return true
    },
    ...(same === undefined ? {} : { same }),
  })
  const [isGrown, setGrown] = useState(false)
  const hasLines = isMultiline || isGrown || typed.shown.includes('\n')

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null
    const next = by === null ? null : (step?.(typed.shown, by) ?? null)
    if (next !== null) {
      event.preventDefault()
      return typed.set(next)
    }
    // In a text of several lines Enter only begins another.
    if (!hasLines || event.key !== 'Enter') typed.input.onKeyDown(event)
  }
  // A single-line field would drop the line breaks of what is pasted.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain').replaceAll(/\r\n?/g, '\n').replace(/\n$/, '')
    if (!pasted.includes('\n') || fault(pasted) !== null) return
    event.preventDefault()
    const { selectionStart, selectionEnd, value } = event.currentTarget
    setGrown(true)
    typed.set(value.slice(0, selectionStart ?? 0) + pasted + value.slice(selectionEnd ?? value.length))
  }
  const shared = { ...typed.input, onKeyDown, placeholder: props.placeholder, spellCheck: false }
  return (
    <Field
      label={props.label}
      isLabelHidden={props.isLabelHidden ?? false}
      hint={props.hint}
      error={typed.fault}
    >
      {(attributes) =>
        hasLines ? (
          <textarea className="input option-lines mono" rows={3} {...attributes} {...shared} />
        ) : (
          <input
            className={`input ${props.isMono === true ? 'mono' : ''} ${props.isNumeric === true ? 'option-number' : ''}`}
            inputMode={props.isNumeric === true ? 'decimal' : 'text'}
            autoComplete="off"
            onPaste={onPaste}
            {...attributes}
            {...shared}
          />
        )
      }
    </Field>
  )
}

const textOf = ({ value }: Pick<ControlProps, 'value'>): string =>
  value?.kind === 'string' ? value.value : value?.kind === 'path' ? value.text : ''

export function StringControl(props: KindProps<'string'>) {
  const { rule } = props.shape
  return (
    <Entry
      {...props}
      current={textOf(props)}
      fault={(text) =>
        rule !== null && keepsRule(rule.pattern, text) === false ? words.ruleError(rule) : null
      }
      write={(text) => props.onChange({ kind: 'string', value: text })}
    />
  )
}

export function LinesControl(props: KindProps<'lines'>) {
  const { separator } = props.shape
  const isMultiline = separator.includes('\n')
  const hint = isMultiline || separator.trim() === '' ? undefined : words.joinedBy(separator)
  const said = [props.hint, hint].filter((one) => one !== undefined).join(' ')
  return (
    <Entry
      {...props}
      hint={said}
      isMultiline={isMultiline}
      current={textOf(props)}
      fault={() => null}
      write={(text) => props.onChange({ kind: 'string', value: text })}
    />
  )
}

export function PathControl(props: KindProps<'path'>) {
  const { value, shape } = props
  return (
    <Entry
      {...props}
      isMono
      hint={[props.hint, words.pathHint].filter((one) => one !== undefined).join(' ')}
      current={textOf(props)}
      fault={(text) => {
        if (text.startsWith('/')) return null
        if (shape.mustBeAbsolute) return words.notAbsolutePath
        return isPathLiteral(text) ? null : words.notPath
      }}
      write={(text) =>
        // As text a path stays where it is; as a path literal Nix may copy what lies there into its store, where all can read it.
        props.onChange(
          text.startsWith('/') && !(value?.kind === 'path' && isPathLiteral(text))
            ? { kind: 'string', value: text }
            : { kind: 'path', text },
        )
      }
    />
  )
}

export function NumberControl(props: KindProps<'int' | 'float' | 'number'>) {
  const { shape, value, onClear } = props
  const current = value?.kind === 'int' || value?.kind === 'float' ? String(value.value) : ''
  const bounds = words.bounds(shape, shape.moreThan)
  return (
    <Entry
      {...props}
      isNumeric
      {...(props.isLabelHidden === true
        ? { placeholder: props.placeholder ?? bounds ?? '' }
        : { hint: [props.hint ?? '', bounds ?? ''].filter((one) => one !== '').join(' ') })}
      current={current}
      same={(a, b) => sameNumber(shape, a, b)}
      step={(text, by) => steppedNumber(shape, text, by)}
      fault={(text) => {
        if (text.trim() === '' && onClear !== undefined) return null
        const read = readNumber(shape, text)
        if ('value' in read) return null
        return {
          int: words.notInt,
          number: words.notNumber,
          size: words.tooLong,
          bounds: words.outside(bounds ?? ''),
        }[read.fault]
      }}
      write={(text) => {
        const read = readNumber(shape, text)
        if ('value' in read) props.onChange(read.value)
        else onClear?.()
      }}
    />
  )
}
