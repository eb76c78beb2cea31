/** The calls about state disks. */
import type { diskCalls } from '../contract/disk-calls.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'

export function makeDiskHandlers({ machines }: Parts): Pick<Handlers, keyof typeof diskCalls> {
  const disk = (id: string) => machines.get(id).disk
  return {
    'disk.reset': ({ id }) => disk(id).reset(),
    'disk.restore': ({ id, file, what }) => disk(id).restore(file, what),
    'disk.discard': ({ id, file }) => disk(id).discard(file),
    'disk.answer': ({ id, answer, name }) => machines.get(id).answerDisk(answer, name),
    'disk.snapshot': ({ id, name, withMemory }) => disk(id).snapshots.take(name, withMemory),
    'disk.memoryObstacle': ({ id }) => disk(id).snapshots.memoryObstacle(),
    'disk.restoreSnapshot': ({ id, tag, what, safeName }) => disk(id).snapshots.restore(tag, what, safeName),
    'disk.compact': ({ id }) => machines.get(id).compactDisk(),
    'disk.removeSnapshot': ({ id, tag }) => disk(id).snapshots.remove(tag),
  }
}
