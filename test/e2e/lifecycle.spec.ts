/** A real guest held, let go on, restarted, shut down before it listens, and ended from outside. */
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { signalGroup } from '../../main/system/process-identity.ts'
import { expect, test, type Home } from './app.ts'
import { bootMs, consoleLog, createMachine, openTab, status } from './user.ts'

test('a machine is held, goes on, starts anew, and hears a shutdown that came too early', async ({
  page,
  home,
}) => {
  test.setTimeout(600_000)
  await createMachine(page, 'Lively', 'Create and run')
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await openTab(page, 'Console')
  await expect(consoleLog(page)).toContainText(/login:\s*$/, { timeout: bootMs })
  await choose(page, 'Pause')
  await expect(status(page)).toHaveText('Paused')
  await choose(page, 'Resume')
  await expect(status(page)).toHaveText('Running')
  await choose(page, 'Restart (reset button)')
  // It is only starting: nobody in the guest hears the power button yet.
  await page.getByRole('button', { name: 'Shut down' }).click()
  await expect(status(page)).toHaveText('Shutting down')
  await expect(page.getByText(/by force in \d+ s/)).toBeVisible()
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })
  const state = await page.evaluate(() => window.snowglobe.call('app.state', undefined))
  expect(JSON.stringify(state)).toContain('"reason":"asked"')
  expect(JSON.stringify(state)).toContain('"rung":"ask"')

  // Somebody else ends it: that is a crash, and said so.
  await choose(page, 'Start without building')
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await endFromOutside(home)
  await expect(status(page)).toHaveText('Failed', { timeout: bootMs })
  await expect(page.getByText('The machine’s QEMU was ended by SIGKILL.')).toBeVisible()
})

async function choose(page: Parameters<typeof status>[0], action: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

async function endFromOutside(home: Home): Promise<void> {
  const runs = path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/run')
  const [id = ''] = await readdir(runs)
  const note = await readFile(path.join(runs, id, 'vm.json'), 'utf8')
  signalGroup(JSON.parse(note) as Parameters<typeof signalGroup>[0], 'SIGKILL')
}
