/** The calls about a machine's state disk; each answers how the disks stand then. */
import { z } from 'zod'
import { call } from './call.ts'
import { machineId } from './machine.ts'
import type { DiskView } from './vm.ts'

const machine = z.strictObject({ id: machineId })
const keptFile = z.string().regex(/^[^/\0]{1,255}$/)

export const diskCalls = {
  /** Puts the state disk aside, in constant time; the next start makes a new one. */
  'disk.reset': call<DiskView>()(machine),
  /** Brings a kept disk back; the disk in place, if any, is kept in turn. */
  'disk.restore': call<DiskView>()(z.strictObject({ id: machineId, file: keptFile })),
  /** Deletes a kept disk for good. */
  'disk.discard': call<DiskView>()(z.strictObject({ id: machineId, file: keptFile })),
}
