/** What every machine needs of the computer that it lives on. */
import type { EventName, Events } from '../../contract/events.ts'
import type { FailureData } from '../../contract/failure.ts'
import type { Durations } from '../nix/durations.ts'
import type { NixEnvironment } from '../nix/environment.ts'
import type { KvmAnswer } from '../vm/kvm-answer.ts'
import type { Seat } from '../vm/seat.ts'
import type { Sources } from './sources.ts'

export interface Host {
  /** How to call Nix here; a failure is asked again the next time. */
  nix(this: void): Promise<NixEnvironment>
  /** The same, never from memory. */
  nixAnew(this: void): Promise<NixEnvironment>
  /** The offline nixpkgs that comes with the app. */
  starterDir: string
  /** Where run folders lie; mode 0700. */
  stateDir: string
  /** The environment for guests. */
  env: NodeJS.ProcessEnv
  isOffline(this: void): boolean
  /** How many times as long a test may take whose machines are emulated. */
  patience(this: void): number
  /** The user's builders, caches and limits, as words for Nix's command lines. */
  nixOptions(this: void): string[]
  /** What sources of nixpkgs stand for. */
  sources: Sources
  /** What to show of anything that was thrown; what was not expected goes into the log. */
  failureOf(this: void, error: unknown): FailureData
  kvm: KvmAnswer
  /** Who asks QEMU here. */
  seat: Seat
  /** Which of the machines a process runs; null for any other program. */
  nameOfProcess(this: void, pid: number): string | null
  /** How long steps of builds took before. */
  durations: Durations
  /** Aborted when the app ends: whatever runs for the page alone ends with it. */
  ending: AbortSignal
  emit<Name extends EventName>(this: void, name: Name, value: Events[Name]): void
}
