/** The run of a test that goes on: how far its script is, told to pages as it changes. */
import type { BuildStep } from '../../contract/build-steps.ts'
import type { BuildLogs } from '../machines/build-logs.ts'
import type { Host } from '../machines/host.ts'
import { lineCounts } from './line-counts.ts'
import { emptyTimeline, type TimelineState } from './timeline.ts'

export class LiveRun {
  readonly key: string
  readonly #parts: { host: Host; id: string; logs: BuildLogs }
  timeline: TimelineState = emptyTimeline([])
  /** Of the driver's log; null before it begins. */
  logKey: string | null = null

  /** `id`: the test's; `key`: the run's. */
  constructor(key: string, parts: { host: Host; id: string; logs: BuildLogs }) {
    this.key = key
    this.#parts = parts
  }

  async tellBuild(steps: BuildStep[]): Promise<void> {
    const { host, id, logs } = this.#parts
    const log = await logs.log(this.key)
    host.emit('build.steps', { id, key: this.key, steps, lines: log.count(null) })
  }

  /** `changed`: the steps that are to be told. */
  async tell(
    state: TimelineState,
    { changed, logKey }: { changed: number[]; logKey: string },
  ): Promise<void> {
    this.timeline = state
    this.logKey = logKey
    const { host, id, logs } = this.#parts
    const { nodes, steps } = state
    const counts = await lineCounts(logs, logKey, nodes.length)
    const told = changed.flatMap((n) => steps[n] ?? [])
    host.emit('test.steps', { id, key: this.key, steps: told, nodes: [...nodes], ...counts })
  }
}
