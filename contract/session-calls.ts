/** The calls about interactive sessions of tests. What they do, the driver's terminal shows as the command that it is. */
import { z } from 'zod'
import { call } from './call.ts'
import type { SessionScript, SessionView } from './session.ts'
import { testId } from './test.ts'

const test = z.strictObject({ id: testId })
const node = z.string().min(1).max(200)
const line = z.int().positive()

export const nodeDeeds = ['start', 'crash', 'shutdown', 'block', 'unblock', 'shell'] as const
export type NodeDeed = (typeof nodeDeeds)[number]

export const sessionDeed = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('start-all') }),
  /** The whole script, as it was read last. */
  z.strictObject({ deed: z.literal('script') }),
  /** These lines of it, from 1, the last one with them. */
  z.strictObject({ deed: z.literal('lines'), from: line, to: line }),
  z.strictObject({ deed: z.literal('node'), node, what: z.enum(nodeDeeds) }),
  /** Ctrl+C. */
  z.strictObject({ deed: z.literal('interrupt') }),
])
export type SessionDeed = z.infer<typeof sessionDeed>

export const sessionCalls = {
  'sessions.list': call<SessionView[]>()(z.undefined()),
  /** Builds the driver and starts it; what goes wrong from here on is in its status. */
  'sessions.start': call<void>()(test),
  /** Ends it with all its machines. */
  'sessions.end': call<void>()(test),
  /** The script as the test's file has it now, which Nix evaluates; null when the session ended meanwhile. */
  'sessions.readScript': call<SessionScript | null>()(test),
  'sessions.do': call<void>()(test.extend({ what: sessionDeed })),
  /** A PNG of a machine's screen, in a session or a run; null where there is none to see. */
  'sessions.picture': call<Uint8Array | null>()(test.extend({ node })),
}
