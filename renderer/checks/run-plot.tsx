/** How long the last runs took, oldest first: a bar each, in the colour of what became of it. */
import type { TestRun } from '../../contract/test.ts'
import { text } from '../text/text.ts'
import { testsText } from '../text/tests.ts'
import { runMs } from './run-statistics.ts'
import { outcomeTone } from './test-status.ts'

interface RunPlotProps {
  /** Newest first. */
  runs: readonly TestRun[]
  choose(this: void, key: string): void
}

export function RunPlot({ runs, choose }: RunPlotProps) {
  const longest = Math.max(...runs.map((run) => runMs(run) ?? 0), 1)
  return (
    <div className="run-plot" role="group" aria-label={testsText.durations}>
      {runs.toReversed().map((run) => {
        const ms = runMs(run) ?? 0
        const label = testsText.bar(
          testsText.status[run.outcome],
          text.duration(ms),
          text.moment(run.startedAt),
        )
        return (
          <button
            key={run.key}
            type="button"
            className={`run-bar ${outcomeTone[run.outcome]}`}
            title={label}
            aria-label={label}
            onClick={() => choose(run.key)}
          >
            <span style={{ height: `${Math.max(4, (100 * ms) / longest)}%` }} />
          </button>
        )
      })}
      <span className="hint">{testsText.longest(text.duration(longest))}</span>
    </div>
  )
}
