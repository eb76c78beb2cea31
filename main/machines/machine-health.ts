/** What one running machine uses, read when somebody looks. */
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../../contract/failure.ts'
import type { HealthReading, InsideReading } from '../../contract/health.ts'
import type { VmStatus } from '../../contract/vm.ts'
import type { Agent } from '../vm/agent.ts'
import { readHealth, readInside } from '../vm/health.ts'
import { say } from '../words/say.ts'

/** A reading waits for the guest no longer than this: a busy guest's numbers come with the next one. */
const insideGraceMs = 500

interface Watched {
  agent: Agent
  pid(this: void): number | null
  phase(this: void): VmStatus['phase']
  qmp(this: void, command: string): Promise<unknown>
}

export class MachineHealth {
  readonly #vm: Watched
  #inside: InsideReading | null = null
  #asking: Promise<void> | null = null

  constructor(vm: Watched) {
    this.#vm = vm
  }

  /** Throws `vm/…` where nothing runs, or QEMU does not answer. */
  async read(): Promise<HealthReading> {
    const pid = this.#vm.pid()
    if (pid === null)
      throw new Failure({
        code: 'vm/not-running',
        message: say`The machine is not running.`,
        hint: say`Start it first.`,
      })
    const [outside] = await Promise.all([readHealth(pid, this.#vm.qmp), this.#askInside()])
    return { ...outside, inside: this.#inside }
  }

  /** One question at a time, and none to a guest that stands still. */
  async #askInside(): Promise<void> {
    if (this.#vm.agent.state.state !== 'ready') {
      this.#inside = null
      return
    }
    if (this.#vm.phase() !== 'running') return
    this.#asking ??= readInside(this.#vm.agent)
      .then(
        (inside) => (this.#inside = inside),
        () => (this.#inside = null),
      )
      .then(() => void (this.#asking = null))
    await Promise.race([this.#asking, delay(insideGraceMs)])
  }
}
