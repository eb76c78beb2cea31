/** Terminals beside the serial console: a shell on the host, and ssh into the guest. */
import { z } from 'zod'

/** A name that no program takes for an option (useradd(8)). */
export const loginName = z.string().regex(/^[a-zA-Z_][\w.-]{0,31}\$?$/)

/** Characters; a terminal of no size is none. */
export const terminalSize = z.strictObject({
  columns: z.number().int().min(2).max(2000),
  rows: z.number().int().min(1).max(2000),
})
export type TerminalSize = z.infer<typeof terminalSize>

/** What runs in a terminal: the user's own shell in the machine's folder, or ssh into the running guest. */
export const terminalProgram = z.discriminatedUnion('program', [
  z.strictObject({ program: z.literal('shell') }),
  z.strictObject({ program: z.literal('ssh'), user: loginName }),
])
export type TerminalProgram = z.infer<typeof terminalProgram>

/** How a terminal's process ended. */
export interface TerminalEnd {
  code: number
  /** The signal's number; 0 when it ended by itself. */
  signal: number
  /** ssh refused because the guest has other keys than it had before. */
  hasNewKeys: boolean
}

/** How the guest can be reached by ssh from here; `port` is the host's. */
export type SshReach =
  | { state: 'ready'; port: number }
  /** A forward leads to port 22, but no ssh server answers there (yet). */
  | { state: 'silent'; port: number }
  | { state: 'no-forward' }
  /** QEMU gives it no network of its own, so there is nothing to forward. */
  | { state: 'no-network' }
  | { state: 'off' }

export interface SshLook {
  reach: SshReach
  /** The users that the built configuration declares to be people. */
  users: string[]
}
