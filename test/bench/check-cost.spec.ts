/** What a test of three machines on two networks costs this computer through the app, its screens shown live, and in a terminal. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '../e2e/app.ts'
import { median, report } from './rows.ts'

const runs = 2
const limitMs = 600_000
const lookMs = 500

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
    right.succeed("ping -c 1 -W 30 router")
    left.fail("ping -c 1 -W 2 right")
    left.succeed("sleep 20")
  '';
}
`

/** Seconds that the processors of this computer have worked since it started, for anybody. */
function busySeconds(): number {
  const [, ...fields] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/)
  const ticks = fields.map(Number)
  // All but idle and waiting for disks (proc(5)); guests are in "user" already.
  const busy = ticks.slice(0, 8).reduce((sum, each, n) => (n === 3 || n === 4 ? sum : sum + each), 0)
  return busy / 100
}

const availableMB = () =>
  Number(/^MemAvailable:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]) / 1024

/** What the work takes of the whole computer, which has nothing else to do. */
async function costOf(work: () => Promise<void>): Promise<{ cpu: number; memory: number }> {
  const before = { busy: busySeconds(), free: availableMB() }
  let least = before.free
  const looking = setInterval(() => (least = Math.min(least, availableMB())), lookMs)
  try {
    await work()
  } finally {
    clearInterval(looking)
  }
  return { cpu: busySeconds() - before.busy, memory: before.free - least }
}

test('three machines', async ({ page }) => {
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
    const [code] = (await once(child, 'close')) as [number]
    await rm(place, { recursive: true, force: true })
    if (code !== 0) throw new Error(`the driver ended with ${code}`)
  }
  const ours: { cpu: number; memory: number }[] = []
  const reference: { cpu: number; memory: number }[] = []
  for (let n = 0; n < runs; n++) {
    reference.push(await costOf(inTerminal))
    ours.push(await costOf(run))
  }
  for (const [what, unit] of [
    ['cpu', 's'],
    ['memory', 'MB'],
  ] as const) {
    const [app, terminal] = [median(ours.map((one) => one[what])), median(reference.map((one) => one[what]))]
    report({
      issue: 'E',
      measure: `the host’s ${what === 'cpu' ? 'CPU time' : 'memory'} for a test of three nodes and two VLANs with three live screens, above the idle app, against a terminal`,
      ours: app,
      reference: terminal,
      unit,
      goal: 'within 10 %',
      holds: app <= 1.1 * terminal,
      runs,
    })
  }
})
