/** Eight machines that run while nobody looks: what the main process takes of a processor. */
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { expect, spawnApp, test, type Home } from '../e2e/app.ts'
import { bootMs, createMachine } from '../e2e/user.ts'
import { untilInFile } from './by-hand.ts'
import { report } from './rows.ts'

const count = 8
const restMs = 60_000
/** clock(3): ticks of /proc/PID/stat in a second, on every Linux. */
const ticksPerSecond = 100

/** Without a window, as one that is hidden shows: under Playwright a page believes that it is always seen. */
test('idle', async ({ home, app }) => {
  const ids = await eightMachines(app.page, home)
  await app.kill()
  const settings = path.join(home.env['XDG_CONFIG_HOME'] ?? '', 'Snowglobe/settings.json')
  await mkdir(path.dirname(settings), { recursive: true })
  await writeFile(settings, JSON.stringify({ settings: { startMachines: ids } }))
  const ours = await percentInBackground(home, 'started by it', ids)
  // Nobody's children now: what finds them has no exit to wait for.
  const found = await percentInBackground(home, 'found again', ids)
  report({
    issue: 'D',
    measure: 'eight VMs running and the window hidden: main process (reference: VMs that were found again)',
    ours,
    reference: found,
    unit: '% of a core',
    goal: 'under 1 % of a core',
    holds: ours < 1 && found < 1,
    runs: 1,
  })
})

/** Built, not started; gives their ids. */
async function eightMachines(page: Page, home: Home): Promise<string[]> {
  for (let n = 1; n <= count; n++) {
    const name = `idle-${n}`
    await createMachine(page, name, 'Create')
    const file = path.join(home.machines, name, 'configuration.nix')
    const text = await readFile(file, 'utf8')
    const more = '  virtualisation.vmVariant.virtualisation.memorySize = 256;\n}\n'
    await writeFile(file, text.replace(/\}\s*$/, more))
    await page.keyboard.press('Shift+F5')
    await expect(page.getByText(/^Built in/).filter({ visible: true })).toBeVisible({ timeout: bootMs })
  }
  return page.evaluate(async () => {
    const state = await window.snowglobe.call('app.state', undefined)
    return state.ok ? state.value.machines.map(({ id }) => id) : []
  })
}

/** Of one core, over a minute. */
async function percentInBackground(home: Home, how: string, ids: string[]): Promise<number> {
  const app = spawnApp(home, ['--background'])
  const { pid = 0 } = app
  const runs = path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/run')
  for (const id of ids) await untilInFile(path.join(runs, id, 'console.log'), /login: $/)
  await delay(10_000)
  const before = await usage(pid)
  await delay(restMs)
  const after = await usage(pid)
  const percent = ((after.ticks - before.ticks) / ticksPerSecond / (restMs / 1000)) * 100
  console.log(
    `${how}: ${percent.toFixed(2)} % of a core, ${after.wakes - before.wakes} wake-ups in ${restMs / 1000} s`,
  )
  const gone = once(app, 'exit')
  app.kill('SIGKILL')
  await gone
  return percent
}

async function usage(pid: number): Promise<{ ticks: number; wakes: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const wakes = /^voluntary_ctxt_switches:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))
  return { ticks: Number(fields[11]) + Number(fields[12]), wakes: Number(wakes?.[1]) }
}
