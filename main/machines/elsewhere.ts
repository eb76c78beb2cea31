/** Following what another Snowglobe works on in the same folder, to its end; and hearing when another wants the end of our own work. */
import type { BuildProgress } from '../../contract/build.ts'
import { initialProgress } from '../nix/progress.ts'
import { say } from '../words/say.ts'
import type { BuildNote, LeftBuild } from './left-build.ts'

/** Should nobody tell of its end, it is looked at again so often. */
const lookAgainMs = 2000

export interface ElsewhereParts {
  left: LeftBuild
  /** The key of our own work; null while there is none. */
  own(this: void): string | null
  /** Another wants the end of our own. */
  cancel(this: void): Promise<void>
  /** It works, and is so far. */
  follow(this: void, note: BuildNote, progress: BuildProgress): Promise<void> | void
  /** It does not any more, and what it has left is ended. */
  ended(this: void, key: string): Promise<void>
}

export class Elsewhere {
  readonly #parts: ElsewhereParts
  #note: BuildNote | null = null
  #lookAgain: NodeJS.Timeout | undefined

  constructor(parts: ElsewhereParts) {
    this.#parts = parts
  }

  get isWorking(): boolean {
    return this.#note !== null
  }

  /** Somebody may have begun or ended something, or wants the end of ours. */
  async heard(): Promise<void> {
    const { left, own, cancel, ended } = this.#parts
    const key = own()
    if (key !== null) {
      if (await left.isCancelAsked(key)) await cancel()
      return
    }
    const note = await left.elsewhere()
    if (own() !== null) return
    if (note !== null) return this.follow(note)
    if (this.#note === null) return
    const { key: last } = this.#note
    this.release()
    // Its Snowglobe may have been killed.
    await left.end()
    await ended(last)
  }

  async follow(note: BuildNote): Promise<void> {
    this.#note = note
    clearTimeout(this.#lookAgain)
    this.#lookAgain = setTimeout(() => void this.heard(), lookAgainMs)
    this.#lookAgain.unref()
    const progress = note.progress ?? { ...initialProgress.progress, leftMs: null, now: '' }
    const text = say`in another Snowglobe`
    const now = progress.now === '' ? text : `${text}: ${progress.now}`
    await this.#parts.follow(note, { ...progress, now })
  }

  /** Asks for its end; without any it does nothing. */
  async cancel(): Promise<void> {
    if (this.#note !== null) await this.#parts.left.askToCancel(this.#note.key)
  }

  /** Follows it no more. */
  release(): void {
    clearTimeout(this.#lookAgain)
    this.#note = null
  }
}
