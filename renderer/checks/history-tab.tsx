/** A test's runs, newest first, and how often it passed of late. */
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { TestRun, TestView } from '../../contract/test.ts'
import { text } from '../text/text.ts'
import { testsText } from '../text/tests.ts'
import { outcomeTone } from './test-status.ts'

/** Those that say something about the test: it ran and came to an end. */
const isTelling = ({ outcome }: TestRun) => outcome === 'passed' || outcome === 'failed'
const ofLate = 20

export function HistoryTab({ test, choose }: { test: TestView; choose(this: void, key: string): void }) {
  const { runs } = test
  const telling = runs.filter(isTelling).slice(0, ofLate)
  const passed = telling.filter(({ outcome }) => outcome === 'passed').length
  if (runs.length === 0)
    return (
      <div className="empty">
        <p>{testsText.noRuns}</p>
      </div>
    )
  return (
    <>
      <div className="bar">
        <span className="hint grow">{testsText.runs(runs.length)}</span>
        {telling.length < 2 ? null : <span>{testsText.flaky(passed, telling.length)}</span>}
      </div>
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
            <span>{text.moment(run.startedAt)}</span>
            <span className="hint">
              {run.driverStartedAt === null ? '' : text.duration(run.endedAt - run.driverStartedAt)}
            </span>
            <span className="hint grow test-run-why">{run.failure?.message ?? ''}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  )
}
