/** From click to login prompt, against the same by hand. */
import { rm } from 'node:fs/promises'
import { expect, test } from '../e2e/app.ts'
import { status } from '../e2e/user.ts'
import { benchMachine, forceOff } from './bench-machine.ts'
import { buildByHand, untilInFile } from './by-hand.ts'
import { median, report, timed } from './rows.ts'

const bootRuns = 5
const prompt = /login: $/

test('boot', async ({ page, home }) => {
  const { folder, disk, log, build, hand } = await benchMachine(page, home)
  const ours: number[] = []
  const reference: number[] = []
  for (let run = 0; run < bootRuns; run++) {
    await rm(disk, { force: true })
    await rm(log, { force: true })
    ours.push(
      await timed(async () => {
        await page.getByRole('button', { name: 'Build and run' }).first().click()
        await untilInFile(log, prompt)
      }),
    )
    await expect(status(page)).toHaveText('Running')
    await forceOff(page)
    await rm(disk, { force: true })
    reference.push(
      await timed(async () => {
        await buildByHand(folder, build)
        hand.start('./result/bin/run-bench-vm')
        await untilInFile(hand.log, prompt)
      }),
    )
    await hand.stop()
  }
  report({
    issue: 'A',
    measure: 'time from click to login prompt against the same by hand',
    ours: median(ours),
    reference: median(reference),
    unit: 'ms',
    goal: 'within 5 %',
    holds: median(ours) <= 1.05 * median(reference),
    runs: bootRuns,
  })
})
