/** What happens to a machine behind the app's back: its QEMU killed, its disk or record damaged, its run folder taken away. */
import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { signalGroup } from '../../main/system/process-identity.ts'
import { makeRig, until, type Rig } from './rig.ts'
import { reportFault } from './rows.ts'
import { diskMarks, id, mark, vm, vmProcess } from './vm-rig.ts'

const runs = 10

interface Fault {
  /** In the issue's words. */
  measure: string
  /** Strikes the machine, which is off (on its marked disk) or runs; answers what the user is told. */
  strike(this: void, run: number): Promise<string>
  word: RegExp
  /** What a user would do then; after it the next start must go well. */
  mend(this: void): Promise<void>
  isRunning: boolean
}

let rig: Rig
test.beforeEach(async () => {
  rig = await makeRig()
  await rig.start()
  await rig.configure(vm)
  expect((await rig.build()).phase).toBe('succeeded')
})
test.afterEach(async () => {
  const left = vmProcess(rig)
  if (left !== null) signalGroup(left, 'SIGKILL')
  await rig.remove()
})

test('QEMU killed', async () => {
  await campaign({
    measure: 'QEMU killed at a random moment of a run',
    isRunning: true,
    strike: async (run) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 300))
      const qemu = vmProcess(rig)
      if (qemu !== null) signalGroup(qemu, run % 2 === 0 ? 'SIGKILL' : 'SIGSEGV')
      await phase('off')
      return exitWord()
    },
    word: /^vm\/crashed: /,
    mend: async () => undefined,
  })
})

test('a corrupt qcow2', async () => {
  const disk = path.join(rig.folder, 'quick.qcow2')
  const whole = path.join(rig.home.path, 'whole.qcow2')
  await campaign({
    measure: 'a corrupt qcow2 (header overwritten, cut short, empty)',
    isRunning: false,
    strike: async (run) => {
      copyFileSync(disk, whole)
      if (run % 3 === 0) writeFileSync(disk, 'not a disk'.repeat(100), { flag: 'r+' })
      else truncateSync(disk, run % 3 === 1 ? 70_000 : 0)
      const said = await rig.call('vm.start', { id }).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      if (said !== null) return said
      const { disk: seen } = (await rig.call('app.state', undefined)).machines[0] ?? {}
      return seen?.isAsking === true ? seen.notes.map(({ kind }) => kind).join() : 'not asked'
    },
    word: /^damaged$/,
    mend: async () => {
      // The way that the app offers: the damaged one is put aside and stays there.
      await rig.call('disk.answer', { id, answer: 'reset', name: null })
      await phase('running')
      await rig.call('vm.stop', { id, rung: 'kill' })
      await phase('off')
      copyFileSync(whole, disk)
    },
  })
})

test('a truncated snowglobe.json', async () => {
  const record = path.join(rig.folder, 'snowglobe.json')
  let text = ''
  await campaign({
    measure: 'a truncated snowglobe.json',
    isRunning: false,
    strike: async () => {
      await rig.kill()
      text = readFileSync(record, 'utf8')
      truncateSync(record, Math.floor(Math.random() * (statSync(record).size - 2)))
      await rig.start()
      const { broken } = await rig.call('app.state', undefined)
      return broken.map(({ failure }) => `${failure.code}: ${failure.message}`).join()
    },
    word: /^machine\/record-unreadable: .*snowglobe\.json/,
    mend: async () => {
      await rig.kill()
      writeFileSync(record, text)
      await rig.start()
    },
  })
})

test('a run folder removed under a running VM', async () => {
  await campaign({
    measure: 'a run folder removed under a running VM',
    isRunning: true,
    strike: async () => {
      rmSync(path.join(rig.home.path, '.state/snowglobe/run', id), { recursive: true })
      await rig.kill()
      await rig.start()
      const { machines } = await rig.call('app.state', undefined)
      return machines[0]?.vm.phase ?? 'none'
    },
    // Nobody can talk with it any more, so it stays at its start; it is known and can be ended.
    word: /^(starting|running)$/,
    mend: async () => {
      await rig.call('vm.stop', { id, rung: 'kill' })
      await phase('off')
    },
  })
})

async function campaign(fault: Fault): Promise<void> {
  const tally = { clear: 0, lost: 0, orphans: 0, recovered: 0 }
  const words: string[] = []
  for (let run = 0; run < runs; run++) {
    await rig.call('vm.start', { id })
    await phase('running')
    await rig.call('vm.stop', { id, rung: 'kill' })
    await phase('off')
    mark(rig, run)
    const before = diskMarks(rig)
    if (fault.isRunning) {
      await rig.call('vm.start', { id })
      await phase('running')
    }
    const word = await fault.strike(run).catch(String)
    words.push(word)
    if (fault.word.test(word)) tally.clear++
    await fault.mend().catch((error: unknown) => words.push(`not mended: ${String(error)}`))
    if (vmProcess(rig) !== null) tally.orphans++
    const after = diskMarks(rig)
    if (!before.every((one) => after.includes(one))) tally.lost++
    const isUp = await rig
      .call('vm.start', { id })
      .then(() => phase('running'))
      .then(
        () => true,
        () => false,
      )
    if (isUp) tally.recovered++
    await rig.call('vm.stop', { id, rung: 'kill' }).catch(() => undefined)
    await phase('off').catch(() => undefined)
  }
  const { clear, lost, orphans, recovered } = tally
  const holds = clear === runs && lost === 0 && orphans === 0 && recovered === runs
  const goal = 'no disk, snapshot or configuration lost, no orphan, every VM found again'
  reportFault({
    issue: 'D',
    measure: fault.measure,
    ours: clear,
    reference: runs,
    unit: 'clear words',
    goal,
    holds,
    runs,
    lost,
    orphans,
    recovered,
  })
  expect({ words, ...tally }).toEqual({ words, clear: runs, lost: 0, orphans: 0, recovered: runs })
}

async function phase(wanted: string): Promise<void> {
  await until(async () => {
    const { machines } = await rig.call('app.state', undefined)
    return machines[0]?.vm.phase === wanted ? true : null
  })
}

/** What the page says of how the machine ended. */
async function exitWord(): Promise<string> {
  const status = (await rig.call('app.state', undefined)).machines[0]?.vm
  if (status?.phase !== 'off' || status.exit?.reason !== 'failed') return JSON.stringify(status)
  return `${status.exit.failure.code}: ${status.exit.failure.message}`
}
