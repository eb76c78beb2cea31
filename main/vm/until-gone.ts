/** The end of a VM's process, also of one that is nobody's child. */
import { setTimeout as delay } from 'node:timers/promises'
import { isAlive, type ProcessIdentity } from '../system/process-identity.ts'
import type { Launched } from './launch.ts'

const pollMs = 500

/** Never resolves when it is released before. `qmpClosed`: the end of the open control connection, null where there is none. */
export async function untilGone(
  identity: ProcessIdentity,
  exit: Launched['exit'] | null,
  vm: { isReleased(this: void): boolean; qmpClosed(this: void): Promise<void> | null },
): Promise<void> {
  if (exit !== null) await exit
  // The script is replaced by QEMU (exec), but a wrapper may linger; and an adopted VM is nobody's child.
  let isPolled = false
  while (isAlive(identity)) {
    // QEMU’s end closes QMP: while that is open, nothing has to be asked again and again.
    const closed: Promise<void> | null = isPolled ? null : vm.qmpClosed()
    await (closed ?? delay(pollMs))
    isPolled ||= closed !== null
    if (vm.isReleased()) return new Promise(() => undefined)
  }
}
