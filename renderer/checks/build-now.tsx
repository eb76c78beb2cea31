/** How far the build of a test's driver is. */
import { ProgressBar } from 'react-aria-components'
import type { BuildProgress } from '../../contract/build.ts'
import { text } from '../text/text.ts'

export function BuildNow({ progress }: { progress: BuildProgress }) {
  const { fraction, built, toBuild, now } = progress
  return (
    <div className="bar build-now-bar">
      <ProgressBar
        className="test-progress"
        aria-label={text.build.evaluating}
        isIndeterminate={fraction === null}
        value={(fraction ?? 0) * 100}
      >
        {({ percentage }) => (
          <div className="progress">
            <div className="progress-done" style={{ width: `${percentage ?? 0}%` }} />
          </div>
        )}
      </ProgressBar>
      <span className="hint grow">{now === '' ? text.build.evaluating : now}</span>
      {toBuild === 0 ? null : <span className="hint">{text.build.built(built, toBuild)}</span>}
    </div>
  )
}
