/** The calls about a machine as a whole being copied: as another machine, and as one file. */
import { z } from 'zod'
import { call } from './call.ts'
import { machineId, machineName, type MachineView } from './machine.ts'

const machine = z.strictObject({ id: machineId })

export const copyCalls = {
  /** Another machine with the same configuration and, where wanted, a copy of the disk. */
  'machines.clone': call<MachineView>()(
    z.strictObject({ id: machineId, name: machineName, withDisk: z.boolean() }),
  ),
  /** Asks where to and writes the machine there as one file; its path, or null when the user changes their mind. */
  'machines.export': call<string | null>()(z.strictObject({ id: machineId, withDisk: z.boolean() })),
  /** Asks for such a file and makes a machine of it; null when the user changes their mind. `machines.stopCreating` ends it. */
  'machines.import': call<MachineView | null>()(z.undefined()),
  /** Ends the cloning, exporting or compacting of this machine. */
  'machines.cancelTask': call<void>()(machine),
}
