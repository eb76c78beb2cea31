/** The calls about the inside of a running guest, by its agent; all fail with `guest/…` where that does not answer. */
import { z } from 'zod'
import { call } from './call.ts'
import type { GuestFacts, GuestRunEnd } from './guest.ts'
import { machineId } from './machine.ts'

const machine = z.strictObject({ id: machineId })
/** The page's name for something that takes a while, by which it is followed and stopped. */
export const guestToken = z.string().regex(/^[a-z0-9-]{1,40}$/)
/** An absolute path in the guest. */
export const guestPath = z.string().regex(/^\/[^\0\n]{0,4095}$/)

export const guestCalls = {
  'guest.facts': call<GuestFacts>()(machine),
  /** The TCP ports on which something in it listens for others, ascending; null where it does not tell. */
  'guest.ports': call<number[] | null>()(machine),
  /** Runs a command by a user's login shell; what it says comes as `guest.said`. Answers when it has ended. */
  'guest.run': call<GuestRunEnd>()(
    machine.extend({
      token: guestToken,
      command: z.string().min(1).max(10_000),
      user: z.string().regex(/^[a-zA-Z_][\w.-]{0,31}\$?$/),
    }),
  ),
  /**
   * Lets the user choose a folder of this computer and copies a file of the guest there; `guest.copied` tells how far it
   * is. Answers the copy's path, or null when the user changes their mind.
   */
  'guest.copyOut': call<string | null>()(machine.extend({ token: guestToken, file: guestPath })),
  /** Stops a command or a copy. */
  'guest.stop': call<void>()(machine.extend({ token: guestToken })),
}
