/** A real QEMU on a disk, whose processors stand still: it holds the disk and answers on its control socket. */
import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { Qmp } from '../../../main/vm/qmp.ts'

/** `disk` is a qcow2 file; the drive is called as in NixOS's script. */
export async function heldDisk(disk: string, socket: string): Promise<{ qmp: Qmp; end(): Promise<void> }> {
  const words = `-nodefaults -display none -machine accel=tcg -S -device virtio-blk,drive=drive1`.split(' ')
  words.push('-drive', `file=${disk},if=none,id=drive1`, '-qmp', `unix:${socket},server=on,wait=off`)
  const child = spawn('qemu-system-x86_64', words, { stdio: 'ignore' })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let tries = 0; tries < 400; tries++) {
    const qmp = await Qmp.open(socket).catch(() => null)
    if (qmp !== null)
      return {
        qmp,
        end: async () => {
          qmp.close()
          child.kill('SIGKILL')
          await gone
        },
      }
    await delay(25)
  }
  child.kill('SIGKILL')
  throw new Error('QEMU did not answer')
}
