/** Files on their way into and out of one guest, each with its progress and a way to stop it. */
import { X } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { clearCopies, isGoing, stopCopy, useCopies, type Copy } from './copies.ts'
import './guest-tab.css'

const words = text.guest.copy

export function CopyList({ id, withEnded = false }: { id: string; withEnded?: boolean }) {
  const copies = useCopies(
    useShallow((store) => store.copies.filter((copy) => copy.machine === id && (withEnded || isGoing(copy)))),
  )
  if (copies.length === 0) return null
  return (
    <div className="stack copy-list">
      {copies.map((copy) => (
        <Row key={copy.token} copy={copy} />
      ))}
      {withEnded && copies.some((copy) => !isGoing(copy)) ? (
        <div>
          <Button kind="quiet" onPress={() => clearCopies(id)}>
            {words.clear}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function Row({ copy }: { copy: Copy }) {
  const { name, bytes, ofBytes, state, failure } = copy
  const percent = ofBytes === null || ofBytes === 0 ? null : Math.floor((bytes / ofBytes) * 100)
  return (
    <div className="copy-row">
      <div className="row">
        <span className="grow copy-name">{name}</span>
        <span className={`hint ${state === 'failed' ? 'bad' : ''}`}>{stateText(copy)}</span>
        {isGoing(copy) ? (
          <Button kind="quiet" label={words.cancel(name)} onPress={() => stopCopy(copy.token)}>
            <X size={14} aria-hidden />
          </Button>
        ) : null}
      </div>
      {failure?.hint === undefined ? null : <div className="hint">{failure.hint}</div>}
      {state === 'running' ? (
        <div
          className={`progress ${percent === null ? 'unknown' : ''}`}
          role="progressbar"
          aria-label={words.going(name)}
          aria-valuemin={0}
          aria-valuemax={100}
          {...(percent === null ? {} : { 'aria-valuenow': percent })}
        >
          <div style={percent === null ? {} : { width: `${percent}%` }} />
        </div>
      ) : null}
    </div>
  )
}

function stateText({ state, bytes, ofBytes, failure }: Copy): string {
  switch (state) {
    case 'waiting':
      return words.waiting
    case 'running':
      return ofBytes === null ? '' : `${text.bytes(bytes)} / ${text.bytes(ofBytes)}`
    case 'done':
      return words.done
    case 'stopped':
      return words.stopped
    case 'failed':
      return failure?.message ?? ''
  }
}
