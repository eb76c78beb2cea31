/** Two Snowglobes at one machine: the real QEMU, started by one, seen, typed to and ended by the other. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deferred } from '../../../main/system/deferred.ts'
import { listenToBells } from '../../../main/system/bell.ts'
import { claimedByOther, ownIdentity, takeClaim } from '../../../main/system/claim.ts'
import { identify } from '../../../main/system/process-identity.ts'
import { biosMachine, watchedVm } from './bios-machine.ts'

let machine: Awaited<ReturnType<typeof biosMachine>>
const ends: (() => unknown)[] = []
beforeEach(async () => {
  machine = await biosMachine()
})
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
  await machine.clean()
})

/** As the app and the command line hear of each other. */
function snowglobe(seat: 'app' | 'command') {
  const one = watchedVm(machine.runFolder, seat)
  ends.push(() => one.vm.stop('kill'))
  ends.push(listenToBells(path.join(machine.root, 'state'), () => void one.vm.look()))
  return one
}

test('what one starts the other sees at once, and both can ask QEMU', async () => {
  const [app, command] = [snowglobe('app'), snowglobe('command')]
  await command.vm.start(machine.launch, null, process.env)
  await Promise.all([app.until('running'), command.until('running')])
  expect(app.vm.pid).toBe(command.vm.pid)
  await app.vm.pause()
  await command.until('paused')
  await command.vm.resume()
  await app.until('running')
  await expect(app.vm.start(machine.launch, null, process.env)).rejects.toMatchObject({
    code: 'vm/already-running',
  })
})

test('an end that one asks for is nobody’s failure, and the next start is nobody’s to sweep away', async () => {
  const [app, command] = [snowglobe('app'), snowglobe('command')]
  for (const rung of ['terminate', 'kill'] as const) {
    await app.vm.start(machine.launch, null, process.env)
    await Promise.all([app.until('running'), command.until('running')])
    await command.vm.stop(rung)
    await Promise.all([app.until('off'), command.until('off')])
    for (const { vm } of [app, command]) expect(vm.status).toMatchObject({ exit: { reason: 'asked', rung } })
  }
  // Begun by one while the other has only just seen the end.
  await command.vm.start(machine.launch, null, process.env)
  await Promise.all([app.until('running'), command.until('running')])
  await app.vm.stop('kill')
  await app.vm.start(machine.launch, null, process.env)
  await Promise.all([app.until('running'), command.until('running')])
  expect(app.vm.pid).toBe(command.vm.pid)
})

test('a start that another Snowglobe is about to make is refused, and nothing of it is swept away', async () => {
  const other = identify(process.ppid)
  const claim = path.join(machine.root, 'state/claims/aaaaaaaaaaaa')
  const { vm } = snowglobe('app')
  await vm.start(machine.launch, null, process.env)
  await vm.stop('kill')
  await writeFile(claim, JSON.stringify({ by: other }))
  await writeFile(machine.runFolder.file('qmp'), '')
  await expect(vm.start(machine.launch, null, process.env)).rejects.toMatchObject({
    code: 'vm/already-running',
  })
  expect(await vm.adopt()).toBe(false)
  expect(await machine.runFolder.claim.isOthers()).toBe(true)
  // Its process is gone.
  await writeFile(claim, JSON.stringify({ by: { ...other, startTicks: '1' } }))
  await vm.start(machine.launch, null, process.env)
})

test('a claim is one process’s', async () => {
  const file = path.join(machine.root, 'claim')
  const other = identify(process.ppid)
  const text = JSON.stringify({ by: ownIdentity() })
  expect(await takeClaim(file, text)).toBeNull()
  expect(await claimedByOther(file)).toBeNull()
  await writeFile(file, JSON.stringify({ by: other }))
  expect(await takeClaim(file, text)).toEqual(other)
  await writeFile(file, '{"by":')
  expect(await takeClaim(file, text)).toBeNull()
})

test('work on the disk keeps starts away, and each work lets go of no more than its own', async () => {
  const { claim } = machine.runFolder
  const file = path.join(machine.root, 'state/claims/aaaaaaaaaaaa')
  const { vm } = snowglobe('app')
  const first = deferred()
  const second = deferred()
  const works = [first, second].map((one) => claim.work(() => one.promise))
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"disk"')
  await expect(claim.refuseWhileWorking()).rejects.toMatchObject({ code: 'machine/busy' })
  first.resolve()
  await works[0]
  expect(await readFile(file, 'utf8')).toContain('"disk"')
  second.resolve()
  await works[1]
  await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' })
  // Another one's.
  await writeFile(file, JSON.stringify({ by: identify(process.ppid), for: 'disk' }))
  await expect(claim.refuseWhileWorking()).rejects.toMatchObject({ code: 'machine/busy' })
  await expect(vm.start(machine.launch, null, process.env)).rejects.toMatchObject({ code: 'machine/busy' })
  await rm(file)
  await vm.start(machine.launch, null, process.env)
})
