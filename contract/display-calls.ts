/** The calls about a machine's screen. */
import { z } from 'zod'
import { call } from './call.ts'
import { machineId } from './machine.ts'

const machine = z.strictObject({ id: machineId })

export const displayCalls = {
  /** Asks where to and saves a picture of the screen; its path, or null when the user changes their mind. */
  'display.saveShot': call<string | null>()(machine),
  /** A PNG of the screen. */
  'display.shot': call<Uint8Array>()(machine),
  /** A small PNG of the screen; null where there is none to see. */
  'display.thumbnail': call<Uint8Array | null>()(machine),
  /** Shows the screen in a window of its own, or brings that window to the front. */
  'display.detach': call<void>()(machine),
  /** Closes that window and shows the machine in the main one. */
  'display.attach': call<void>()(machine),
  /** From the next start the machine has a graphics card whose size can follow a window. */
  'display.makeResizable': call<void>()(machine),
}
