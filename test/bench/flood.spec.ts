/** A flood on the serial console, and keys that are typed into it: in the app and over the raw socket. */
import { rm, stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/app.ts'
import { bootMs, consoleLog, logIn, openTab, typeToConsole } from '../e2e/user.ts'
import { benchMachine, forceOff } from './bench-machine.ts'
import { untilInFile } from './by-hand.ts'
import { watchConsole } from './console-watch.ts'
import { RawConsole } from './raw-console.ts'
import { median, report } from './rows.ts'

const runs = Number(process.env['BENCH_RUNS'] ?? 3)
const floodBytes = Number(process.env['BENCH_FLOOD_BYTES'] ?? 20_000_000)
/** A letter that the command line does not hold, so that its echo is not counted. */
const flood = (bytes: number) => `head -c ${bytes} /dev/zero | tr '\\0' '\\132'`
const keys = 'ABCDEFGHIJKLMNOPQRST'
const prompt = /login: $/

test('flood', async ({ page, home }) => {
  const { log, hand } = await benchMachine(page, home)
  // What earlier boots said is no prompt of this one.
  await rm(log, { force: true })
  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await untilInFile(log, prompt)
  await watchConsole(page)
  await logIn(page)
  const ours: number[] = []
  let lost = 0
  for (let run = 0; run < runs; run++) {
    const { bytes, ms } = await floodInApp(page, run)
    ours.push((floodBytes / ms) * 1000)
    lost += floodBytes - bytes
  }
  const oursKeys = await keysInApp(page)
  const { size } = await stat(log)
  await forceOff(page)

  const raw: number[] = []
  hand.start('./result/bin/run-bench-vm')
  await untilInFile(hand.log, prompt)
  const socket = await RawConsole.open(hand)
  await socket.logIn()
  for (let run = 0; run < runs; run++)
    raw.push((floodBytes / (await socket.flood(flood(floodBytes), floodBytes))) * 1000)
  const rawKeys = await socket.keys(flood(4 * floodBytes), keys)
  socket.close()
  await hand.stop()
  expect(lost, 'bytes that the page did not get').toBe(0)
  expect(size).toBeGreaterThan(runs * floodBytes)
  report({
    issue: 'D',
    measure: 'bytes per second of a 20 MB console flood against the raw socket, no byte lost',
    ours: median(ours),
    reference: median(raw),
    unit: 'bytes/s',
    goal: 'at least 90 %',
    holds: median(ours) >= 0.9 * median(raw) && lost === 0,
    runs,
  })
  report({
    issue: 'D',
    measure:
      'key to its echo in the parsed and drawn terminal during a flood, slowest of 20, against the raw socket',
    ours: Math.max(...oursKeys),
    reference: Math.max(...rawKeys),
    unit: 'ms',
    goal: 'within 100 ms',
    holds: Math.max(...oursKeys) <= 100,
    runs: keys.length,
  })
})

/** From the first to the last byte of the flood, as the page’s terminal has parsed them. */
async function floodInApp(page: Page, run: number): Promise<{ bytes: number; ms: number }> {
  await openTab(page, 'Console')
  await page.evaluate(() => window.consoleWatch.begin())
  await typeToConsole(page, `clear; ${flood(floodBytes)}; echo; echo over-""and-out-${run}`)
  await expect(consoleLog(page)).toContainText(`over-and-out-${run}`, { timeout: 600_000 })
  return page.evaluate(() => window.consoleWatch.flood())
}

/** Milliseconds from each key to the frame after its echo was parsed. */
async function keysInApp(page: Page): Promise<number[]> {
  await typeToConsole(page, flood(4 * floodBytes))
  await expect(consoleLog(page)).toContainText('ZZZZZZZZ', { timeout: bootMs })
  const taken: number[] = []
  for (const key of keys) {
    await delay(700)
    const waiting = await page.evaluateHandle((typed) => ({ echo: window.consoleWatch.echo(typed) }), key)
    await page.keyboard.press(key)
    taken.push(await waiting.evaluate(({ echo }) => echo))
  }
  return taken
}
