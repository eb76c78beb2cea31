/** The daemon killed in the middle of a build, and a daemon that does not run. */
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { startDaemon, type Daemon } from '../unit/nix/daemon.ts'
import { marker } from '../unit/system/running.ts'
import { campaign } from './campaign.ts'
import { makeRig, ownStore, stateOf, type Rig } from './rig.ts'

let rig: Rig
let store: Record<string, string> = {}
let daemon: Daemon
let socket = ''

async function begin(): Promise<void> {
  daemon = await startDaemon({ ...process.env, ...store }, socket)
}

test.beforeEach(async () => {
  rig = await makeRig()
  store = await ownStore(path.join(rig.home.path, 'nix'))
  socket = path.join(rig.home.path, 'socket')
  await begin()
  await rig.start({ ...store, NIX_REMOTE: 'daemon', NIX_DAEMON_SOCKET_PATH: socket })
})
test.afterEach(async () => {
  await rig.kill()
  await daemon.stop()
  await rig.remove()
})

const script = (seconds: string) => `echo begun; sleep ${seconds}; echo > $out`

test('the daemon killed mid-build', () =>
  campaign(rig, {
    measure: 'the daemon killed mid-build',
    code: 'nix/no-daemon',
    word: /^The Nix daemon went away in the middle of the build\.$/,
    script,
    marker: marker(),
    strike: async () => {
      await rig.begin()
      await rig.said('begun')
      await daemon.stop()
    },
    mend: begin,
  }))

test('the daemon not running', () =>
  campaign(rig, {
    measure: 'the daemon not running',
    code: 'nix/no-daemon',
    word: /^The Nix daemon is not running\.$/,
    script,
    marker: marker(),
    strike: async () => {
      await daemon.stop()
      await rig.begin()
    },
    mend: begin,
  }))

test('a build goes on when only the daemon that listens is killed', async () => {
  await rig.configure('echo begun; sleep 2; echo > $out')
  await rig.begin()
  await rig.said('begun')
  daemon.child.kill('SIGKILL')
  expect((await rig.ended()).phase).toBe('succeeded')
  expect(stateOf(rig.folder).isThere).toBe(true)
})
