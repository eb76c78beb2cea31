/** What Doctor looks at on this computer, and what it finds. */
import type { Remedy } from './failure.ts'

/** In the order in which they are shown. */
export const doctorLines = [
  'nix',
  'store',
  'daemon',
  'test-build',
  'trusted',
  'sandbox',
  'features',
  'nixpkgs',
  'starter',
  'builders',
  'store-space',
  'home-space',
  'build-space',
  'kvm',
  'qemu',
  'network',
  'clock',
  'git',
  'nixfmt',
] as const
export type DoctorLine = (typeof doctorLines)[number]

export interface DoctorFinding {
  line: DoctorLine
  /** `note`: neither good nor bad, such as what is not asked while one works offline. */
  state: 'ok' | 'note' | 'warning' | 'bad'
  /** One sentence: how it is. */
  message: string
  /** One sentence: what to do about it. */
  hint?: string
  /** For a terminal, or the line for the file that the hint names. */
  command?: string
  remedy?: Remedy
  /** What a program said; plain text. */
  details?: string
}
