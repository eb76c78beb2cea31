/** The run that goes on, or the one that is looked at: how it ended and why, what it put out, and all its parts. */
import { CircleCheck, CircleStop, FileText, History, Hourglass, RotateCw } from 'lucide-react'
import type { TestRun, TestView } from '../../contract/test.ts'
import { call } from '../bridge.ts'
import { BuildNow } from './build-now.tsx'
import { attempt, notify } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { AtFailure, isAtFailure } from './at-failure.tsx'
import { Pictures } from './pictures.tsx'
import { RunParts } from './run-parts.tsx'
import { runTest } from './tests-store.ts'
import { Explained } from '../ui/term.tsx'
import './run.css'

interface RunTabProps {
  test: TestView
  /** The key of a former run; null for the last. */
  chosen: string | null
  goTo(this: void, line: number): void
  showLast(this: void): void
}

export function RunTab({ test, chosen, goTo, showLast }: RunTabProps) {
  const { status, runs, id } = test
  if (status.phase !== 'idle' && chosen === null) {
    const logKey = 'logKey' in status ? status.logKey : null
    if (status.phase === 'looking')
      return (
        <div className="empty" role="status">
          <p className="late">{testsText.status.looking}…</p>
        </div>
      )
    return (
      <>
        {status.phase === 'building' ? <BuildNow progress={status.progress} /> : null}
        {status.phase === 'running' && status.isEmulated ? <Slow /> : null}
        <RunParts
          key={status.key}
          test={test}
          run={status.key}
          logKey={logKey}
          phase={logKey === null ? 'building' : 'running'}
        />
      </>
    )
  }
  const run = runs.find(({ key }) => key === chosen) ?? runs[0]
  if (run === undefined)
    return (
      <div className="empty">
        <h2>{testsText.neverTitle}</h2>
        <p>
          <Explained>{testsText.neverText}</Explained>
        </p>
        <Button kind="primary" onPress={() => runTest(id, false)}>
          {testsText.run}
        </Button>
      </div>
    )
  return (
    <>
      <div className="run-end">
        {chosen === null || chosen === runs[0]?.key ? null : (
          <div className="row">
            <History size={15} aria-hidden />
            <span className="grow">{text.moment(run.startedAt)}</span>
            <Button onPress={showLast}>{testsText.back}</Button>
          </div>
        )}
        <div className="run-outcome">
          <div className="grow stack">
            <Outcome test={test} run={run} goTo={goTo} />
          </div>
          {run.outcome === 'failed' ? <AtFailure id={id} run={run} /> : null}
        </div>
        {run.files.length === 0 ? null : <Files test={test} run={run} />}
      </div>
      {run.outcome === 'kept' ? null : (
        <RunParts
          key={run.key}
          test={test}
          run={run.key}
          logKey={run.logKey}
          phase="over"
          isStopped={run.outcome === 'cancelled'}
        />
      )}
    </>
  )
}

function Slow() {
  const factor = useStore(({ state }) => state?.settings.testPatience ?? 1)
  return (
    <p className="bar hint slow" role="status">
      <Hourglass size={14} aria-hidden /> <span>{testsText.slow(factor)}</span>
    </p>
  )
}

function Outcome({
  test,
  run,
  goTo,
}: {
  test: TestView
  run: TestRun
  goTo(this: void, line: number): void
}) {
  const time = text.duration(run.endedAt - (run.driverStartedAt ?? run.startedAt))
  const slow = run.isEmulated ? (
    <div className="muted">
      <Explained>{testsText.emulated}</Explained>
    </div>
  ) : null
  if (run.failure !== null) {
    const { place } = run.failure
    return (
      <>
        <FailureCard
          failure={run.failure}
          isOpen={run.outcome === 'failed'}
          {...(place?.file === test.file ? { goTo } : {})}
        />
        {slow}
      </>
    )
  }
  if (run.outcome === 'kept' && run.kept !== null)
    return (
      <div className="notice good" role="status">
        <CircleCheck size={17} aria-hidden />
        <div className="grow">
          <strong>{testsText.kept(run.kept.at === null ? '' : text.time(run.kept.at))}</strong>
          <div>
            <Explained>{testsText.keptText(run.kept.path)}</Explained>
          </div>
          <div>
            <Explained>{testsText.keptNote}</Explained>
          </div>
        </div>
        <Button onPress={() => runTest(test.id, true)}>
          <RotateCw size={15} aria-hidden /> {testsText.runAgain}
        </Button>
      </div>
    )
  const isPassed = run.outcome === 'passed'
  return (
    <div className={`notice ${isPassed ? 'good' : 'plain'}`} role="status">
      {isPassed ? <CircleCheck size={17} aria-hidden /> : <CircleStop size={17} aria-hidden />}
      <div className="grow">
        <strong>{isPassed ? testsText.passed(time) : testsText.cancelled(time)}</strong>
        {slow}
      </div>
    </div>
  )
}

function Files({ test, run }: { test: TestView; run: TestRun }) {
  const { id } = test
  const { key } = run
  const files = run.files.filter((file) => !isAtFailure(file))
  const saveJunit = async () => {
    const file = await call('tests.saveJunit', { id, key })
    if (file !== null) notify({ message: testsText.junitSaved(file) })
  }
  return (
    <section className="run-files" aria-label={testsText.files(files.length)}>
      <Pictures id={id} run={key} files={files.filter((file) => file.endsWith('.png'))} />
      <div className="row">
        <FileText size={15} aria-hidden />
        <span className="hint grow" title={files.join('\n')}>
          {text.labelled(testsText.files(files.length), text.listed(files.slice(0, 6)))}
          {files.length > 6 ? ' …' : ''}
        </span>
        {files.includes('junit.xml') ? (
          <Button onPress={() => attempt(saveJunit)}>{testsText.saveJunit}</Button>
        ) : null}
        <Button onPress={() => attempt(() => call('tests.reveal', { id, key }))}>
          {testsText.openFiles}
        </Button>
      </div>
    </section>
  )
}
