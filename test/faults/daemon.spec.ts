/** The daemon killed in the middle of a build, and a daemon that does not run. */
import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync, existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { descendants, killAll } from '../../main/nix/process-tree.ts'
import { marker } from '../unit/system/running.ts'
import { campaign } from './campaign.ts'
import { makeRig, ownStore, stateOf, until, type Rig } from './rig.ts'

let rig: Rig
let store: Record<string, string> = {}
let daemon: ChildProcess
let socket = ''

async function startDaemon(): Promise<void> {
  rmSync(socket, { force: true })
  const env = { ...process.env, ...store, NIX_DAEMON_SOCKET_PATH: socket }
  daemon = spawn('nix-daemon', ['--daemon'], { env, stdio: 'ignore' })
  await until(async () => existsSync(socket) || null)
}

/** With all that it has started, as the service manager ends a service. */
async function killDaemon(): Promise<void> {
  const ended = new Promise((resolve) => daemon.once('exit', resolve))
  const below = descendants(daemon.pid ?? 0)
  daemon.kill('SIGKILL')
  killAll(below)
  await ended
}

test.beforeEach(async () => {
  rig = await makeRig()
  store = await ownStore(path.join(rig.home.path, 'nix'))
  socket = path.join(rig.home.path, 'socket')
  await startDaemon()
  await rig.start({ ...store, NIX_REMOTE: 'daemon', NIX_DAEMON_SOCKET_PATH: socket })
})
test.afterEach(async () => {
  await rig.kill()
  if (daemon.exitCode === null && daemon.signalCode === null) await killDaemon()
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
      await killDaemon()
    },
    mend: startDaemon,
  }))

test('the daemon not running', () =>
  campaign(rig, {
    measure: 'the daemon not running',
    code: 'nix/no-daemon',
    word: /^The Nix daemon is not running\.$/,
    script,
    marker: marker(),
    strike: async () => {
      await killDaemon()
      await rig.begin()
    },
    mend: startDaemon,
  }))

test('a build goes on when only the daemon that listens is killed', async () => {
  await rig.configure('echo begun; sleep 2; echo > $out')
  await rig.begin()
  await rig.said('begun')
  daemon.kill('SIGKILL')
  expect((await rig.ended()).phase).toBe('succeeded')
  expect(stateOf(rig.folder).isThere).toBe(true)
})
