/** The calls about a machine's state disk; most answer how the disks stand then. */
import { z } from 'zod'
import { call } from './call.ts'
import { diskAnswers, type DiskView } from './disk.ts'
import { machineId } from './machine.ts'

const machine = z.strictObject({ id: machineId })
const keptFile = z.string().regex(/^[^/\0]{1,255}$/)
/** What qcow2 allows, as words for a program: none begins like an option. */
const tag = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^-\0\n][^\0\n]*$/)
const givenName = z.string().trim().min(1).max(100)
const what = z.enum(['disk', 'configuration', 'both'])

export const diskCalls = {
  /** Puts the state disk aside, in constant time; the next start makes a new one. */
  'disk.reset': call<DiskView>()(machine),
  /** Brings back a kept disk, or the configuration of then; the disk in place, if any, is kept in turn. */
  'disk.restore': call<DiskView>()(z.strictObject({ id: machineId, file: keptFile, what })),
  /** Deletes a kept disk for good. */
  'disk.discard': call<DiskView>()(z.strictObject({ id: machineId, file: keptFile })),
  /** What shall become of the disk that a start asks about (`name`: what a disk is called that is put aside); then it starts, unless something else is to be asked. */
  'disk.answer': call<void>()(
    z.strictObject({ id: machineId, answer: z.enum(diskAnswers), name: givenName.nullable() }),
  ),
  /** `withMemory`: of the running machine as it is, for which nothing may stand in the way. */
  'disk.snapshot': call<DiskView>()(
    z.strictObject({ id: machineId, name: givenName, withMemory: z.boolean().default(false) }),
  ),
  /** What keeps the running machine's memory out of a snapshot, in QEMU's words; null where nothing does. */
  'disk.memoryObstacle': call<string | null>()(machine),
  /** `safeName` is what the snapshot is called that is made of the disk as it is now. */
  'disk.restoreSnapshot': call<DiskView>()(
    z.strictObject({ id: machineId, tag, what: z.enum([...what.options, 'memory']), safeName: givenName }),
  ),
  /** Writes the disk anew without what is empty in it; `machines.cancelTask` ends it. */
  'disk.compact': call<DiskView>()(machine),
  'disk.removeSnapshot': call<DiskView>()(z.strictObject({ id: machineId, tag })),
}
