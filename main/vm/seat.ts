/** A place at QEMU's control: it serves one client a socket, so that there is one socket for the app and one for the command line. */
import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { Qmp } from './qmp.ts'
import type { RunFolder } from './run-folder.ts'

/** Whose socket is tried first; the other one is tried when somebody sits there. */
export type Seat = 'app' | 'command'
const order = { app: ['qmp', 'secondQmp'], command: ['secondQmp', 'qmp'] } as const

/** A socket that does not answer for so long is somebody's. */
const answerMs = 3000
const pollMs = 500
/** A QEMU that has not answered for so long is asked less often. */
const quickMs = 20_000

/** QMP comes up some time after the process. Null when it is not wanted any more. */
export async function takeSeat(
  runFolder: RunFolder,
  seat: Seat,
  vm: { bootedAt: number; isWanted(this: void): boolean },
): Promise<Qmp | null> {
  for (let tries = 0; vm.isWanted(); tries++) {
    const socket = runFolder.file(order[seat][tries % 2 === 0 ? 0 : 1])
    if (existsSync(socket)) {
      const qmp = await Qmp.open(socket, answerMs).catch(() => null)
      if (qmp !== null) return qmp
    }
    await delay(Date.now() - vm.bootedAt < quickMs ? 50 : pollMs)
  }
  return null
}
