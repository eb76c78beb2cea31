/** One fault, several times: a clear word, nothing lost, nothing left behind, and the next build works. */
import { expect } from '@playwright/test'
import { running } from '../unit/system/running.ts'
import { reportFault } from './rows.ts'
import { failureOf, stateOf, type Rig } from './rig.ts'

export const runs = 10

export interface Fault {
  /** In the issue's words. */
  measure: string
  /** What the user is told, as a pattern of the sentence. */
  word: RegExp
  code: string
  /** What the build does that the fault strikes; it prints `begun` when it is under way. */
  script: (marker: string) => string
  marker: string
  /** Brings the fault about; the build is begun by `strike` itself. */
  strike: () => Promise<void>
  /** Undoes it. */
  mend: () => Promise<void>
}

/** Needs a started app. Reports the row and fails where something does not hold. */
export async function campaign(rig: Rig, fault: Fault): Promise<void> {
  let lost = 0
  let orphans = 0
  let recovered = 0
  const words: string[] = []
  for (let run = 0; run < runs; run++) {
    await rig.configure(`echo good ${run} > $out`)
    expect((await rig.build()).phase).toBe('succeeded')
    await rig.configure(fault.script(fault.marker))
    const before = stateOf(rig.folder)
    const builds = (await rig.history()).length
    await fault.strike()
    const failure = failureOf(await rig.ended())
    words.push(`${failure.code}: ${failure.message}`)
    // A builder that was told to end may need a moment.
    await expect
      .poll(() => running(fault.marker).length, { timeout: 3000 })
      .toBe(0)
      .catch(() => undefined)
    orphans += running(fault.marker).length
    const history = await rig.history()
    const isWhole =
      JSON.stringify(stateOf(rig.folder)) === JSON.stringify(before) &&
      before.isThere &&
      history.length > builds &&
      history.some(({ isCurrent, outcome }) => isCurrent && outcome === 'succeeded')
    if (!isWhole) lost++
    await fault.mend()
    await rig.configure(`echo again ${run} > $out`)
    if ((await rig.build()).phase === 'succeeded' && stateOf(rig.folder).isThere) recovered++
  }
  const clear = words.filter(
    (said) => said.startsWith(`${fault.code}: `) && fault.word.test(said.slice(fault.code.length + 2)),
  ).length
  reportFault({
    issue: 'C',
    measure: fault.measure,
    ours: clear,
    reference: runs,
    unit: 'clear words',
    goal: 'a clear word, state intact, no process left, the next build works',
    holds: clear === runs && lost === 0 && orphans === 0 && recovered === runs,
    runs,
    lost,
    orphans,
    recovered,
  })
  expect({ words, clear, lost, orphans, recovered }).toEqual({
    words,
    clear: runs,
    lost: 0,
    orphans: 0,
    recovered: runs,
  })
}
