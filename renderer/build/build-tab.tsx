/** What nix-build does: how far it is, what it says, why it failed. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { BuildStatus, LogLine } from '../../contract/build.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { buildPercent } from '../sidebar/status.ts'
import { revealLine } from '../drafts/option-edits.ts'
import { attempt } from '../store/notices.ts'
import { showTab, useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { parseAnsi, stripAnsi } from './ansi.ts'
import './build-tab.css'

const noLines: LogLine[] = []

export function BuildTab({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id, build } = machine
  const lines = useStore((store) => store.logs[id]) ?? noLines
  useEffect(() => {
    if (useStore.getState().logs[id] !== undefined) return
    attempt(async () => {
      const log = await call('build.log', { id })
      useStore.setState(({ logs }) => (logs[id] === undefined ? { logs: { ...logs, [id]: log } } : {}))
    })
  }, [id])
  if (build.phase === 'never' && lines.length === 0)
    return (
      <div className="empty">
        <h2>{text.build.never}</h2>
        <p>{text.build.neverText}</p>
      </div>
    )
  return (
    <>
      <div className="build-head">
        <BuildSummary build={build} />
        {build.phase === 'failed' ? (
          <FailureCard
            failure={build.failure}
            isOpen={lines.length === 0}
            machine={id}
            {...goTo(machine, build.failure.place?.file)}
          />
        ) : null}
      </div>
      {isShown ? <Log lines={lines} /> : null}
    </>
  )
}

/** The way to a failure's line, where it lies in the machine's own file. */
function goTo({ id, folder }: MachineView, file: string | undefined) {
  if (file !== `${folder}/configuration.nix`) return {}
  return {
    goTo: (line: number) => {
      showTab(id, 'configuration')
      revealLine(id, line)
    },
  }
}

function BuildSummary({ build }: { build: BuildStatus }) {
  if (build.phase === 'never' || build.phase === 'failed') return null
  if (build.phase === 'succeeded')
    return (
      <strong className="good">{text.build.succeeded(text.duration(build.endedAt - build.startedAt))}</strong>
    )
  if (build.phase === 'cancelled')
    return <strong>{text.build.cancelled(text.duration(build.endedAt - build.startedAt))}</strong>
  if (build.phase === 'cancelling') return <strong>{text.status.cancelling}</strong>
  const { progress } = build
  const percent = buildPercent(build)
  return (
    <div className="stack build-progress">
      <div className="row">
        <span className="grow build-now">{progress.now === '' ? text.build.evaluating : progress.now}</span>
        <span className="hint">
          {progress.toBuild > 0 ? text.build.built(progress.built, progress.toBuild) : ''}
          {progress.toFetch > 0 ? ` · ${text.build.fetched(progress.fetched, progress.toFetch)}` : ''}
          {progress.toFetchBytes > 0
            ? ` · ${text.bytes(progress.fetchedBytes)} / ${text.bytes(progress.toFetchBytes)}`
            : ''}
        </span>
      </div>
      <div
        className={`progress ${percent === null ? 'unknown' : ''}`}
        role="progressbar"
        aria-label={text.tabs.build}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { 'aria-valuenow': percent })}
      >
        <div style={percent === null ? {} : { width: `${percent}%` }} />
      </div>
    </div>
  )
}

/** Only the lines in view are in the page; it stays at the end until the user scrolls up. */
function Log({ lines }: { lines: LogLine[] }) {
  const [isFollowing, setFollowing] = useState(true)
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 19,
    overscan: 30,
  })
  useEffect(() => {
    if (isFollowing && lines.length > 0) rows.scrollToIndex(lines.length - 1, { align: 'end' })
  }, [isFollowing, lines.length, rows])
  const onScroll = () => {
    const element = scroller.current
    if (element !== null) setFollowing(element.scrollHeight - element.scrollTop - element.clientHeight < 40)
  }
  return (
    <>
      <div className="bar">
        <strong>{text.build.log}</strong>
        <span className="hint grow">{text.build.lines(lines.length)}</span>
        {isFollowing ? null : <Button onPress={() => setFollowing(true)}>{text.build.follow}</Button>}
        <CopyButton value={lines.map((line) => stripAnsi(line.text)).join('\n')} label={text.build.copyLog} />
      </div>
      <div
        className="log"
        ref={scroller}
        onScroll={onScroll}
        role="log"
        aria-label={text.build.log}
        tabIndex={0}
      >
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]
            return line === undefined ? null : <LogRow key={index} line={line} top={start} />
          })}
        </div>
      </div>
    </>
  )
}

function LogRow({ line, top }: { line: LogLine; top: number }) {
  return (
    <div className={`log-line ${line.kind}`} style={{ transform: `translateY(${top}px)` }}>
      {parseAnsi(line.text).map((run, n) => (
        <span key={n} className={run.style}>
          {run.text}
        </span>
      ))}
    </div>
  )
}
