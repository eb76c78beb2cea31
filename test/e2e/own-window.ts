/** What is seen of a screen in a window of its own, on a desktop that runs; it is off and gone afterwards. */
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { expect, test, type RunningApp } from './app.ts'
import { canvasOf } from './desktop-guest.ts'
import { bootMs, createMachine, openTab } from './user.ts'

export async function ownWindow(page: Page, app: RunningApp): Promise<void> {
  const windows = () => app.electron.windows().filter((one) => !one.isClosed())
  const detach = async (): Promise<Page> => {
    const [own] = await Promise.all([
      app.electron.waitForEvent('window'),
      page.getByRole('button', { name: 'Show in a window of its own' }).click(),
    ])
    await expect(canvasOf(own)).toBeVisible({ timeout: bootMs })
    return own
  }
  const bounds = (change?: { x: number; y: number; width: number; height: number }) =>
    app.electron.evaluate(({ BrowserWindow }, wanted) => {
      const own = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('&screen='))
      if (wanted !== undefined) own?.setBounds(wanted)
      return own?.getBounds()
    }, change)
  const close = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL().includes('&screen='))
        ?.close(),
    )
  const elsewhere = page.getByRole('heading', { name: 'The screen is in a window of its own' })

  await test.step('the screen has a window of its own, whose place is kept, and comes back when that is closed', async () => {
    const place = { x: 40, y: 30, width: 900, height: 700 }
    await openTab(page, 'Display')
    const own = await detach()
    await expect(own).toHaveTitle('desk – Snowglobe')
    await expect(elsewhere).toBeVisible()
    await expect(canvasOf(page)).toHaveCount(0)
    await bounds(place)
    await close()
    await expect(elsewhere).toHaveCount(0)
    await expect(canvasOf(page)).toBeVisible({ timeout: bootMs })
    const again = await detach()
    expect(await bounds()).toEqual(place)
    await again.getByRole('button', { name: 'Back into the main window' }).click()
    await expect(canvasOf(page)).toBeVisible({ timeout: bootMs })
    expect(windows()).toHaveLength(1)
  })

  await test.step('several have windows at once, each of its own machine', async () => {
    await createMachine(page, 'other', 'Create')
    const [other] = await Promise.all([
      app.electron.waitForEvent('window'),
      page.evaluate(async () => {
        const state = await window.snowglobe.call('app.state', undefined)
        const found = state.ok ? state.value.machines.find(({ name }) => name === 'other') : undefined
        await window.snowglobe.call('display.detach', { id: found?.id ?? '' })
      }),
    ])
    await expect(other).toHaveTitle('other – Snowglobe')
    await expect(other.getByRole('heading', { name: 'The machine is off' })).toBeVisible()
    await page.getByRole('navigation').getByRole('button', { name: /desk/ }).click()
  })

  await test.step('that window is held to the same rules, and says how its machine ends', async () => {
    const own = await detach()
    const rules = await own.evaluate(() => ({
      bridge: Object.keys(window.snowglobe).toSorted(),
      opened: window.open('https://example.invalid/') === null,
    }))
    expect(rules).toEqual({ bridge: ['call', 'on', 'open'], opened: true })
    await page.getByRole('button', { name: 'Show that window' }).click()
    expect(windows()).toHaveLength(3)
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Force off' }).click()
    await expect(own.getByRole('heading', { name: 'The machine is off' })).toBeVisible({ timeout: bootMs })
    await expect(own.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    // The last that Playwright does in it: a navigation that is refused it takes for one that goes on.
    await own.evaluate(() => {
      location.href = 'https://example.invalid/'
    })
    await page.waitForTimeout(300)
    const addresses = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.webContents.getURL()),
    )
    expect(addresses.every((address) => address.startsWith('nixvm://app/'))).toBe(true)
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: /^Remove/ }).click()
    await page.getByRole('alertdialog').getByRole('button').last().click()
    await expect.poll(() => windows().length).toBe(2)
  })

  await test.step('closing the main window ends all of it', async () => {
    const ended = once(app.electron.process(), 'exit')
    await app.electron
      .evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((one) => !one.webContents.getURL().includes('&screen='))
          ?.close(),
      )
      // Gone before it has answered.
      .catch(() => undefined)
    expect(await ended).toEqual([0, null])
  })
}
