/** The calls about running VMs. */
import { z } from 'zod'
import { call } from './call.ts'
import type { HealthReading } from './health.ts'
import { machineId } from './machine.ts'
import type { KvmState } from './vm.ts'

const machine = z.strictObject({ id: machineId })

export const vmCalls = {
  /** Of a passing run nothing is kept that the machine writes to its disk. */
  'vm.start': call<void>()(z.strictObject({ id: machineId, isPassing: z.boolean().default(false) })),
  /** Goes to the given rung of the stop ladder; later rungs follow by themselves after `ask`. */
  'vm.stop': call<void>()(z.strictObject({ id: machineId, rung: z.enum(['ask', 'terminate', 'kill']) })),
  'vm.pause': call<void>()(machine),
  'vm.resume': call<void>()(machine),
  /** The reset button: the guest starts anew without being asked. */
  'vm.reset': call<void>()(machine),
  /** What the machine uses; nothing is read while nobody asks. */
  'vm.health': call<HealthReading>()(machine),
  /** Tries again whether KVM really runs guests. */
  'kvm.try': call<KvmState>()(z.undefined()),
}
