/** Waiting for a machine to come to a state, by what it tells. */
import type { MachineView } from '../../contract/machine.ts'
import type { Machine } from '../machines/machine.ts'
import { deferred } from '../system/deferred.ts'
import type { Session } from './session.ts'

/** Resolves at once, when it is so, or when the user cancels or `limitMs` is over; true when it is so. */
export async function untilMachine(
  { listen, cancelled }: Session,
  machine: Machine,
  isSo: (view: MachineView) => boolean,
  limitMs: number | null = null,
): Promise<boolean> {
  if (isSo(machine.view())) return true
  const waited = deferred<boolean>()
  const { resolve } = waited
  const timer = limitMs === null ? undefined : setTimeout(() => resolve(false), limitMs)
  const end = listen('machine.changed', () => {
    if (isSo(machine.view())) resolve(true)
  })
  const cancel = () => resolve(false)
  cancelled.addEventListener('abort', cancel)
  if (cancelled.aborted) cancel()
  try {
    return await waited.promise
  } finally {
    clearTimeout(timer)
    cancelled.removeEventListener('abort', cancel)
    end()
  }
}

/** A machine that was found running has told how it is, unless its QEMU does not answer. */
export async function untilKnown(session: Session, machine: Machine): Promise<void> {
  await untilMachine(session, machine, ({ vm }) => vm.phase !== 'starting', 5000)
}
