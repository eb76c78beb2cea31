/** What takes long with a machine's files: one at a time, with its progress, and ended by the user or with the app. */
import type { MachineTask } from '../../contract/machine.ts'
import { Failure } from '../../contract/failure.ts'
import { say } from '../words/say.ts'

const reportEveryMs = 200

export interface TaskWatch {
  /** 0 to 1. */
  report(this: void, fraction: number): void
  signal: AbortSignal
}

export class TaskKeeper {
  readonly #changed: () => void
  readonly #ending: AbortSignal
  #now: MachineTask | null = null
  #running = new AbortController()
  #toldAt = 0

  constructor(options: { changed(this: void): void; ending: AbortSignal }) {
    this.#changed = options.changed
    this.#ending = options.ending
  }

  get now(): MachineTask | null {
    return this.#now
  }

  /** Throws `machine/busy` while another runs, `machine/cancelled` when the user ended it, and what `act` throws. */
  async run<T>(kind: MachineTask['kind'], act: (watch: TaskWatch) => Promise<T>): Promise<T> {
    this.refuseWhileBusy()
    this.#running = new AbortController()
    const { signal } = this.#running
    this.#tell({ kind, fraction: 0 })
    try {
      return await act({
        report: (fraction) => this.#report(kind, fraction),
        signal: AbortSignal.any([signal, this.#ending]),
      })
    } catch (error) {
      if (!signal.aborted) throw error
      throw cancelled(error)
    } finally {
      this.#tell(null)
    }
  }

  cancel(): void {
    this.#running.abort()
  }

  /** Throws `machine/busy`. */
  refuseWhileBusy(): void {
    if (this.#now === null) return
    throw new Failure({
      code: 'machine/busy',
      message: say`The machine’s files are being copied.`,
      hint: say`Wait for the end, or cancel it first.`,
    })
  }

  #report(kind: MachineTask['kind'], fraction: number): void {
    if (this.#now === null || Date.now() - this.#toldAt < reportEveryMs) return
    this.#tell({ kind, fraction })
  }

  #tell(task: MachineTask | null): void {
    this.#now = task
    this.#toldAt = Date.now()
    this.#changed()
  }
}

/** The user ended it. */
export function cancelled(cause: unknown): Failure {
  return new Failure({ code: 'machine/cancelled', message: say`Cancelled. Nothing was changed.` }, cause)
}
