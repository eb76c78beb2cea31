/** The user network of a real QEMU, as its monitor tells it. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forwardSsh, sshReach, type SshGuest } from '../../../main/terminals/ssh.ts'
import { Qmp } from '../../../main/vm/qmp.ts'
import { userNetworks } from '../../../main/vm/usernet.ts'

let folder: string
let qmp: Qmp
let end: () => Promise<void>
let guest: SshGuest

/** Its processor stands still, so that it costs nothing and no guest ever answers. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-usernet-'))
  const socket = path.join(folder, 'qmp.sock')
  const network = ['-netdev', 'user,id=user.0,hostfwd=udp:127.0.0.1:0-:53', '-device', 'e1000,netdev=user.0']
  const words = ['-S', '-m', '16', '-display', 'none', '-machine', 'accel=tcg', ...network]
  const child = spawn('qemu-system-x86_64', [...words, '-qmp', `unix:${socket},server=on,wait=off`], {
    stdio: 'ignore',
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  end = async () => {
    child.kill('SIGKILL')
    await gone
  }
  for (let tries = 0; ; tries++) {
    const opened = await Qmp.open(socket).catch(() => null)
    if (opened !== null) {
      qmp = opened
      break
    }
    if (tries > 200) throw new Error('QEMU does not answer')
    await delay(50)
  }
  guest = { id: 'aaaaaaaaaaaa', folder, isAlive: () => true, qmp: (command, args) => qmp.run(command, args) }
}, 30_000)
afterAll(async () => {
  qmp.close()
  await end()
  await rm(folder, { recursive: true })
})

test('its networks and forwards are read, and one is added on the loopback', async () => {
  expect(await userNetworks(guest.qmp)).toMatchObject([
    { netdev: 'user.0', forwards: [{ protocol: 'udp', hostAddress: '127.0.0.1', guestPort: 53 }] },
  ])
  expect(await sshReach(guest)).toEqual({ state: 'no-forward' })
  await forwardSsh(guest)
  const reach = await sshReach(guest)
  // QEMU takes the connection, and a guest that stands still says nothing.
  expect(reach).toMatchObject({ state: 'silent' })
  const [network] = await userNetworks(guest.qmp)
  expect(network?.forwards.find(({ guestPort }) => guestPort === 22)).toMatchObject({
    protocol: 'tcp',
    hostAddress: '127.0.0.1',
    hostPort: reach.state === 'silent' ? reach.port : 0,
  })
})
