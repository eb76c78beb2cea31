/** The tutorial's two tests through the app, by clicks, against `nix-build` by hand: the same result, and how long each takes. */
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { LineSplitter } from '../../main/nix/line-splitter.ts'
import { expect, test } from '../e2e/app.ts'
import { median, report } from './rows.ts'

const runs = Number(process.env['BENCH_RUNS'] ?? 5)

/** The command line that the app shows for the whole test. */
async function testCommand(page: Page): Promise<{ command: string; file: string; folder: string }> {
  return page.evaluate(async () => {
    const { call } = window.snowglobe
    const tests = await call('tests.list', undefined)
    const [made] = tests.ok ? tests.value : []
    if (made === undefined) throw new Error('There is no test.')
    const lines = await call('tests.commands', { id: made.id })
    const command = lines.ok ? lines.value.find(({ purpose }) => purpose === 'test')?.text : undefined
    return { command: command ?? '', file: made.file, folder: made.folder }
  })
}

/** Milliseconds until it has passed, and how many of them the driver tried KVM for, which the app does once and not in each run. */
async function byHand(
  folder: string,
  command: string,
): Promise<{ ms: number; trialMs: number; firstWordMs: number }> {
  const startedAt = performance.now()
  let begun = 0
  let firstWordMs = 0
  let trialMs = 0
  await new Promise<void>((resolve, reject) => {
    const child = spawn('sh', ['-c', `${command} --no-out-link`], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const lines = new LineSplitter((line) => {
      if (/^vm-test-run.*> |starting vm|^running the VM test script/.test(line))
        firstWordMs ||= performance.now() - startedAt
      if (/^\w+: starting vm/.test(line) && begun === 0) begun = performance.now()
      if (/^\w+: QEMU running/.test(line) && trialMs === 0) trialMs = performance.now() - begun
    })
    child.stderr.on('data', (chunk: Buffer) => lines.push(chunk))
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`nix-build ended with ${code}`)),
    )
  })
  return { ms: performance.now() - startedAt, trialMs, firstWordMs }
}

/** The last run's parts in ms, by its record: until the driver was started, and all. */
function partsOf(page: Page) {
  return page.evaluate(async () => {
    const tests = await window.snowglobe.call('tests.list', undefined)
    const run = tests.ok ? tests.value[0]?.runs[0] : undefined
    if (run === undefined) throw new Error('There is no run.')
    return {
      beforeDriverMs: (run.driverStartedAt ?? 0) - run.startedAt,
      recordedMs: run.endedAt - run.startedAt,
    }
  })
}

/** Milliseconds from the click until the page says that it has passed, by the page's own clock: asking it all the time would cost the machines theirs. */
async function inApp(page: Page): Promise<number> {
  const passed = await page.evaluateHandle(() => ({
    ms: new Promise<number>((resolve, reject) => {
      let clickedAt = 0
      document.addEventListener('click', () => (clickedAt = performance.now()), { capture: true, once: true })
      window.snowglobe.on('test.changed', ({ status, runs: [last] }) => {
        if (status.phase !== 'idle') return
        if (last?.outcome !== 'passed') reject(new Error(`The test has ${last?.outcome}.`))
        const look = () => {
          const said = [...document.querySelectorAll('[role=status]')].some(({ textContent }) =>
            textContent.includes('Passed in'),
          )
          if (said) resolve(performance.now() - clickedAt)
          else requestAnimationFrame(look)
        }
        // What is drawn now is of the run before.
        requestAnimationFrame(() => requestAnimationFrame(look))
      })
    }),
  }))
  await page.getByRole('button', { name: 'Run', exact: true }).first().click()
  return passed.evaluate(({ ms }) => ms)
}

for (const [template, label] of [
  ['One machine', 'minimal-test.nix'],
  ['Client and server', 'client-server-test.nix'],
] as const)
  test(label, async ({ page }) => {
    await page.evaluate(() => window.snowglobe.call('settings.change', { offline: true }))
    await page.getByRole('button', { name: 'New test' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('bench')
    await page.getByRole('option', { name: new RegExp(`^${template}`) }).click()
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    const editor = page.getByRole('textbox', { name: 'The test as text' })
    await expect(editor).toContainText('runNixOSTest')
    await page.getByRole('tab', { name: 'Run' }).click()
    const { command, file, folder } = await testCommand(page)
    const text = await page.evaluate(async () => {
      const tests = await window.snowglobe.call('tests.list', undefined)
      const read = await window.snowglobe.call('tests.read', {
        id: tests.ok ? (tests.value[0]?.id ?? '') : '',
      })
      return read.ok ? read.value.text : ''
    })
    // Another comment in the script each time: then its driver and its run are built anew, and its machines are not.
    const change = (mark: string) =>
      writeFile(file, text.replace("testScript = ''\n", `testScript = ''\n    # ${mark}\n`))
    // What is done once and not in each run: the machines are built, and the app tries KVM, which the driver by hand does each time.
    await change('machines first')
    await byHand(folder, command)
    await change('KVM first')
    await inApp(page)
    const ours: number[] = []
    const reference: number[] = []
    const trials: number[] = []
    const parts: Awaited<ReturnType<typeof partsOf>>[] = []
    const firstWords: number[] = []
    for (let run = 0; run < runs; run++) {
      await change(`${label} ${run} ${Math.random()}`)
      ours.push(await inApp(page))
      parts.push(await partsOf(page))
      await change(`${label} ${run} ${Math.random()}`)
      const { ms, trialMs, firstWordMs } = await byHand(folder, command)
      firstWords.push(firstWordMs)
      reference.push(ms - trialMs)
      trials.push(trialMs)
    }
    expect(path.basename(file)).toBe('test.nix')
    process.stdout.write(`${label}: ${JSON.stringify({ ours, reference, parts, firstWords })}\n`)
    const notTried = `without the ${(median(trials) / 1000).toFixed(1)} s for which the driver tries KVM in each run`
    // The shortest as well: whatever else this computer does only lengthens a run.
    for (const [what, of] of [
      ['time', median],
      ['shortest time', (all: number[]) => Math.min(...all)],
    ] as const)
      report({
        issue: 'E',
        measure: `${what} of ${label} through the app against nix-build by hand (${notTried})`,
        ours: of(ours),
        reference: of(reference),
        unit: 'ms',
        goal: 'within 3 %',
        holds: of(ours) <= 1.03 * of(reference),
        runs,
      })
  })
