/** The one answer to “does KVM work here?” for all machines: tried once, by whoever starts first. */
import type { KvmState } from '../../contract/vm.ts'
import { say } from '../words/say.ts'
import { kvmAtSight, recallKvm, tryKvm, type Trial } from './kvm.ts'

export class KvmAnswer {
  readonly #stateDir: string
  readonly #changed: (state: KvmState) => void
  readonly #isWanted: () => boolean
  #state: KvmState = { state: 'untried' }
  #trial: Promise<KvmState> | null = null

  /** `isWanted`: whether the settings let machines use it. */
  constructor(stateDir: string, changed: (state: KvmState) => void, isWanted = () => true) {
    this.#stateDir = stateDir
    this.#changed = changed
    this.#isWanted = isWanted
  }

  get state(): KvmState {
    return this.#isWanted() ? this.#state : unwanted()
  }

  /** To be called when the user wants it or does not want it any more. */
  wish(): void {
    this.#changed(this.state)
  }

  /** Looks at what is known without running anything. */
  async recall(): Promise<void> {
    const known = await recallKvm(this.#stateDir)
    if (known !== null) this.#set(known)
  }

  /** The answer, by a trial where there is none yet. */
  async ensure(trial: Trial): Promise<KvmState> {
    if (!this.#isWanted()) return unwanted()
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
    this.#changed(this.state)
    return state
  }
}

function unwanted(): KvmState {
  return {
    state: 'off',
    why: say`KVM is switched off in the settings.`,
    help: say`Switch it on there to run machines at full speed.`,
  }
}
