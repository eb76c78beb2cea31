/** The control of one running VM: its QMP connection, taken when a seat is free and again when it is lost, and what QEMU tells by it. */
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import { askWhyPaused } from './pause-reason.ts'
import type { Qmp, QmpEvent } from './qmp.ts'
import type { RunFolder } from './run-folder.ts'
import { takeSeat, type Seat } from './seat.ts'
import type { Happening } from './status.ts'
import { say } from '../words/say.ts'

const kvmAnswer = z.object({ enabled: z.boolean() })

export interface ControlListener {
  happened(this: void, happening: Happening): void
  accelerator(accelerator: 'kvm' | 'tcg'): void
  answering?(): void
  event?(event: QmpEvent): void
}

export class VmControl {
  readonly #runFolder: RunFolder
  readonly #seat: Seat
  readonly #listener: ControlListener
  #qmp: Qmp | null = null
  #bootedAt: number
  #guestShutDown = false
  /** How often the guest went on. */
  #resumes = 0

  constructor(runFolder: RunFolder, seat: Seat, startedAt: number, listener: ControlListener) {
    this.#runFolder = runFolder
    this.#seat = seat
    this.#listener = listener
    this.#bootedAt = startedAt
  }

  /** When the guest began to start, epoch ms. */
  get bootedAt(): number {
    return this.#bootedAt
  }

  /** The guest has switched itself off. */
  get guestShutDown(): boolean {
    return this.#guestShutDown
  }

  /** Settles when the connection that there is ends; null where there is none. */
  get closed(): Promise<void> | null {
    return this.#qmp?.closed ?? null
  }

  /** Throws `vm/not-running`. */
  get qmp(): Qmp {
    return this.#qmp ?? notRunning()
  }

  close(): void {
    this.#qmp?.close()
  }

  /** Resolves once QEMU answers, or nobody wants it any more. */
  async connect(isWanted: () => boolean): Promise<void> {
    while (isWanted()) {
      const qmp = await takeSeat(this.#runFolder, this.#seat, { bootedAt: this.#bootedAt, isWanted })
      this.#qmp = qmp
      if (qmp === null) return
      try {
        // QEMU has made all of them before it answers.
        await this.#runFolder.closeSockets()
        await this.#greet(qmp)
        return
      } catch {
        qmp.close()
      }
    }
  }

  async #greet(qmp: Qmp): Promise<void> {
    qmp.onEvent(({ event, data }) => {
      if (event === 'STOP') void this.#held(qmp)
      else if (event === 'RESUME') this.#released()
      else if (event === 'RESET') this.#bootedAt = Date.now()
      else if (event === 'SHUTDOWN' && data['guest'] === true) this.#guestShutDown = true
      this.#listener.event?.({ event, data })
    })
    const paused = await askWhyPaused(qmp)
    const kvm = kvmAnswer.parse(await qmp.run('query-kvm'))
    this.#listener.accelerator(kvm.enabled ? 'kvm' : 'tcg')
    this.#listener.happened({ kind: 'answered', at: Date.now(), paused })
    this.#listener.answering?.()
  }

  #released(): void {
    this.#resumes++
    this.#listener.happened({ kind: 'released', at: Date.now() })
  }

  /** QEMU tells that it has stopped the guest, and only when asked why. */
  async #held(qmp: Qmp): Promise<void> {
    const resumes = this.#resumes
    const why = await askWhyPaused(qmp).catch(() => 'asked' as const)
    // Somebody was quicker than the answer.
    if (resumes !== this.#resumes) return
    if (why !== null) this.#listener.happened({ kind: 'held', at: Date.now(), why })
  }
}

export function notRunning(): never {
  throw new Failure({
    code: 'vm/not-running',
    message: say`The machine is not running.`,
    hint: say`Start it first.`,
  })
}
