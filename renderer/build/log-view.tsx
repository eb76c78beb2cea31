/** A build's log, whole or of one step: the lines in view, kept at the end until the user scrolls up. */
import { memo, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import type { BuildStep, ShownLine } from '../../contract/build-steps.ts'
import { call } from '../bridge.ts'
import { text } from '../text/text.ts'
import { parseAnsi } from './ansi.ts'
import { useFixedRows } from './fixed-rows.ts'
import { LogBar } from './log-bar.tsx'
import { LogPages } from './log-pages.ts'

const linePixels = 19
/** Chromium lays nothing out beyond 33 million pixels. */
const mostLines = 1_500_000

interface LogViewProps {
  id: string
  build: string
  /** Null for the whole log. */
  step: Pick<BuildStep, 'n' | 'name'> | null
  /** What is said while it has no lines. */
  empty: string
  /** Lines that this log has by now. */
  lines: number
  showWhole(this: void): void
}

export function LogView({ id, build, step, empty, lines, showWhole }: LogViewProps) {
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const [match, setMatch] = useState<number | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const n = step?.n ?? null
  const [pages] = useState(
    () =>
      new LogPages((from, count) => call('build.lines', { id, key: build, step: n, from, count }), redraw),
  )
  const rows = useFixedRows(scroller, linePixels)
  const { isAtEnd } = rows
  const arrived = useArrived(pages, lines, isAtEnd && rows.inView > 0 ? rows.pool : 0)
  // Whoever comes back to the end stays there: a log that was laid out is never shorter.
  const laidOut = useRef(0)
  const count = isAtEnd ? Math.max(arrived, laidOut.current) : lines
  laidOut.current = count
  // Lines before this one are too many to be laid out.
  const first = Math.max(0, count - mostLines)
  const range = rows.range(count - first)
  const [from, to] = [first + range.from, first + range.to]
  useEffect(() => void pages.want(from, to, count), [pages, from, to, count])
  useLayoutEffect(() => {
    const element = scroller.current
    if (isAtEnd && count > 0) element?.scrollTo({ top: element.scrollHeight })
  }, [isAtEnd, count, rows.inView])
  const goTo = (line: number) => {
    setMatch(line)
    if (line >= first) rows.center(line - first)
  }
  return (
    <section
      className="log-view"
      aria-label={step === null ? text.build.wholeLog : text.build.logOf(step.name)}
    >
      <LogBar
        id={id}
        build={build}
        step={n}
        name={step?.name ?? null}
        lines={lines}
        isFollowing={isAtEnd}
        follow={rows.stayAtEnd}
        goTo={goTo}
        setMatch={setMatch}
        showWhole={showWhole}
        scroller={scroller}
      />
      {first > 0 ? <p className="hint pad">{text.build.earlier(first)}</p> : null}
      <div
        className="log"
        ref={scroller}
        role="log"
        aria-label={text.build.log}
        // Rows come and go by scrolling: read out, each would be news.
        aria-live="off"
        tabIndex={0}
      >
        {lines === 0 ? <p className="hint pad late">{empty}</p> : null}
        <div style={{ height: (count - first) * linePixels, position: 'relative' }}>
          {Array.from({ length: to - from }, (_, row) => from + row).map((at) => {
            const line = pages.line(at)
            return line === undefined ? null : (
              // Elements are used again: thousands of lines a second would else make and drop as many.
              <LogRow
                key={at % rows.pool}
                line={line}
                top={(at - first) * linePixels}
                isFound={match === at}
              />
            )
          })}
        </div>
      </div>
    </section>
  )
}

/** How long a log that grows is taken for at its end: its last `drawn` lines are here then, so that nothing ever shows a gap. 0: not at its end. */
function useArrived(pages: LogPages, lines: number, drawn: number): number {
  const [arrived, setArrived] = useState(0)
  const isAsking = useRef(false)
  useEffect(() => {
    // One question after another, each for the end of then: lines that come faster than answers are passed by.
    if (drawn === 0 || arrived === lines || isAsking.current) return
    isAsking.current = true
    void pages.want(Math.max(0, lines - drawn), lines, lines).then(() => {
      isAsking.current = false
      setArrived(lines)
    })
  }, [pages, lines, drawn, arrived])
  return arrived
}

interface LogRowProps {
  line: ShownLine
  top: number
  isFound: boolean
}

const LogRow = memo(function LogRow({ line, top, isFound }: LogRowProps) {
  return (
    <div
      className={`log-line ${line.kind} ${isFound ? 'found' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      {parseAnsi(line.text).map((run, n) => (
        <span key={n} className={run.style}>
          {run.text}
        </span>
      ))}
    </div>
  )
})
