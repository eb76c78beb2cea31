/** The options that a search found, as many as there are, of which only those in view are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { optionsText as words } from '../text/options.ts'
import { matches } from './finder.ts'

export interface Result {
  /** The name to show; with a user's own names where the text has them. */
  name: string
  type: string
  summary: string
  isSet: boolean
}

interface ListProps {
  /** For the search field, which holds the focus. */
  listId: string
  count: number
  result(this: void, index: number): Result
  query: string
  active: number
  onActive(this: void, index: number): void
  onOpen(this: void, index: number): void
}

const rowHeight = 54

export const rowId = (listId: string, index: number): string => `${listId}-${index}`

export function ResultList({ listId, count, result, query, active, onActive, onOpen }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  useEffect(() => {
    if (active < count) rows.scrollToIndex(active)
  }, [active, count, rows])
  return (
    <div className="results" ref={scroller}>
      <div
        id={listId}
        role="listbox"
        aria-label={words.list}
        className="results-inner"
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map(({ index, start }) => {
          const { name, type, summary, isSet } = result(index)
          return (
            // The focus stays in the search field, which says which row is the active one and takes the keys.
            <div
              key={index}
              id={rowId(listId, index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              aria-setsize={count}
              aria-posinset={index + 1}
              className={`result ${index === active ? 'active' : ''}`}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                onActive(index)
                onOpen(index)
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onOpen(index)
              }}
            >
              <div className="result-head">
                <code className="result-name">
                  <Marked text={name} query={query} />
                </code>
                {isSet ? <span className="badge own">{words.set}</span> : null}
                <span className="hint result-type">{type}</span>
              </div>
              <div className="hint result-summary">
                <Marked text={summary} query={query} />
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The text with what was searched for marked. */
function Marked({ text, query }: { text: string; query: string }) {
  const parts: React.ReactNode[] = []
  let end = 0
  for (const { from, to } of matches(text, query)) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>)
    end = to
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  )
}
