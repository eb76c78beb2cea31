/** A machine that writes and writes while the disk of this computer is full: it is held, says why, and goes on when there is room. */
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { test } from '@playwright/test'
import { signalGroup } from '../../main/system/process-identity.ts'
import { empty, fill, mountDisk, unmountDisk, whyNot } from './disk.ts'
import { campaign, phase } from './machine-campaign.ts'
import { makeRig, until, type Rig } from './rig.ts'
import { id, vm, vmProcess } from './vm-rig.ts'

test.skip(whyNot !== null, whyNot ?? '')

/** Where the guest writes again and again; in sectors, of a disk of 131,072. The mark lies at its end. */
const [firstSector, lastSector, atOnce] = [2048, 81_920, 64]

let rig: Rig
test.beforeEach(async () => {
  rig = await makeRig((machines) => mountDisk(machines, '96m'))
  await rig.start()
  await rig.configure(vm)
  await rig.build()
})
test.afterEach(async () => {
  const left = vmProcess(rig)
  if (left !== null) signalGroup(left, 'SIGKILL')
  await rig.kill()
  unmountDisk(rig.home.machines)
  await rig.remove()
})

test('the disk of this computer full while the machine writes', async () => {
  const disk = path.join(rig.folder, 'quick.qcow2')
  await campaign(rig, {
    measure: 'disk full under a running VM that writes',
    isRunning: false,
    strike: async (run) => {
      installWriter(disk, rig.home.path)
      fill(rig.home.machines)
      await rig.call('vm.start', { id })
      const held = await until(async () => {
        const { vm: now } = (await rig.call('app.state', undefined)).machines[0] ?? {}
        return now?.phase === 'paused' ? now.why : now?.phase === 'off' ? JSON.stringify(now) : null
      })
      // Every other time the app dies as well, and the next one must know why the machine stands still.
      if (run % 2 === 0) return held
      await rig.kill()
      await rig.start()
      await phase(rig, 'paused')
      const { vm: found } = (await rig.call('app.state', undefined)).machines[0] ?? {}
      return `${held}, ${found?.phase === 'paused' ? found.why : 'not paused'}`
    },
    word: /^no-space(, no-space)?$/,
    mend: async () => {
      empty(rig.home.machines)
      const { blocks } = statSync(disk)
      await rig.call('vm.resume', { id })
      await phase(rig, 'running')
      // The guest goes on where it was, and its writes arrive.
      await until(() => Promise.resolve(statSync(disk).blocks > blocks ? true : null))
      await rig.call('vm.stop', { id, rung: 'kill' })
      await phase(rig, 'off')
    },
  })
})

/** Gives the disk a boot sector that writes by the BIOS for ever, and takes back what an earlier one has written. */
function installWriter(disk: string, place: string): void {
  const sector = path.join(place, 'sector')
  const file = openSync(sector, 'w')
  writeSync(file, bootSector())
  closeSync(file)
  const commands = [
    `discard ${firstSector}b ${lastSector - firstSector}b`.replaceAll(/(\d+)b/g, (_, n: string) =>
      String(Number(n) * 512),
    ),
    `write -q -s ${sector} 0 512`,
  ]
  execFileSync('qemu-io', ['-f', 'qcow2', '-d', 'unmap', ...commands.flatMap((one) => ['-c', one]), disk])
}

/** 16-bit code at 0x7c00: int 13h, function 43h (extended write), with the packet behind the code. */
function bootSector(): Buffer {
  const packet = 0x7c40
  const lba = packet + 8
  const word = (value: number) => [value & 0xff, value >> 8]
  const long = (value: number) => [...word(value & 0xffff), ...word(value >>> 16)]
  const begin = [0x31, 0xc0, 0x8e, 0xd8, 0x8e, 0xd0, 0xbc, ...word(0x7c00), 0xfb]
  const write = [0xb8, ...word(0x4300), 0xbe, ...word(packet), 0xb2, 0x80, 0xcd, 0x13]
  const next = [0x66, 0x83, 0x06, ...word(lba), atOnce, 0x66, 0x81, 0x3e, ...word(lba), ...long(lastSector)]
  const again = [0x66, 0xc7, 0x06, ...word(lba), ...long(firstSector)]
  const below = [0x72, 256 - (write.length + next.length + 2)]
  const back = [0xeb, 256 - (write.length + next.length + below.length + again.length + 2)]
  const code = [...begin, ...write, ...next, ...below, ...again, ...back]
  const where = [0x10, 0, ...word(atOnce), ...word(0), ...word(0x1000), ...long(firstSector), ...long(0)]
  const sector = Buffer.alloc(512)
  sector.set(code, 0)
  sector.set(where, packet - 0x7c00)
  sector.set([0x55, 0xaa], 510)
  return sector
}
