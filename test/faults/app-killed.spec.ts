/** The app killed in the middle of a build: the next start finds everything whole and nothing running on. */
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { marker, running } from '../unit/system/running.ts'
import { runs } from './campaign.ts'
import { makeRig, stateOf, until, type Rig } from './rig.ts'
import { reportFault } from './rows.ts'

let rig: Rig
test.beforeEach(async () => {
  rig = await makeRig()
})
test.afterEach(() => rig.remove())

test('the app killed mid-build', async () => {
  const seconds = marker()
  let clear = 0
  let lost = 0
  let orphans = 0
  let recovered = 0
  await rig.start()
  for (let run = 0; run < runs; run++) {
    await rig.configure(`echo good ${run} > $out`)
    expect((await rig.build()).phase).toBe('succeeded')
    await rig.configure(`echo begun; sleep ${seconds}; echo > $out`)
    const before = stateOf(rig.folder)
    await rig.begin()
    // Half of the times in the middle of the builder's work, else at any moment from the start on.
    if (run % 2 === 0) await rig.said('begun')
    else await delay(Math.random() * 600)
    await rig.kill()
    await rig.start()
    await until(async () => running(seconds).length === 0 || null).catch(() => undefined)
    orphans += running(seconds).length
    const status = await rig.status()
    if (status.phase === 'cancelled' || status.phase === 'failed') clear++
    const history = await rig.history()
    const isWhole = history.some(({ isCurrent, outcome }) => isCurrent && outcome === 'succeeded')
    if (JSON.stringify(stateOf(rig.folder)) !== JSON.stringify(before) || !before.isThere || !isWhole) lost++
    await rig.configure(`echo again ${run} > $out`)
    if ((await rig.build()).phase === 'succeeded' && stateOf(rig.folder).isThere) recovered++
  }
  reportFault({
    issue: 'C',
    measure: 'the app killed mid-build',
    ours: clear,
    reference: runs,
    unit: 'clear words',
    goal: 'the next start finds no builder, state intact, and builds',
    holds: clear === runs && lost === 0 && orphans === 0 && recovered === runs,
    runs,
    lost,
    orphans,
    recovered,
  })
  expect({ clear, lost, orphans, recovered }).toEqual({ clear: runs, lost: 0, orphans: 0, recovered: runs })
})
