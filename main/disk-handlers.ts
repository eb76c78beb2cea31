/** The calls about state disks. */
import type { diskCalls } from '../contract/disk-calls.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'

export function makeDiskHandlers({ machines }: Parts): Pick<Handlers, keyof typeof diskCalls> {
  return {
    'disk.reset': ({ id }) => machines.get(id).disk.reset(),
    'disk.restore': ({ id, file }) => machines.get(id).disk.restore(file),
    'disk.discard': ({ id, file }) => machines.get(id).disk.discard(file),
  }
}
