/** What the page sees of a machine's virtual machine, disk and host. */
import type { FailureData } from './failure.ts'

/** The rungs of the stop ladder, mildest first. */
export type StopRung = 'ask' | 'terminate' | 'kill'

/** Why a VM is off: never started, switched off by the guest, stopped on request, or it went wrong. */
export type VmExit =
  | { reason: 'guest'; at: number }
  | { reason: 'asked'; at: number; rung: StopRung }
  | { reason: 'failed'; at: number; failure: FailureData }

export type VmStatus =
  | { phase: 'off'; exit?: VmExit }
  | { phase: 'starting'; since: number }
  | { phase: 'running'; since: number }
  | { phase: 'paused'; since: number }
  /** `nextAt`: when the ladder takes its next rung by itself, epoch ms; null on the last rung. */
  | { phase: 'stopping'; since: number; rung: StopRung; nextAt: number | null }

/** How guests run here, as tried and not as promised by a device file. */
export type KvmState =
  | { state: 'untried' }
  | { state: 'trying' }
  | { state: 'works' }
  | { state: 'absent' | 'forbidden' | 'broken'; why: string; help: string }

/** A former disk, kept by a reset so that it can come back. */
export interface KeptDisk {
  /** File name in the machine's `.snowglobe/kept` folder; the handle for restore and discard. */
  file: string
  keptAt: number
  /** Space that it takes on the host. */
  bytes: number
}

export interface DiskView {
  /** Absolute path, or null when the configuration has no disk or nothing is built yet. */
  path: string | null
  exists: boolean
  /** Space taken on the host, and size as the guest sees it; null where unknown. */
  bytes: number | null
  virtualBytes: number | null
  kept: KeptDisk[]
}

/** One command line as the app runs it: `text` can be pasted into a shell and does the same. */
export interface CommandLine {
  purpose: 'build' | 'run' | 'reset'
  text: string
}
