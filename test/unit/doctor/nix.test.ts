import { spawn } from 'node:child_process'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { daemonSubject, isTrusted, trustedSubject } from '../../../main/doctor/daemon.ts'
import { nixSubject, storeSubject } from '../../../main/doctor/nix.ts'
import { featuresSubject, sandboxSubject } from '../../../main/doctor/nix-settings.ts'
import { nixpkgsSubject, starterSubject } from '../../../main/doctor/nixpkgs.ts'
import { testBuildSubject } from '../../../main/doctor/test-build.ts'
import { startDaemon } from '../nix/daemon.ts'
import { patientIn, testRoom } from './patient.ts'

const room = testRoom()

async function program(name: string, script: string): Promise<string> {
  const bin = path.join(room.dir, 'bin')
  await mkdir(bin, { recursive: true })
  await writeFile(path.join(bin, name), script, { mode: 0o755 })
  return bin
}
/** A store that nobody can write, root included: its parent is a file. */
const unwritable = { NIX_STORE_DIR: '/etc/passwd/store', NIX_STATE_DIR: '/etc/passwd/state' }

describe('Doctor on Nix', () => {
  it('tells the version and the file of the Nix that works', async () => {
    expect(await nixSubject.look(patientIn(room.dir))).toMatchObject({
      state: 'ok',
      message: expect.stringMatching(/^Nix \d+\.\d+.* \(\/.*\/nix-build\)\.$/),
    })
  })

  it('says how to install Nix where there is none', async () => {
    const patient = patientIn(room.dir, { env: { PATH: room.dir, HOME: room.dir } })
    expect(await nixSubject.look(patient)).toMatchObject({
      state: 'bad',
      message: 'Nix is not installed: there is no nix-build.',
    })
    expect(await testBuildSubject.look(patient)).toMatchObject({ state: 'note' })
  })

  it('sees that Nix is too old, or broken', async () => {
    const old = await program('nix-build', '#!/bin/sh\necho "nix-build (Nix) 2.3.16"')
    const env = { PATH: `${old}:${process.env['PATH']}` }
    expect(await nixSubject.look(patientIn(room.dir, { env }))).toMatchObject({
      state: 'bad',
      message: 'Nix 2.3.16 is too old.',
    })
    await program('nix-build', '#!/bin/sh\necho oh no >&2\nexit 1')
    expect(await nixSubject.look(patientIn(room.dir, { env }))).toMatchObject({
      state: 'bad',
      details: expect.stringContaining('oh no'),
    })
  })

  it('warns of a store of its own', async () => {
    expect(await storeSubject.look(patientIn(room.dir, { env: unwritable }))).toMatchObject({
      state: 'warning',
      message: expect.stringContaining(`${room.dir}/nix/store`),
    })
  })

  it('builds something for real, and shows what is wrong when that fails', async () => {
    expect(await testBuildSubject.look(patientIn(room.dir))).toMatchObject({
      state: 'ok',
      message: expect.stringMatching(/took \d+\.\d s/),
    })
    // A sandbox without a shell, as Debian's Nix has it.
    const nixEnv = { NIX_CONFIG: 'sandbox = true\nbuild-users-group =\nsandbox-paths =' }
    expect(await testBuildSubject.look(patientIn(room.dir, { nixEnv }))).toMatchObject({
      state: 'bad',
      command: expect.stringContaining('extra-sandbox-paths'),
      details: expect.stringContaining('/bin/sh'),
    })
  })

  it('reads whether builds are shut off, and which features are on', async () => {
    const nixEnv = { NIX_CONFIG: 'sandbox = false\nbuild-users-group =' }
    expect(await sandboxSubject.look(patientIn(room.dir, { nixEnv }))).toMatchObject({
      state: 'warning',
      command: 'sandbox = true',
    })
    expect(
      await sandboxSubject.look(patientIn(room.dir, { nixEnv: { NIX_CONFIG: 'sandbox = true' } })),
    ).toMatchObject({
      state: 'ok',
    })
    expect(await featuresSubject.look(patientIn(room.dir))).toMatchObject({ state: 'ok' })
    const bin = await program('nix', '#!/bin/sh\necho not today >&2\nexit 1')
    const env = { PATH: `${bin}:${process.env['PATH']}` }
    expect(await featuresSubject.look(patientIn(room.dir, { env }))).toMatchObject({
      state: 'warning',
      details: 'not today',
    })
  })

  it('finds <nixpkgs> and its version, and asks nothing far away offline', async () => {
    const nixpkgs = path.join(room.dir, 'nixpkgs')
    await mkdir(path.join(nixpkgs, 'lib'), { recursive: true })
    await writeFile(path.join(nixpkgs, 'lib/default.nix'), '{ version = "99.05pre"; }')
    const at = (NIX_PATH: string, offline = false) =>
      nixpkgsSubject.look(patientIn(room.dir, { env: { NIX_PATH }, settings: { offline } }))
    expect(await at(`nixpkgs=${nixpkgs}`)).toEqual({
      state: 'ok',
      message: `\`<nixpkgs>\` is 99.05pre in ${nixpkgs}.`,
    })
    expect(await at('')).toMatchObject({
      state: 'note',
      command: expect.stringContaining('nix-channel --add'),
    })
    await writeFile(path.join(nixpkgs, 'lib/default.nix'), '{ version = ')
    expect(await at(`nixpkgs=${nixpkgs}`)).toMatchObject({
      state: 'warning',
      details: expect.stringContaining('syntax'),
    })
    let asked = 0
    const server = net.createServer((socket) => {
      asked++
      socket.destroy()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    room.ends.push(() => server.close())
    const { port } = server.address() as net.AddressInfo
    expect(await at(`nixpkgs=http://127.0.0.1:${port}/x.tar.gz`, true)).toMatchObject({
      state: 'note',
      message: expect.stringContaining('not asked offline'),
    })
    expect(asked).toBe(0)
  })

  it('looks for the starter where it belongs', async () => {
    expect(await starterSubject.look(patientIn(room.dir))).toMatchObject({ state: 'note' })
    await mkdir(path.join(room.dir, 'starter/nixos'), { recursive: true })
    await writeFile(path.join(room.dir, 'starter/nixos/default.nix'), '{}')
    expect(await starterSubject.look(patientIn(room.dir))).toMatchObject({ state: 'ok' })
  })
})

describe('Doctor on the daemon', () => {
  const socket = () => path.join(room.dir, 'socket')
  const withDaemon = () => ({ NIX_REMOTE: 'daemon', NIX_DAEMON_SOCKET_PATH: socket() })

  it('needs none where the user builds', async () => {
    const env = { NIX_DAEMON_SOCKET_PATH: socket() }
    expect(await daemonSubject.look(patientIn(room.dir, { env }))).toMatchObject({ state: 'note' })
    expect(await trustedSubject.look(patientIn(room.dir, { env }))).toMatchObject({ state: 'ok' })
  })

  it('hears the one that runs', async () => {
    const { env } = await patientIn(room.dir, { env: unwritable })
      .nix()
      .then((found) => {
        if (!('storeDir' in found)) throw found
        return found
      })
    room.ends.push((await startDaemon(env, socket())).stop)
    const patient = patientIn(room.dir, { env: { ...env, ...withDaemon() } })
    expect(await daemonSubject.look(patient)).toEqual({ state: 'ok', message: 'It answers.' })
    expect(await trustedSubject.look(patient)).toMatchObject({
      state: process.getuid?.() === 0 ? 'ok' : 'note',
    })
  })

  it('sees a socket that is left from one that is gone', async () => {
    const script = `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`
    await new Promise((resolve) => spawn(process.execPath, ['-e', script, socket()]).once('close', resolve))
    expect((await stat(socket())).isSocket()).toBe(true)
    expect(await daemonSubject.look(patientIn(room.dir, { env: withDaemon() }))).toMatchObject({
      state: 'bad',
      message: expect.stringContaining('nobody answers'),
      command: 'sudo systemctl restart nix-daemon',
    })
  })

  it('does not take a connection for an answer', async () => {
    const server = net.createServer((connection) => setTimeout(() => connection.destroy(), 300))
    await new Promise<void>((resolve) => server.listen(socket(), resolve))
    room.ends.push(() => server.close())
    expect(await daemonSubject.look(patientIn(room.dir, { env: withDaemon() }))).toMatchObject({
      state: 'bad',
      message: 'It takes connections but gives no answer.',
    })
  })

  it('reads who is trusted as nix.conf says it', () => {
    expect(isTrusted(['root', 'mia'], 'mia', [])).toBe(true)
    expect(isTrusted(['root', '@wheel'], 'mia', ['wheel'])).toBe(true)
    expect(isTrusted(['*'], 'mia', [])).toBe(true)
    expect(isTrusted(['root', '@wheel', 'mi'], 'mia', ['users'])).toBe(false)
  })
})
