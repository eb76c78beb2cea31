/** What every check of Doctor is given, and what it gives. */
import type { DoctorFinding, DoctorLine } from '../../contract/doctor.ts'
import type { Failure } from '../../contract/failure.ts'
import type { Settings } from '../../contract/settings.ts'
import type { NixEnvironment } from '../nix/environment.ts'
import type { NixConfig } from '../nix/nix-config.ts'
import type { KvmAnswer } from '../vm/kvm-answer.ts'
import type { Trial } from '../vm/kvm.ts'
import { say } from '../words/say.ts'

export interface Patient {
  /** The environment for Nix's programs, before Nix was found. */
  env: NodeJS.ProcessEnv
  /** How to call Nix, asked anew for this examination, or why it cannot be called. */
  nix(this: void): Promise<NixEnvironment | Failure>
  /** Nix's settings in force; null when it does not tell them. */
  config(this: void): Promise<NixConfig | null>
  settings: Settings
  home: string
  machinesFolder: string
  starterDir: string
  kvm: KvmAnswer
  /** A kernel of a built machine to try KVM with; null when there is none. */
  trial(this: void): Promise<Trial | null>
  signal: AbortSignal
}

export type Found = Omit<DoctorFinding, 'line'>

export interface Subject {
  line: DoctorLine
  /** Null where there is nothing to look at, such as a builder that nobody named. */
  look(this: void, patient: Patient): Promise<Found | null>
}

/** What cannot be looked at without a Nix that works; the line about Nix itself says why. */
export const withoutNix: Found = {
  state: 'note',
  get message() {
    return say`Not looked at: Nix cannot be called here.`
  },
}

export function isEnvironment(nix: NixEnvironment | Failure): nix is NixEnvironment {
  return 'storeDir' in nix
}
