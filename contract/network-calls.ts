/** The calls about a machine's network. */
import { z } from 'zod'
import { call } from './call.ts'
import { machineId } from './machine.ts'
import { forward, type ForwardView, type ShareView } from './network.ts'

const one = z.strictObject({ id: machineId, forward })

export const networkCalls = {
  /** Of a running machine those that are there, of one that is off those that its next start makes. */
  'network.forwards': call<ForwardView[]>()(z.strictObject({ id: machineId })),
  /** For this run; fails with `vm/port-taken` where another program has the port, and names a free one. */
  'network.add': call<ForwardView[]>()(one),
  'network.remove': call<ForwardView[]>()(one),
  /** Opens a forwarded port of the machine in the user's browser. */
  'network.open': call<void>()(one),
  'network.shares': call<ShareView[]>()(z.strictObject({ id: machineId })),
  /** Shows the folder of a share in the file manager. */
  'network.revealShare': call<void>()(z.strictObject({ id: machineId, tag: z.string().max(200) })),
  /** The first port from here on that nobody on this computer holds; null where there is none. */
  'network.freePort': call<number | null>()(
    z.strictObject({ protocol: z.enum(['tcp', 'udp']), start: z.int().min(1).max(65_535) }),
  ),
}
