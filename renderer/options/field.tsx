/** A label, a hint and an error around one input, tied to it for whoever does not see them. */
import { useId, type ReactNode } from 'react'
import { Explained } from '../ui/term.tsx'

export interface FieldAttributes {
  id: string
  'aria-describedby': string
  'aria-invalid': boolean
}

interface FieldProps {
  label: string
  isLabelHidden?: boolean
  hint?: string | undefined
  error?: string | null
  children(this: void, attributes: FieldAttributes): ReactNode
}

export function Field({ label, isLabelHidden = false, hint, error = null, children }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label className={isLabelHidden ? 'visually-hidden' : 'label'} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-hint ${id}-error`, 'aria-invalid': error !== null })}
      <Notes id={id} hint={hint} error={error} />
    </div>
  )
}

/** The hint and the error of an input with this id; the error is read out when it appears. */
export function Notes({ id, hint, error }: { id: string; hint?: string | undefined; error: string | null }) {
  return (
    <>
      {hint === undefined || hint === '' ? null : (
        <span className="hint" id={`${id}-hint`}>
          <Explained>{hint}</Explained>
        </span>
      )}
      <span className="error-text" id={`${id}-error`} aria-live="polite">
        {error}
      </span>
    </>
  )
}

/** Puts the focus on the first control inside an element, once it is drawn. */
export function focusInside(element: Element | null | undefined): void {
  element?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
}
