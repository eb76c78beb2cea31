/** The calls about switching a running guest to what is built; both fail with `guest/…` or `apply/…`. */
import { z } from 'zod'
import type { ApplyEnd, ApplyPlan } from './apply.ts'
import { call } from './call.ts'
import { guestToken } from './guest-calls.ts'
import { machineId } from './machine.ts'

export const applyCalls = {
  /** Asks the guest what switching would do; changes nothing. */
  'apply.look': call<ApplyPlan>()(z.strictObject({ id: machineId })),
  /** Switches until the next start; what it says comes as `guest.said`. Once begun it is not stopped: half switched is worse. */
  'apply.run': call<ApplyEnd>()(z.strictObject({ id: machineId, token: guestToken })),
}
