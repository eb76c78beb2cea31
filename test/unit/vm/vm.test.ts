/** One VM with the real QEMU: start, hold, stop, crash, find again. */
import { readFile, rm, stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isAlive } from '../../../main/system/process-identity.ts'
import { biosMachine, watchedVm } from './bios-machine.ts'

let machine: Awaited<ReturnType<typeof biosMachine>>
let vms: ReturnType<typeof watchedVm>[] = []
const watched = () => {
  const one = watchedVm(machine.runFolder)
  vms.push(one)
  return one
}
beforeEach(async () => {
  machine = await biosMachine()
})
afterEach(async () => {
  for (const { vm } of vms) await vm.stop('kill')
  vms = []
  await machine.clean()
})

test('a started VM runs, can be held and goes on', async () => {
  const { vm, until } = watched()
  await vm.start(machine.launch, null, process.env)
  await until('running')
  await vm.pause()
  await until('paused')
  await vm.resume()
  await until('running')
})

test('the reset button starts the guest anew, also one that is held', async () => {
  const { vm, until } = watched()
  const starts = async () =>
    (await readFile(machine.runFolder.file('consoleLog'), 'utf8')).split('SeaBIOS').length - 1
  await vm.start(machine.launch, null, process.env)
  await until('running')
  await expect.poll(starts, { timeout: 20_000 }).toBe(1)
  await vm.pause()
  await until('paused')
  await vm.reset()
  await until('running')
  await expect.poll(starts, { timeout: 20_000 }).toBe(2)
})

test('its folder and sockets are for nobody else', async () => {
  const { vm, until } = watched()
  await vm.start(machine.launch, null, process.env)
  await until('running')
  expect((await stat(machine.runFolder.path)).mode & 0o777).toBe(0o700)
})

test('a second start is refused with its reason', async () => {
  const { vm, until } = watched()
  await vm.start(machine.launch, null, process.env)
  await until('running')
  await expect(vm.start(machine.launch, null, process.env)).rejects.toMatchObject({
    code: 'vm/already-running',
  })
  expect(vm.status.phase).toBe('running')
})

test('stopping by force ends it at once, says so, and leaves no socket', async () => {
  const { vm, until, seen } = watched()
  await vm.start(machine.launch, null, process.env)
  await until('running')
  await vm.stop('terminate')
  expect(vm.status).toMatchObject({ phase: 'off', exit: { reason: 'asked', rung: 'terminate' } })
  expect(seen.map(({ phase }) => phase)).toContain('stopping')
  for (const name of ['vnc', 'qmp', 'agent', 'note'] as const)
    await expect(stat(machine.runFolder.file(name))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a VM that dies by itself is told from one that was stopped', async () => {
  const { vm, until } = watched()
  await vm.start(machine.launch, null, process.env)
  await until('running')
  const note = await machine.runFolder.readNote()
  process.kill(note?.pid ?? 0, 'SIGKILL')
  const status = await until('off')
  expect(status).toMatchObject({ exit: { reason: 'failed', failure: { code: 'vm/crashed' } } })
})

test('a script that fails gives its last lines', async () => {
  const { vm, until } = watched()
  const env = { ...process.env, PATH: '/nowhere' }
  await vm.start(machine.launch, null, env)
  const status = await until('off')
  expect(status).toMatchObject({ exit: { reason: 'failed' } })
  expect(JSON.stringify(status)).toContain('not found')
})

test('another app finds the running VM again and can stop it', async () => {
  const first = watched()
  await first.vm.start(machine.launch, null, process.env)
  await first.until('running')
  const note = await machine.runFolder.readNote()
  await first.vm.release()
  const second = watched()
  expect(await second.vm.adopt()).toBe(true)
  await second.until('running')
  expect(second.vm.status).toMatchObject({ since: note?.startedAt })
  await second.vm.stop('kill')
  expect(second.vm.status).toMatchObject({ phase: 'off', exit: { reason: 'asked' } })
  expect(note !== null && isAlive(note)).toBe(false)
})

test('a VM that another copy of the app has started meanwhile is taken over, with its sockets as they are', async () => {
  const first = watched()
  const second = watched()
  expect(await second.vm.adopt()).toBe(false)
  await first.vm.start(machine.launch, null, process.env)
  await first.until('running')
  await expect(second.vm.start(machine.launch, null, process.env)).rejects.toMatchObject({
    code: 'vm/already-running',
  })
  expect(second.vm.pid).toBe(first.vm.pid)
  expect((await stat(machine.runFolder.file('qmp'))).isSocket()).toBe(true)
  await first.vm.stop('terminate')
  await second.until('off')
})

test('a running VM whose note was never written is found by its folder', async () => {
  const first = watched()
  await first.vm.start(machine.launch, null, process.env)
  await first.until('running')
  await first.vm.release()
  await rm(machine.runFolder.file('note'))
  const second = watched()
  expect(await second.vm.adopt()).toBe(true)
  await second.until('running')
})

test('a running VM whose run folder was removed is found, not spoken with, and can be ended', async () => {
  const first = watched()
  await first.vm.start(machine.launch, null, process.env)
  await first.until('running')
  await first.vm.release()
  await rm(machine.runFolder.path, { recursive: true })
  const second = watched()
  expect(await second.vm.adopt()).toBe(true)
  expect(second.vm.status.phase).toBe('starting')
  await second.vm.stop('terminate')
  expect(second.vm.status).toMatchObject({ phase: 'off', exit: { reason: 'asked', rung: 'terminate' } })
  const third = watched()
  expect(await third.vm.adopt()).toBe(false)
})

test('a note whose process is gone, or whose pid is somebody else’s, is swept away', async () => {
  await machine.runFolder.prepare()
  const note = {
    folder: machine.folder,
    pid: process.pid,
    startTicks: '1',
    bootId: 'x',
    startedAt: 1,
    diskPath: null,
    system: null,
    applied: [],
    isPassing: false,
    screen: 'fixed' as const,
    stopping: null,
  }
  await machine.runFolder.writeNote(note)
  const { vm } = watched()
  expect(await vm.adopt()).toBe(false)
  expect(vm.status.phase).toBe('off')
  expect(await machine.runFolder.readNote()).toBeNull()
})

test('what the firmware says on the serial line is in the log', async () => {
  const { vm, until } = watched()
  await vm.start(machine.launch, null, process.env)
  await until('running')
  const log = () => readFile(machine.runFolder.file('consoleLog'), 'utf8')
  for (let tries = 0; tries < 200 && !(await log()).includes('SeaBIOS'); tries++) await delay(50)
  expect(await log()).toContain('SeaBIOS')
})
