/** One fault that strikes a machine, several times: a clear word, no disk lost, no process left behind, and the next start goes well. */
import { expect } from '@playwright/test'
import { until, type Rig } from './rig.ts'
import { reportFault } from './rows.ts'
import { diskMarks, id, mark, vmProcess } from './vm-rig.ts'

const runs = Number(process.env['FAULT_RUNS'] ?? 10)

export interface Fault {
  /** In the issue's words. */
  measure: string
  /** Strikes the machine, which is off (on its marked disk) or runs; answers what the user is told. */
  strike(this: void, run: number): Promise<string>
  word: RegExp
  /** What a user would do then; after it the next start must go well. */
  mend(this: void): Promise<void>
  isRunning: boolean
}

/** Needs a started app with a built machine. Reports the row and fails where something does not hold. */
export async function campaign(rig: Rig, fault: Fault): Promise<void> {
  const tally = { clear: 0, lost: 0, orphans: 0, recovered: 0 }
  const words: string[] = []
  for (let run = 0; run < runs; run++) {
    await rig.call('vm.start', { id })
    await phase(rig, 'running')
    await rig.call('vm.stop', { id, rung: 'kill' })
    await phase(rig, 'off')
    mark(rig, run)
    const before = diskMarks(rig)
    if (fault.isRunning) {
      await rig.call('vm.start', { id })
      await phase(rig, 'running')
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
      .then(() => phase(rig, 'running'))
      .then(
        () => true,
        () => false,
      )
    if (isUp) tally.recovered++
    await rig.call('vm.stop', { id, rung: 'kill' }).catch(() => undefined)
    await phase(rig, 'off').catch(() => undefined)
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

export async function phase(rig: Rig, wanted: string): Promise<void> {
  await until(async () => {
    const { machines } = await rig.call('app.state', undefined)
    return machines[0]?.vm.phase === wanted ? true : null
  })
}

/** What the page says of how the machine ended. */
export async function exitWord(rig: Rig): Promise<string> {
  const status = (await rig.call('app.state', undefined)).machines[0]?.vm
  if (status?.phase !== 'off' || status.exit?.reason !== 'failed') return JSON.stringify(status)
  return `${status.exit.failure.code}: ${status.exit.failure.message}`
}
