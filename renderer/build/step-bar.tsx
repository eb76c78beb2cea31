/** What stands above a build's steps: which of them are shown, and what their names hold. */
import { memo } from 'react'
import { text } from '../text/text.ts'
import { Segments } from '../ui/segments.tsx'
import type { Filter } from './step-rows.ts'

const filters = ['tree', 'running', 'failed'] as const

interface StepBarProps {
  filter: Filter
  setFilter(this: void, filter: Filter): void
  wanted: string
  setWanted(this: void, words: string): void
  /** Steps in these states. */
  running: number
  failed: number
}

/** Drawn only when one of these differs, while steps change ten times a second. */
export const StepBar = memo(function StepBar(props: StepBarProps) {
  const { filter, setFilter, wanted, setWanted } = props
  const more = (key: Filter) => (key === 'tree' ? null : <Count n={props[key]} />)
  return (
    <div className="bar">
      <strong>{text.build.steps}</strong>
      <Segments
        label={text.build.filterLabel}
        items={filters.map((key) => ({ key, label: text.build.filters[key], more: more(key) }))}
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
  )
})

function Count({ n }: { n: number }) {
  return n === 0 ? null : <span className="count">{n}</span>
}
