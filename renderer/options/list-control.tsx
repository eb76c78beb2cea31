/** A list, element by element: change, add, remove, move. */
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../ui/controls.tsx'
import { optionsText as words } from '../text/options.ts'
import { text } from '../text/text.ts'
import { NestedControl, type KindProps } from './control.tsx'
import { focusInside } from './field.tsx'
import type { FormValue } from './form-value.ts'
import { belowAny } from './members.ts'
import { beginningOf } from './shape-fit.ts'

export function ListControl(props: KindProps<'list'>) {
  const { shape, value, label, isLabelHidden = false, hint, placeholder, below, onChange } = props
  const items = value?.kind === 'list' ? value.items : []
  const rows = useRef<HTMLOListElement>(null)
  // A row that is begun but says nothing yet is no element of the list.
  const [isBegun, setBegun] = useState(false)
  const change = (next: FormValue[]) => onChange({ kind: 'list', items: next })
  const later = (row: number, button?: string) =>
    requestAnimationFrame(() => {
      const found = rows.current?.children[row]
      const wanted = button === undefined ? null : found?.querySelector<HTMLElement>(`.${button} button`)
      if (wanted !== null && wanted !== undefined && !wanted.hasAttribute('disabled')) wanted.focus()
      else focusInside(found)
    })
  const move = (from: number, by: 1 | -1) => {
    const [item] = items.slice(from, from + 1)
    if (item === undefined) return
    change(items.toSpliced(from, 1).toSpliced(from + by, 0, item))
    later(from + by, by < 0 ? 'move-up' : 'move-down')
  }
  const add = () => {
    const beginning = beginningOf(shape.element)
    if (beginning === null) setBegun(true)
    else change([...items, beginning])
    later(items.length)
  }
  const count = items.length + (isBegun ? 1 : 0)
  return (
    <fieldset className="option-nested">
      <legend className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</legend>
      {hint === undefined || hint === '' ? null : <span className="hint">{hint}</span>}
      {count > 0 ? null : (
        <span className="hint">
          {value !== null
            ? words.emptyList
            : placeholder === undefined
              ? words.notSet
              : text.labelled(words.default, placeholder)}
        </span>
      )}
      <ol className="option-rows" ref={rows}>
        {Array.from({ length: count }, (_, index) => {
          const name = words.row(label, index + 1)
          const isLast = index >= items.length - 1
          return (
            <li key={index} className="option-row">
              <div className="grow">
                <NestedControl
                  id={props.id}
                  label={name}
                  isLabelHidden
                  shape={shape.element}
                  value={items[index] ?? null}
                  below={below === null || below === undefined ? null : belowAny(below)}
                  onChange={(next) => {
                    if (index >= items.length) setBegun(false)
                    change(index < items.length ? items.with(index, next) : [...items, next])
                  }}
                />
              </div>
              <span className="move-up">
                <Button
                  kind="quiet"
                  label={words.up(name)}
                  isDisabled={index === 0 || index >= items.length}
                  onPress={() => move(index, -1)}
                >
                  <ArrowUp size={14} aria-hidden />
                </Button>
              </span>
              <span className="move-down">
                <Button
                  kind="quiet"
                  label={words.down(name)}
                  isDisabled={isLast}
                  onPress={() => move(index, 1)}
                >
                  <ArrowDown size={14} aria-hidden />
                </Button>
              </span>
              <Button
                kind="quiet"
                label={words.removeOne(name)}
                onPress={() => {
                  if (index >= items.length) setBegun(false)
                  else change(items.toSpliced(index, 1))
                  later(Math.max(0, index - 1))
                }}
              >
                <X size={14} aria-hidden />
              </Button>
            </li>
          )
        })}
      </ol>
      {shape.isNonEmpty && value !== null && items.length === 0 ? (
        <span className="error-text" role="alert">
          {words.nonEmpty}
        </span>
      ) : null}
      <div className="row">
        <Button isDisabled={isBegun} tip={words.addTo(label)} onPress={add}>
          <Plus size={14} aria-hidden /> {words.add}
        </Button>
      </div>
    </fieldset>
  )
}
