/** What the script does, step by step: parts, calls, how long each took, and what goes on now. */
import { Check, ChevronRight, CircleDot, CircleStop, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Timeline, TimelineStep } from '../../contract/test.ts'
import { text } from '../text/text.ts'
import { testsText } from '../text/tests.ts'
import { Elapsed } from '../ui/elapsed.tsx'
import './timeline.css'

interface TimelineViewProps {
  timeline: Timeline | undefined
  isRunning: boolean
  /** Somebody stopped the run. */
  isStopped: boolean
  /** Shows a machine's log. */
  choose(this: void, node: string): void
}

/** More rows are more than anybody reads; the last count. */
const mostRows = 600

export function TimelineView({ timeline, isRunning, isStopped, choose }: TimelineViewProps) {
  const list = useRef<HTMLOListElement>(null)
  const steps = timeline?.steps ?? []
  const now = steps.findLast(({ state }) => state === 'running')
  const last = steps.length
  useEffect(() => {
    const element = list.current
    if (isRunning && element !== null) element.scrollTo({ top: element.scrollHeight })
  }, [isRunning, last])
  return (
    <section className="timeline" aria-label={testsText.timeline}>
      <div className="bar">
        <strong className="grow">{testsText.timeline}</strong>
      </div>
      {steps.length === 0 ? (
        <p className="hint pad">{isRunning ? testsText.noSteps : testsText.noStepsEver}</p>
      ) : null}
      <ol className="timeline-rows" ref={list} tabIndex={0} aria-label={testsText.timeline}>
        {steps.slice(-mostRows).map((step) => (
          <Row key={step.n} step={step} isStopped={isStopped} choose={choose} />
        ))}
      </ol>
      {timeline?.isCut === true ? <p className="hint pad">{testsText.cut}</p> : null}
      {isRunning && now !== undefined ? (
        <p className="timeline-now" role="status">
          <span className="grow">
            <strong>{testsText.now}</strong> {now.node === null ? '' : `${now.node}: `}
            {now.text}
          </span>
          <Elapsed key={now.n} since={now.startedAt} />
        </p>
      ) : null}
    </section>
  )
}

interface RowProps {
  step: TimelineStep
  isStopped: boolean
  choose(this: void, node: string): void
}

function Row({ step, isStopped, choose }: RowProps) {
  const { node, text: words, ms, depth, isSubtest } = step
  const state = isStopped && step.state === 'failed' ? 'stopped' : step.state
  return (
    <li
      className={`timeline-row ${state} ${isSubtest ? 'part' : ''}`}
      style={{ paddingLeft: 14 + depth * 16 }}
    >
      <Mark state={state} />
      {isSubtest ? <ChevronRight size={13} aria-hidden /> : null}
      {node === null ? null : (
        <button type="button" className="timeline-node" onClick={() => choose(node)}>
          {node}
        </button>
      )}
      <span className="timeline-text grow" title={words}>
        {words}
      </span>
      <span className="hint timeline-time">{ms === null ? '' : text.duration(ms)}</span>
    </li>
  )
}

function Mark({ state }: { state: TimelineStep['state'] | 'stopped' }) {
  if (state === 'stopped') return <CircleStop size={13} className="muted" aria-label={testsText.brokenOff} />
  const label = text.build.states[state]
  // It does not move: a run takes minutes, and what moves takes its time from the machines. The clock below does.
  if (state === 'running') return <CircleDot size={13} className="timeline-on" aria-label={label} />
  if (state === 'failed') return <X size={13} className="bad" aria-label={label} />
  return <Check size={13} className="good" aria-label={label} />
}
