/** The one answer to “does KVM work here?” for all machines: tried once, by whoever starts first. */
import type { KvmState } from '../../contract/vm.ts'
import { kvmAtSight, recallKvm, tryKvm, type Trial } from './kvm.ts'

export class KvmAnswer {
  readonly #stateDir: string
  readonly #changed: (state: KvmState) => void
  #state: KvmState = { state: 'untried' }
  #trial: Promise<KvmState> | null = null

  constructor(stateDir: string, changed: (state: KvmState) => void) {
    this.#stateDir = stateDir
    this.#changed = changed
  }

  get state(): KvmState {
    return this.#state
  }

  /** Looks at what is known without running anything. */
  async recall(): Promise<void> {
    const known = await recallKvm(this.#stateDir)
    if (known !== null) this.#set(known)
  }

  /** The answer, by a trial where there is none yet. */
  async ensure(trial: Trial): Promise<KvmState> {
    if (this.#state.state === 'works' || this.#state.state === 'broken') return this.#state
    const sight = await kvmAtSight()
    if (sight !== null) return this.#set(sight)
    return this.again(trial)
  }

  /** A new trial, whatever was known; one at a time. */
  async again(trial: Trial): Promise<KvmState> {
    if (this.#trial !== null) return this.#trial
    this.#set({ state: 'trying' })
    this.#trial = tryKvm(this.#stateDir, trial)
    try {
      return this.#set(await this.#trial)
    } finally {
      this.#trial = null
    }
  }

  #set(state: KvmState): KvmState {
    this.#state = state
    this.#changed(state)
    return state
  }
}
