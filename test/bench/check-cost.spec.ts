/** What a test of three machines on two networks costs this computer through the app, its screens shown live, and in a terminal. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '../e2e/app.ts'
import { followLoad, type Load } from './process-load.ts'
import { median, report } from './rows.ts'

const runs = Number(process.env['BENCH_RUNS'] ?? 2)
const limitMs = 600_000

const threeNodes = `(import <nixpkgs> { config = { }; overlays = [ ]; }).testers.runNixOSTest {
  name = "three-nodes";
  nodes.router = { virtualisation.vlans = [ 1 2 ]; };
  nodes.left = { virtualisation.vlans = [ 1 ]; };
  nodes.right = { virtualisation.vlans = [ 2 ]; };
  testScript = ''
    start_all()
    for machine in [router, left, right]:
        machine.wait_for_unit("default.target")
    left.succeed("ping -c 1 -W 30 router")
    right.succeed("ping -c 1 -W 30 192.168.2.3")  # its name is for its first network
    left.fail("ping -c 1 -W 2 right")
    left.succeed("sleep 20")
  '';
}
`

const cost = ({ cpuSeconds, mostMiB, firstMiB }: Load) => ({ cpu: cpuSeconds, memory: mostMiB - firstMiB })

test('three machines', async ({ app }) => {
  const { page, electron } = app
  await page.evaluate(() => window.snowglobe.call('settings.change', { offline: true }))
  await page.getByRole('button', { name: 'New test' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('three')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'The test as text' })).toContainText('runNixOSTest')
  await page.getByRole('tab', { name: 'Run' }).click()
  const { file, folder } = await page.evaluate(async () => {
    const tests = await window.snowglobe.call('tests.list', undefined)
    const [made] = tests.ok ? tests.value : []
    return { file: made?.file ?? '', folder: made?.folder ?? '' }
  })
  await writeFile(file, threeNodes)
  const passed = page.getByRole('status').filter({ hasText: 'Passed in' })
  const ended = passed.or(page.getByRole('alert'))
  const screens = page.getByRole('region', { name: 'Screens' }).locator('canvas, img')
  let mostScreens = 0
  const run = async () => {
    await page.getByRole('button', { name: 'Run', exact: true }).first().click()
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
    const isOver = async () => {
      mostScreens = Math.max(mostScreens, await screens.count())
      return ended.isVisible()
    }
    await expect.poll(isOver, { timeout: limitMs, intervals: [1000] }).toBe(true)
    await expect(passed).toBeVisible()
  }
  // Built, and all that is read of it in memory.
  await run()
  expect(mostScreens).toBe(3)
  const inTerminal = async () => {
    const place = await mkdtemp(path.join(tmpdir(), 'three-'))
    const child = spawn('.snowglobe/driver/bin/nixos-test-driver', ['--no-interactive', '-o', place], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, XDG_RUNTIME_DIR: place, DISPLAY: '', QEMU_OPTS: '-machine accel=tcg' },
    })
    child.stderr.resume()
    const load = followLoad(child.pid ?? 0)
    const [code] = (await once(child, 'close')) as [number]
    const used = load.stop()
    await rm(place, { recursive: true, force: true })
    if (code !== 0) throw new Error(`the driver ended with ${code}`)
    return cost(used)
  }
  const ours: { cpu: number; memory: number }[] = []
  const reference: { cpu: number; memory: number }[] = []
  for (let n = 0; n < runs; n++) {
    reference.push(await inTerminal())
    // All of the app, with what it starts.
    const load = followLoad(electron.process().pid ?? 0)
    await run()
    ours.push(cost(load.stop()))
  }
  for (const [what, unit] of [
    ['cpu', 's'],
    ['memory', 'MB'],
  ] as const) {
    const [through, terminal] = [
      median(ours.map((one) => one[what])),
      median(reference.map((one) => one[what])),
    ]
    report({
      issue: 'E',
      measure: `${what === 'cpu' ? 'CPU time' : 'memory above the idle app’s'} of the app and all that it starts for a test of three nodes and two VLANs with three live screens, against the driver in a terminal`,
      ours: through,
      reference: terminal,
      unit,
      goal: 'within 10 %',
      holds: through <= 1.1 * terminal,
      runs,
    })
  }
})
