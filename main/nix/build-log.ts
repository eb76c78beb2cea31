/** Turns a build's events into numbered lines and progress, handed on in batches so that the receiver stays calm. */
import type { BuildProgress, LogLine } from '../../contract/build.ts'
import type { NixEvent } from './log-event.ts'
import { logTexts } from './log-text.ts'
import { initialProgress, nextProgress } from './progress.ts'

const batchMs = 50
const batchLines = 500

export class BuildLog {
  readonly #onLines: (lines: LogLine[]) => void
  readonly #onProgress: (progress: BuildProgress) => void
  #state = initialProgress
  #told = initialProgress.progress
  #lines: LogLine[] = []
  #count = 0
  #timer: NodeJS.Timeout | undefined

  constructor(onLines: (lines: LogLine[]) => void, onProgress: (progress: BuildProgress) => void) {
    this.#onLines = onLines
    this.#onProgress = onProgress
  }

  take(event: NixEvent): void {
    this.#state = nextProgress(this.#state, event)
    for (const { kind, text } of logTexts(event)) this.#lines.push({ n: this.#count++, kind, text })
    if (this.#lines.length >= batchLines) this.flush()
    else this.#timer ??= setTimeout(() => this.flush(), batchMs)
  }

  /** Hands on what waits. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const lines = this.#lines
    this.#lines = []
    if (lines.length > 0) this.#onLines(lines)
    const { progress } = this.#state
    if (JSON.stringify(progress) !== JSON.stringify(this.#told)) this.#onProgress(progress)
    this.#told = progress
  }
}
