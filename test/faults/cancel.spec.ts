/** A hundred cancels at random moments of real builds: nothing runs on, nothing is locked, no link is broken, the next build works. */
import { existsSync, lstatSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { makeFixture } from '../unit/nix/fixture.ts'
import { marker, running } from '../unit/system/running.ts'
import { reportFault } from './rows.ts'

const cancels = 100

test('a hundred cancels', async () => {
  const fixture = await makeFixture()
  const link = path.join(fixture.folder, 'result')
  const seconds = marker()
  let orphans = 0
  let broken = 0
  let recovered = 0
  let cancelled = 0
  try {
    for (let run = 0; run < cancels; run++) {
      const salt = `${fixture.root} ${run} ${Math.random()}`
      const script = (tail: string) =>
        `{ salt = "${salt}"; before = ''for i in 1 2 3 4 5; do echo part $i; sleep 0.1; done; echo > $out''; script = ''echo begin; ${tail}; echo end > $out''; }`
      await fixture.configure(script(`sleep ${seconds} & sleep 0.4; echo more; sleep ${seconds}`))
      const before = existsSync(link) ? readlinkSync(link) : null
      const build = fixture.build()
      // From before the evaluation to the middle of the second derivation.
      await delay(Math.random() * 1500)
      await build.cancel()
      if ((await build.done).phase === 'cancelled') cancelled++
      // The builders by what they sleep, nix-build by the nixpkgs that it was given.
      orphans += running(seconds).length + running(fixture.root).length
      const after = lstatSync(link, { throwIfNoEntry: false }) === undefined ? null : readlinkSync(link)
      if (after !== before || (after !== null && !existsSync(after))) broken++
      if (run % 10 !== 9) continue
      // Its first part is a derivation that may have been cancelled, so that a lock left behind would hold it up.
      await fixture.configure(script('sleep 0.1'))
      const next = await fixture.build().done
      if (next.phase === 'succeeded' && existsSync(readlinkSync(link))) recovered++
    }
  } finally {
    await fixture.remove()
  }
  const holds = orphans === 0 && broken === 0 && recovered === cancels / 10 && cancelled === cancels
  reportFault({
    issue: 'C',
    measure:
      'a hundred cancels at random moments leave no process, no lock, no broken link, and the next build works',
    ours: cancelled,
    reference: cancels,
    unit: 'cancels',
    goal: 'no process, no lock, no broken link; the next build works',
    holds,
    runs: cancels,
    lost: broken,
    orphans,
    recovered,
  })
  expect({ orphans, broken, recovered, cancelled }).toEqual({
    orphans: 0,
    broken: 0,
    recovered: cancels / 10,
    cancelled: cancels,
  })
})
