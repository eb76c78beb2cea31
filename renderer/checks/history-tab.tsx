/** A test's runs, newest first, and how often it passed of late. */
import { useMemo } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { TestView } from '../../contract/test.ts'
import { text } from '../text/text.ts'
import { testsText } from '../text/tests.ts'
import { RunPlot } from './run-plot.tsx'
import { runStatistics } from './run-statistics.ts'
import { outcomeTone } from './test-status.ts'
import { Coded, Explained } from '../ui/term.tsx'
import './history.css'

export function HistoryTab({ test, choose }: { test: TestView; choose(this: void, key: string): void }) {
  const { runs } = test
  const { telling, passed, flaky } = useMemo(() => runStatistics(runs), [runs])
  if (runs.length === 0)
    return (
      <div className="empty">
        <p>
          <Explained>{testsText.noRuns}</Explained>
        </p>
      </div>
    )
  return (
    <>
      <div className="bar">
        <span className="hint grow">{testsText.runs(runs.length)}</span>
        {telling.length < 2 ? null : <span>{testsText.flaky(passed, telling.length)}</span>}
      </div>
      {telling.length < 2 ? null : (
        <section className="run-statistics" aria-label={testsText.statistics}>
          <RunPlot runs={telling} choose={choose} />
          {flaky.length === 0 ? null : (
            <div className="flaky">
              <strong>{testsText.flakyAt}</strong>
              <ul>
                {flaky.map(({ step, times }) => (
                  <li key={step}>
                    <span className="grow" title={step}>
                      {step}
                    </span>
                    <span className="hint">{testsText.times(times)}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </section>
      )}
      <ListBox
        className="test-runs"
        aria-label={testsText.tabs.history}
        onAction={(key) => choose(String(key))}
      >
        {runs.map((run) => (
          <ListBoxItem
            key={run.key}
            id={run.key}
            textValue={text.moment(run.startedAt)}
            className="test-run menu-item"
          >
            <span className={`dot ${outcomeTone[run.outcome]}`} />
            <span className="test-run-word">{testsText.status[run.outcome]}</span>
            <span className="test-run-when">{text.moment(run.startedAt)}</span>
            <span className="hint test-run-time">
              {run.driverStartedAt === null ? '' : text.duration(run.endedAt - run.driverStartedAt)}
            </span>
            <span className="hint grow test-run-why">
              <Coded>{run.failure?.message ?? ''}</Coded>
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  )
}
