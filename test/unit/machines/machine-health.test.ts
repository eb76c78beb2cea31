/** What a machine uses, of the real QEMU and the real guest agent. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MachineHealth } from '../../../main/machines/machine-health.ts'
import { usedMemory } from '../../../main/vm/health.ts'
import { biosMachine, watchedVm } from '../vm/bios-machine.ts'
import { realAgent } from '../vm/real-agent.ts'

let machine: Awaited<ReturnType<typeof biosMachine>>
let watched: ReturnType<typeof watchedVm>
let guest: Awaited<ReturnType<typeof realAgent>>
let health: MachineHealth
beforeEach(async () => {
  machine = await biosMachine()
  watched = watchedVm(machine.runFolder)
  guest = await realAgent()
  const { vm } = watched
  health = new MachineHealth({
    agent: guest.agent,
    pid: () => vm.pid,
    phase: () => vm.status.phase,
    qmp: (command) => vm.qmp(command),
  })
})
afterEach(async () => {
  await watched.vm.stop('kill')
  await guest.end()
  await machine.clean()
})

test('a machine that is off has nothing to tell', async () => {
  await expect(health.read()).rejects.toMatchObject({ code: 'vm/not-running' })
})

test('a machine without an agent tells what is seen from outside, and its work grows', async () => {
  await watched.vm.start(machine.launch, null, process.env)
  await watched.until('running')
  const first = await health.read()
  expect(first).toMatchObject({ cores: 1, memoryBytes: 64 * 1024 * 1024, inside: null })
  expect(first.heldBytes).toBeGreaterThan(1024 * 1024)
  await expect.poll(async () => (await health.read()).cpuMs, { timeout: 20_000 }).toBeGreaterThan(100)
})

test('the inside is asked while the machine runs, and kept while it stands still', async () => {
  await watched.vm.start(machine.launch, null, process.env)
  await watched.until('running')
  await guest.ready()
  await expect.poll(async () => (await health.read()).inside?.usedBytes ?? 0).toBeGreaterThan(1024 * 1024)
  await watched.vm.pause()
  await watched.until('paused')
  const { inside } = await health.read()
  expect((await health.read()).inside).toEqual(inside)
  guest.agent.portIs(false)
  expect((await health.read()).inside).toBeNull()
})

test('memory in use is what is not available', () => {
  expect(usedMemory('MemTotal:        1000 kB\nMemFree:  5 kB\nMemAvailable:    400 kB\n')).toBe(600 * 1024)
  expect(usedMemory('')).toBeNull()
})
