/** The steps of a build as a tree or a list, by mouse and arrow keys; choosing one shows its log. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight, Download } from 'lucide-react'
import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { BuildStep, StepState } from '../../contract/build-steps.ts'
import { text } from '../text/text.ts'
import { StepBar } from './step-bar.tsx'
import { stepMove } from './step-keys.ts'
import { StepRow } from './step-row.tsx'
import { flatRows, treeRows, type Filter, type Row } from './step-rows.ts'

const rowPixels = 26

interface StepTreeProps {
  steps: readonly BuildStep[]
  /** False until main has told them. */
  isKnown: boolean
  isRunning: boolean
  chosen: number | null
  choose(this: void, step: number | null): void
}

export function StepTree({ steps, isKnown, isRunning, chosen, choose }: StepTreeProps) {
  const [filter, setFilter] = useState<Filter>('tree')
  const [wanted, setWanted] = useState('')
  const [toggled, setToggled] = useState<ReadonlyMap<Row['id'], boolean>>(new Map())
  const [active, setActive] = useState<Row['id'] | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const own = useId()
  const isTree = filter === 'tree' && wanted.trim() === ''
  const rows = useMemo(
    () => (isTree ? treeRows(steps, toggled) : flatRows(steps, filter, wanted)),
    [steps, toggled, filter, wanted, isTree],
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const at = rows.findIndex(({ id }) => id === active)
  const toggle = (row: Row, isOpen: boolean) => setToggled(new Map(toggled).set(row.id, isOpen))
  const press = (row: Row) => {
    setActive(row.id)
    if (row.kind === 'fetches') toggle(row, !row.isOpen)
    else choose(row.step.n === chosen ? null : row.step.n)
  }
  /** One listener for all rows, which come and go while the list is scrolled. */
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return
    const row = rows[Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1)]
    if (row === undefined) return
    if (row.isOpen !== null && target.closest('.twist') !== null) toggle(row, !row.isOpen)
    else press(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = stepMove(event.key, rows, at)
    if (move === null) return
    event.preventDefault()
    const row = rows[move.kind === 'go' ? move.to : at]
    if (row === undefined) return
    if (move.kind === 'press') press(row)
    if (move.kind === 'open') toggle(row, move.isOpen)
    if (move.kind !== 'go') return
    setActive(row.id)
    virtual.scrollToIndex(move.to)
  }
  /** Who comes by keys sees where they are. */
  const onFocus = () => {
    if (at === -1) setActive((rows.find(({ id }) => id === chosen) ?? rows[0])?.id ?? null)
  }
  const isInView = at !== -1 && items.some(({ index }) => index === at)
  return (
    <section className="steps" aria-label={text.build.steps}>
      <StepBar
        filter={filter}
        setFilter={setFilter}
        wanted={wanted}
        setWanted={setWanted}
        running={countOf(steps, 'running')}
        failed={countOf(steps, 'failed')}
      />
      {rows.length === 0 ? (
        <p className="hint pad late">
          {steps.length > 0 ? emptyText(filter, wanted) : noStepsText(isKnown, isRunning)}
        </p>
      ) : null}
      <div
        className="step-rows"
        ref={scroller}
        role="tree"
        aria-label={text.build.steps}
        aria-busy={!isKnown}
        tabIndex={0}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...(isInView ? { 'aria-activedescendant': `${own}${active}` } : {})}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const isChosen = row.kind === 'step' && row.step.n === chosen
            return (
              <div
                key={row.id}
                id={`${own}${row.id}`}
                className={`step-row ${isChosen ? 'chosen' : ''} ${row.id === active ? 'active' : ''}`}
                role="treeitem"
                aria-level={row.depth + 1}
                aria-posinset={row.place}
                aria-setsize={row.among}
                aria-selected={isChosen}
                {...(row.isOpen === null ? {} : { 'aria-expanded': row.isOpen })}
                style={{
                  transform: `translateY(${start}px)`,
                  paddingLeft: 8 + Math.min(row.depth, 12) * 14,
                }}
                data-index={index}
              >
                <span className="twist" aria-hidden>
                  {row.isOpen === null ? null : row.isOpen ? (
                    <ChevronDown size={14} />
                  ) : (
                    <ChevronRight size={14} />
                  )}
                </span>
                {row.kind === 'step' ? (
                  <StepRow step={row.step} />
                ) : (
                  <>
                    <Download size={14} aria-hidden />
                    <span className="grow">{text.build.downloads(row.done, row.total)}</span>
                  </>
                )}
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}

function noStepsText(isKnown: boolean, isRunning: boolean): string {
  if (!isKnown) return text.build.looking
  return isRunning ? text.build.noStepsYet : text.build.noSteps
}

function emptyText(filter: Filter, wanted: string): string {
  return filter === 'tree' || wanted.trim() !== '' ? text.build.noMatch : text.build.noneIn[filter]
}

const countOf = (steps: readonly BuildStep[], state: StepState) =>
  steps.filter((step) => step.state === state).length
