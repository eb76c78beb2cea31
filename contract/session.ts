/** A test's driver with somebody sitting before it: how it stands, its machines, and the part of the script that was run last. */
import type { BuildProgress } from './build.ts'
import type { FailureData, Place } from './failure.ts'

export type SessionStatus =
  /** `failure`: why the last one ended or never began; null after one that was ended, or before the first. */
  | { phase: 'off'; failure: FailureData | null; endedAt: number | null }
  /** `key` is that of the driver's build. */
  | { phase: 'building'; startedAt: number; key: string; progress: BuildProgress }
  /** The driver runs and has not asked for anything yet. `logKey`: of the log of what it and its machines say. */
  | { phase: 'starting'; startedAt: number; logKey: string }
  /** `repl`: it waits for a command, or works on one. */
  | { phase: 'open'; startedAt: number; logKey: string; repl: 'waiting' | 'working' }
  | { phase: 'ending'; startedAt: number; logKey: string | null; rung: 'ask' | 'terminate' }

/** Of a machine as its QEMU says; `off` when there is none. */
export type SessionNodeState = 'off' | 'running' | 'paused'

export interface SessionNode {
  name: string
  state: SessionNodeState
  /** A cable of its network is pulled (the driver's `block`); false as well where nobody can tell. */
  isBlocked: boolean
}

/** A part of the script that was sent to the driver, and what became of it. */
export interface SessionPlay {
  /** Lines of the script, from 1; null for the whole. */
  lines: { from: number; to: number } | null
  state: 'running' | 'passed' | 'failed' | 'interrupted'
  /** The script's line that it came to, and what went wrong there. */
  line: number | null
  error: string | null
  /** That line in the test's file, where it is clear which. */
  place: Place | null
}

export interface SessionView {
  /** The test's. */
  id: string
  status: SessionStatus
  nodes: SessionNode[]
  play: SessionPlay | null
  /** Lines of the log, in all and by node. */
  lines: number
  nodeLines: number[]
}

export interface SessionScript {
  text: string
  /** Machines that are no longer as the file has them: what runs is what was built. */
  changedNodes: string[]
}
