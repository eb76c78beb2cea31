/** A build in two lines: what it does now, how much is done, how long it took and will take. */
import type { BuildStatus } from '../../contract/build.ts'
import { text } from '../text/text.ts'
import { Elapsed } from '../ui/elapsed.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'

export function BuildSummary({ build }: { build: BuildStatus }) {
  switch (build.phase) {
    case 'never':
      return null
    case 'failed':
      return (
        <strong className="bad">{text.build.failed(text.duration(build.endedAt - build.startedAt))}</strong>
      )
    case 'succeeded':
      return (
        <strong className="good">
          {text.build.succeeded(text.duration(build.endedAt - build.startedAt))}
        </strong>
      )
    case 'cancelled':
      return <strong>{text.build.cancelled(text.duration(build.endedAt - build.startedAt))}</strong>
    case 'cancelling':
      return <strong>{text.status.cancelling}</strong>
    case 'running':
      return <Running build={build} />
  }
}

function Running({ build }: { build: BuildStatus & { phase: 'running' } }) {
  const { progress, startedAt } = build
  const { built, toBuild, fetched, toFetch, fetchedBytes, toFetchBytes, leftMs } = progress
  return (
    <div className="stack build-progress">
      <div className="row">
        <span className="grow build-now">{progress.now === '' ? text.build.evaluating : progress.now}</span>
        <span className="hint build-counts">
          {[
            toBuild > 0 ? text.build.built(built, toBuild) : '',
            toFetch > 0 ? text.build.fetched(fetched, toFetch) : '',
            toFetchBytes > 0 ? `${text.bytes(fetchedBytes)} / ${text.bytes(toFetchBytes)}` : '',
            leftMs === null || leftMs < 1000 ? '' : text.build.left(text.roughly(leftMs)),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        <Elapsed since={startedAt} />
      </div>
      <ProgressBar label={text.tabs.build} fraction={build.progress.fraction} />
    </div>
  )
}
