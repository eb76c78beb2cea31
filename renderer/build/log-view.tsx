/** A build's log, whole or of one step: the lines in view, kept at the end until the user scrolls up, searched, copied and saved. */
import { ArrowDownToLine, Copy, Save, X } from 'lucide-react'
import { memo, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import type { BuildStep, ShownLine } from '../../contract/build-steps.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { parseAnsi } from './ansi.ts'
import { useFixedRows } from './fixed-rows.ts'
import { LogPages } from './log-pages.ts'
import { LogSearch } from './log-search.tsx'

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
  const [isFollowing, setFollowing] = useState(true)
  const [match, setMatch] = useState<number | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const n = step?.n ?? null
  const [pages] = useState(
    () =>
      new LogPages((from, count) => call('build.lines', { id, key: build, step: n, from, count }), redraw),
  )
  // Lines before this one are too many to be laid out.
  const first = Math.max(0, lines - mostLines)
  const rows = useFixedRows(scroller, { count: lines - first, rowPixels: linePixels })
  const from = first + rows.from
  const to = first + rows.to
  useEffect(() => pages.want(from, to, lines), [pages, from, to, lines])
  useLayoutEffect(() => {
    const element = scroller.current
    if (isFollowing && lines > 0) element?.scrollTo({ top: element.scrollHeight })
  }, [isFollowing, lines])
  const onScroll = () => {
    const element = scroller.current
    if (element !== null) setFollowing(element.scrollHeight - element.scrollTop - element.clientHeight < 40)
  }
  const goTo = (line: number) => {
    setFollowing(false)
    setMatch(line)
    if (line >= first) rows.center(line - first)
  }
  const follow = () => {
    setFollowing(true)
    // The button that was pressed cannot be any more.
    scroller.current?.focus()
  }
  const log = { id, key: build, step: n }
  const copy = async () => {
    const copied = await call('build.copyLog', log)
    notify({ message: text.build.copiedLines(copied.lines) })
  }
  const save = async () => {
    const file = await call('build.saveLog', log)
    if (file !== null) notify({ message: text.build.savedLog(file) })
  }
  return (
    <section
      className="log-view"
      aria-label={step === null ? text.build.wholeLog : text.build.logOf(step.name)}
    >
      <div className="bar">
        <strong className="log-title">{step === null ? text.build.wholeLog : step.name}</strong>
        {step === null ? null : (
          <Button label={text.build.showWhole} onPress={showWhole}>
            <X size={15} aria-hidden />
          </Button>
        )}
        <span className="hint grow log-count">{text.build.lines(lines)}</span>
        <LogSearch log={log} lines={lines} goTo={goTo} end={() => setMatch(null)} scroller={scroller} />
        <div className="row">
          <Button label={text.build.follow} isDisabled={isFollowing} onPress={follow}>
            <ArrowDownToLine size={15} aria-hidden />
          </Button>
          <Button label={text.build.copyLog} isDisabled={lines === 0} onPress={() => attempt(copy)}>
            <Copy size={15} aria-hidden />
          </Button>
          <Button label={text.build.saveLog} isDisabled={lines === 0} onPress={() => attempt(save)}>
            <Save size={15} aria-hidden />
          </Button>
        </div>
      </div>
      {first > 0 ? <p className="hint pad">{text.build.earlier(first)}</p> : null}
      <div
        className="log"
        ref={scroller}
        onScroll={onScroll}
        role="log"
        aria-label={text.build.log}
        // Rows come and go by scrolling: read out, each would be news.
        aria-live="off"
        tabIndex={0}
      >
        {lines === 0 ? <p className="hint pad late">{empty}</p> : null}
        <div style={{ height: rows.totalPixels, position: 'relative' }}>
          {Array.from({ length: to - from }, (_, row) => from + row).map((at) => {
            const line = pages.line(at)
            return line === undefined ? null : (
              <LogRow key={at} line={line} top={(at - first) * linePixels} isFound={match === at} />
            )
          })}
        </div>
      </div>
    </section>
  )
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
