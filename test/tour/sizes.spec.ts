/** The same pages in small, large and fine windows, zoomed, in high contrast and in the system's own colours. */
import { expect, test } from '../e2e/app.ts'
import { createMachine, openTab } from '../e2e/user.ts'
import { beyond, pictureTaker } from './pictures.ts'

test('every page in every window', async ({ page, app }) => {
  const { picture } = pictureTaker(page)
  await createMachine(page, 'a machine with a long name that goes on and on', 'Create')
  await page.getByRole('button', { name: 'New test' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('sized')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'sized', level: 1 })).toBeVisible()
  const devtools = await app.electron.context().newCDPSession(page)
  const machine = async (tab: string) => {
    await page.getByRole('button', { name: /^a machine/ }).click()
    await openTab(page, tab)
  }
  const pages: Record<string, () => Promise<void>> = {
    configuration: () => machine('Configuration'),
    build: () => machine('Build'),
    disk: () => machine('Disk'),
    network: () => machine('Network'),
    details: () => machine('Details'),
    console: () => machine('Console'),
    new: () => page.getByRole('button', { name: 'New machine' }).first().click(),
    test: () => page.getByRole('button', { name: /^sized/ }).click(),
    settings: () => page.getByRole('button', { name: 'Settings' }).click(),
    doctor: () => page.getByRole('button', { name: 'Doctor', exact: true }).click(),
  }
  const sized = (width: number, height: number, deviceScaleFactor: number) =>
    devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false })
  const themed = (name: string) =>
    page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), name)
  const ways: Record<string, () => Promise<unknown>> = {
    narrow: () => sized(900, 700, 1),
    zoomed: () => sized(853, 533, 1.5),
    fine: () => sized(1920, 1080, 2),
    huge: () => sized(3840, 2160, 1),
    contrast: async () => {
      await sized(1280, 800, 1)
      await themed('contrast')
    },
    forced: async () => {
      await themed('light')
      await page.emulateMedia({ forcedColors: 'active' })
    },
  }
  for (const [way, prepare] of Object.entries(ways)) {
    await prepare()
    for (const [name, go] of Object.entries(pages)) {
      await go()
      await page.waitForTimeout(300)
      await picture(`${way}-${name}`)
      expect.soft(await beyond(page), `${way}, ${name}`).toEqual([])
    }
  }
})
