/** The steps of a build as a tree or a list, by mouse and arrow keys; choosing one shows its log. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { Ban, Check, ChevronDown, ChevronRight, Circle, CircleX, Download, LoaderCircle } from 'lucide-react'
import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { BuildStep, StepState } from '../../contract/build-steps.ts'
import { text } from '../text/text.ts'
import { Elapsed } from '../ui/elapsed.tsx'
import { Segments } from '../ui/segments.tsx'
import { flatRows, treeRows, type Filter, type Row } from './step-rows.ts'

const rowPixels = 26
const filters = ['tree', 'running', 'failed'] as const

interface StepTreeProps {
  steps: readonly BuildStep[]
  isRunning: boolean
  chosen: number | null
  choose(this: void, step: number | null): void
}

export function StepTree({ steps, isRunning, chosen, choose }: StepTreeProps) {
  const [filter, setFilter] = useState<Filter>('tree')
  const [wanted, setWanted] = useState('')
  const [toggled, setToggled] = useState<ReadonlyMap<Row['id'], boolean>>(new Map())
  const [active, setActive] = useState<Row['id'] | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
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
  const at = rows.findIndex(({ id }) => id === active)
  const moveTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (row === undefined) return
    setActive(row.id)
    virtual.scrollToIndex(rows.indexOf(row))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at]
    const isHandled = ((): boolean => {
      switch (event.key) {
        case 'ArrowDown':
          moveTo(at + 1)
          return true
        case 'ArrowUp':
          moveTo(at === -1 ? 0 : at - 1)
          return true
        case 'Home':
          moveTo(0)
          return true
        case 'End':
          moveTo(rows.length - 1)
          return true
        case 'ArrowRight':
          if (row?.isOpen === false) toggle(row, true)
          return true
        case 'ArrowLeft':
          if (row?.isOpen === true) toggle(row, false)
          else if (row !== undefined)
            moveTo(rows.findLastIndex(({ depth }, n) => n < at && depth < row.depth))
          return true
        case 'Enter':
        case ' ':
          if (row !== undefined) press(row)
          return true
        default:
          return false
      }
    })()
    if (isHandled) event.preventDefault()
  }
  return (
    <section className="steps" aria-label={text.build.steps}>
      <div className="bar">
        <strong>{text.build.steps}</strong>
        <Segments
          label={text.build.filterLabel}
          items={filters.map((key) => ({
            key,
            label: text.build.filters[key],
            more: key === 'tree' ? null : <Count steps={steps} state={key} />,
          }))}
          value={filter}
          onChange={setFilter}
        />
        <input
          className="input grow"
          type="search"
          value={wanted}
          placeholder={text.build.find}
          aria-label={text.build.find}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      <div
        className="step-rows"
        ref={scroller}
        role="tree"
        aria-label={text.build.steps}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...(at === -1 ? {} : { 'aria-activedescendant': rowName(rows[at]?.id ?? 0) })}
      >
        {rows.length === 0 ? <p className="hint pad">{emptyText(steps, isRunning)}</p> : null}
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const isChosen = row.kind === 'step' && row.step.n === chosen
            return (
              <div
                key={row.id}
                id={rowName(row.id)}
                className={`step-row ${isChosen ? 'chosen' : ''} ${row.id === active ? 'active' : ''}`}
                role="treeitem"
                aria-level={row.depth + 1}
                aria-selected={isChosen}
                {...(row.isOpen === null ? {} : { 'aria-expanded': row.isOpen })}
                style={{
                  transform: `translateY(${start}px)`,
                  paddingLeft: 8 + Math.min(row.depth, 12) * 14,
                }}
                data-index={index}
                tabIndex={-1}
              >
                <span className="twist" aria-hidden>
                  {row.isOpen === null ? null : row.isOpen ? (
                    <ChevronDown size={14} />
                  ) : (
                    <ChevronRight size={14} />
                  )}
                </span>
                {row.kind === 'step' ? (
                  <Step step={row.step} />
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

const rowName = (id: Row['id']) => `step-${id}`

function emptyText(steps: readonly BuildStep[], isRunning: boolean): string {
  if (steps.length > 0) return text.build.noMatch
  return isRunning ? text.build.noStepsYet : text.build.noSteps
}

function Count({ steps, state }: { steps: readonly BuildStep[]; state: StepState }) {
  const n = steps.filter((step) => step.state === state).length
  return n === 0 ? null : <span className="count">{n}</span>
}

const icons: Readonly<Record<StepState, typeof Check>> = {
  waiting: Circle,
  running: LoaderCircle,
  done: Check,
  failed: CircleX,
  cancelled: Ban,
}

function Step({ step }: { step: BuildStep }) {
  const { state, name, phase, where, kind, lastLine } = step
  const Icon = icons[state]
  return (
    <>
      <Icon
        size={14}
        className={`step-icon ${state} ${state === 'running' ? 'spin' : ''}`}
        aria-label={text.build.states[state]}
      />
      <span className="step-name" title={step.path}>
        {name}
      </span>
      <span className="hint step-more">
        {state === 'running'
          ? [
              phase ?? '',
              where === '' ? '' : kind === 'fetch' ? text.build.from(where) : text.build.on(where),
              lastLine ?? '',
            ]
              .filter((part) => part !== '')
              .join(' · ')
          : where === '' || state === 'waiting'
            ? ''
            : kind === 'fetch'
              ? text.build.from(where)
              : text.build.on(where)}
      </span>
      <span className="hint step-time">
        <Time step={step} />
      </span>
    </>
  )
}

/** Of a download its bytes, of a build its time: so far, in the end, or as it used to be. */
function Time({ step }: { step: BuildStep }) {
  const { state, startedAt, endedAt, usualMs, kind, bytes, toBytes, bytesPerSecond } = step
  if (kind === 'fetch' && state === 'running' && toBytes > 0)
    return `${text.bytes(bytes)} / ${text.bytes(toBytes)}${bytesPerSecond > 0 ? ` · ${text.bytes(bytesPerSecond)}/s` : ''}`
  if (kind === 'fetch' && toBytes > 0) return text.bytes(toBytes)
  if (state === 'running' && startedAt !== null)
    return (
      <span title={usualMs === null ? '' : text.build.usual(text.duration(usualMs))}>
        <Elapsed since={startedAt} />
      </span>
    )
  if (startedAt !== null && endedAt !== null) return text.duration(endedAt - startedAt)
  return state === 'waiting' && usualMs !== null ? text.build.usual(text.duration(usualMs)) : ''
}
