/** Forwarded ports of a real QEMU, added and removed while it runs. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freePort, portHolder } from '../../../main/system/port-holder.ts'
import { addForward, liveForwards, removeForward, scriptForwards } from '../../../main/vm/forwards.ts'
import { Qmp } from '../../../main/vm/qmp.ts'

test('the script’s words for QEMU are read as NixOS writes them', () => {
  const script = `-netdev user,id=user.0,hostfwd=tcp:127.0.0.1:2222-:22,hostfwd=udp::5353-10.0.2.15:53,"$QEMU_NET_OPTS"`
  expect(scriptForwards(script)).toEqual([
    { protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 2222, guestPort: 22 },
    { protocol: 'udp', hostAddress: '', hostPort: 5353, guestPort: 53 },
  ])
  expect(scriptForwards('hostfwd=tcp:0.0.0.0:80-:80')).toMatchObject([{ hostAddress: '' }])
  expect(scriptForwards('-netdev user,id=user.0,')).toEqual([])
})

test('a port is forwarded, seen, refused a second time, and given back', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-forwards-'))
  const socket = path.join(folder, 'qmp')
  const words = `-nodefaults -display none -machine accel=tcg -S -device virtio-net-pci,netdev=user.0 -netdev user,id=user.0`
  const child = spawn('qemu-system-x86_64', [
    ...words.split(' '),
    '-qmp',
    `unix:${socket},server=on,wait=off`,
  ])
  try {
    let qmp: Qmp | null = null
    for (let tries = 0; qmp === null && tries < 400; tries++) {
      qmp = await Qmp.open(socket).catch(() => null)
      await delay(25)
    }
    if (qmp === null) throw new Error('QEMU did not answer')
    const open = qmp
    const run = (command: string, args?: Record<string, unknown>) => open.run(command, args)
    expect(await liveForwards(run)).toEqual([])
    const hostPort = (await freePort('tcp', 20_000)) ?? 0
    const forward = { protocol: 'tcp' as const, hostAddress: '127.0.0.1', hostPort, guestPort: 80 }
    await addForward(run, forward)
    expect(await liveForwards(run)).toEqual([forward])
    expect(await portHolder('tcp', '127.0.0.1', hostPort)).toMatchObject({ pid: child.pid })
    await expect(addForward(run, forward)).rejects.toMatchObject({ code: 'vm/forward-refused' })
    await removeForward(run, forward)
    expect(await liveForwards(run)).toEqual([])
    expect(await portHolder('tcp', '127.0.0.1', hostPort)).toBeNull()
    await expect(removeForward(run, forward)).rejects.toMatchObject({ code: 'vm/forward-refused' })
    open.close()
  } finally {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
})
