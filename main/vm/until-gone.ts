/** The end of a VM's process, also of one that is nobody's child. */
import { setTimeout as delay } from 'node:timers/promises'
import { isAlive, type ProcessIdentity } from '../system/process-identity.ts'
import type { Launched } from './launch.ts'

const pollMs = 500

/** Never resolves when it is released before. */
export async function untilGone(
  identity: ProcessIdentity,
  exit: Launched['exit'] | null,
  released: () => boolean,
): Promise<void> {
  if (exit !== null) await exit
  // The script is replaced by QEMU (exec), but a wrapper may linger; and an adopted VM is nobody's child.
  while (isAlive(identity)) {
    await delay(pollMs)
    if (released()) return new Promise(() => undefined)
  }
}
