/** What a test of three machines on two networks takes of this computer, with its screens live in the page, against the same in a terminal. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '../e2e/app.ts'
import { followLoad, type Load } from './process-load.ts'
import { median, report } from './rows.ts'

const runs = 2
const runMs = 300_000

test('three machines with live screens take what they take in a terminal', async ({ app, home }) => {
  test.setTimeout(runs * 2 * runMs)
  const { page, electron } = app
  await page.getByRole('button', { name: 'New test' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('three')
  await page.getByRole('option', { name: /Three machines on two networks/ }).click()
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const folder = path.join(home.machines, 'Tests/three')
  const root = electron.process().pid ?? 0
  const ours: Load[] = []
  const byHand: Load[] = []
  // Built once, and what KVM can do here is found out, before anything is measured.
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText('Passed in')).toBeVisible({ timeout: runMs })
  const isEmulated = await page.getByText('Its machines were emulated').isVisible()
  for (let n = 0; n < runs; n++) {
    byHand.push(await inTerminal(folder, isEmulated))
    const load = followLoad(root)
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Run once more' }).click()
    for (const name of ['client', 'router', 'server'])
      await expect(page.getByRole('img', { name: `Screen of ${name}` })).toBeVisible({ timeout: runMs })
    await expect(page.getByText('Passed in')).toBeVisible({ timeout: runMs })
    ours.push(load.stop())
  }
  const added = ours.map(({ mostMiB, firstMiB }) => mostMiB - firstMiB)
  row('processor time of three machines with live screens, against a terminal', 's', {
    ours: median(ours.map(({ cpuSeconds }) => cpuSeconds)),
    reference: median(byHand.map(({ cpuSeconds }) => cpuSeconds)),
  })
  row('memory of three machines with live screens beyond the open app, against a terminal', 'MiB', {
    ours: median(added),
    reference: median(byHand.map(({ mostMiB }) => mostMiB)),
  })
})

function row(measure: string, unit: string, { ours, reference }: { ours: number; reference: number }): void {
  const holds = ours <= reference * 1.1
  report({ issue: 'E', measure, ours, reference, unit, goal: 'within 10 %', holds, runs })
  console.log(`${measure}: ${ours.toFixed(1)} against ${reference.toFixed(1)} ${unit}`)
}

/** The driver that the app has built, by its own command line. */
async function inTerminal(folder: string, isEmulated: boolean): Promise<Load> {
  const place = await mkdtemp(path.join(tmpdir(), 'b-'))
  const { DISPLAY: _none, ...env } = process.env
  const driver = spawn(
    path.join(folder, '.snowglobe/driver/bin/nixos-test-driver'),
    ['--no-interactive', '-o', place],
    {
      cwd: folder,
      env: { ...env, XDG_RUNTIME_DIR: place, ...(isEmulated ? { QEMU_OPTS: '-machine accel=tcg' } : {}) },
      stdio: 'ignore',
    },
  )
  const load = followLoad(driver.pid ?? 0)
  const [code] = (await once(driver, 'exit')) as [number | null]
  const taken = load.stop()
  await rm(place, { recursive: true, force: true })
  expect(code).toBe(0)
  return taken
}
