/** How far a build is, wherever it is shown: its tab, the list, the tray of a real session bus, the window's button in the task bar. */
import type { Page } from '@playwright/test'
import { expect, launch, ownProgram, test, type RunningApp } from './app.ts'
import { buildMs, quickMachine } from './quick-machine.ts'
import { openTab } from './user.ts'
import { trayHost } from './tray-host.ts'

/** What the window is told to show in the task bar from now on: no desktop here would show it. */
async function taskBar({ electron }: RunningApp): Promise<() => Promise<number[]>> {
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    const told: number[] = []
    const show = window.setProgressBar.bind(window)
    window.setProgressBar = (value, options) => {
      told.push(value)
      show(value, options)
    }
    Object.assign(globalThis, { toldToTaskBar: told })
  })
  return () => electron.evaluate(() => (globalThis as unknown as { toldToTaskBar: number[] }).toldToTaskBar)
}

const inList = (page: Page) =>
  page.getByRole('navigation', { name: 'Machines' }).getByRole('button', { name: /^quick/ })

test('the list, the tray and the task bar tell how far a build is, and that it is over', async ({ home }) => {
  const tray = await trayHost()
  const { write } = await quickMachine(home)
  Object.assign(home.env, tray.env)
  const app = await launch(ownProgram(home))
  const labels = async () => (await tray.menu()).map(({ label }) => label)
  try {
    const { page } = app
    const told = await taskBar(app)
    // The first of two derivations is soon built, the second never.
    await write('sleep 600; mkdir $out')
    await openTab(page, 'Build')
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Build only' }).click()
    await expect(page.getByText(/1 of 2 built/)).toBeVisible({ timeout: buildMs })
    await expect(page.getByRole('progressbar', { name: 'Build' })).toHaveAttribute('aria-valuenow', '50')
    await expect(inList(page)).toContainText('50%')
    await expect.poll(told).toContain(0.5)
    await expect.poll(labels, { timeout: buildMs }).toContain('quick – building, 50%')

    await page.getByRole('button', { name: 'Cancel build' }).click()
    await expect(inList(page)).toContainText('Off', { timeout: buildMs })
    await expect.poll(async () => (await told()).at(-1)).toBe(-1)
    await expect.poll(labels, { timeout: buildMs }).toContain('quick – off')
  } finally {
    await app.kill()
    await tray.close()
  }
})
