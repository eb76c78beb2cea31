/** One step of a build in a line: its state, its name, where and what it does, its time or bytes. */
import { Ban, Check, Circle, CircleX, LoaderCircle } from 'lucide-react'
import { memo } from 'react'
import type { BuildStep, StepState } from '../../contract/build-steps.ts'
import { text } from '../text/text.ts'
import { Elapsed } from '../ui/elapsed.tsx'

const icons: Readonly<Record<StepState, typeof Check>> = {
  waiting: Circle,
  running: LoaderCircle,
  done: Check,
  failed: CircleX,
  cancelled: Ban,
}

/** Of a thousand steps a few change at a time. */
export const StepRow = memo(function StepRow({ step }: { step: BuildStep }) {
  const { state, name, phase, where, kind, lastLine } = step
  const Icon = icons[state]
  const place = where === '' ? '' : kind === 'fetch' ? text.build.from(where) : text.build.on(where)
  const more = state === 'running' ? [phase ?? '', place, lastLine ?? ''] : [state === 'waiting' ? '' : place]
  return (
    <>
      <Icon
        size={14}
        className={`step-icon ${state} ${state === 'running' ? 'spin' : ''}`}
        role="img"
        aria-label={text.build.states[state]}
      />
      <span className="step-name" title={step.path}>
        {name}
      </span>
      <span className="hint step-more">{more.filter((part) => part !== '').join(' · ')}</span>
      <span className="hint step-time">
        <Time step={step} />
      </span>
    </>
  )
})

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
