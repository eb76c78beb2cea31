/** How many clicks the daily tasks take, counted as the page gets them, against docs/comparison.md. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { projectFolder } from '../../scripts/setup/folders.mjs'
import { expect, test } from './app.ts'
import { bootMs, consoleLog, openTab, status } from './user.ts'

/** What the document says of a task, in its column of ours. */
async function told(task: string): Promise<number> {
  const text = await readFile(path.join(projectFolder, 'docs/comparison.md'), 'utf8')
  const row = text.split('\n').find((line) => line.startsWith(`| ${task} |`)) ?? ''
  return Number(/^(\d+) click/.exec(row.split('|')[2]?.trim() ?? '')?.[1] ?? Number.NaN)
}

async function counting(page: Page) {
  await page.evaluate(() => {
    const counted = { clicks: 0 }
    Object.assign(window, { counted })
    addEventListener('pointerdown', () => counted.clicks++, { capture: true })
  })
  return (change?: number) =>
    page.evaluate((given) => {
      const { counted } = window as unknown as { counted: { clicks: number } }
      if (given !== undefined) counted.clicks = given
      return counted.clicks
    }, change)
}

test('from nothing to a booted machine, a console, a port and a new disk by as few clicks as the comparison says', async ({
  page,
}) => {
  test.setTimeout(600_000)
  await expect(page.getByRole('heading', { name: 'No machines yet' })).toBeVisible()
  const clicks = await counting(page)

  await page.getByRole('main').getByRole('button', { name: 'New machine' }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('first')
  await page.getByRole('button', { name: 'Create and run', exact: true }).click({ timeout: 60_000 })
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  expect(await clicks()).toBe(await told('Create a machine and boot it'))

  await clicks(0)
  await openTab(page, 'Console')
  await expect(consoleLog(page)).toContainText(/login:\s*$/, { timeout: bootMs })
  expect(await clicks()).toBe(await told('Open its console'))

  await clicks(0)
  await openTab(page, 'Network')
  await page.getByRole('textbox', { name: 'Port in the machine' }).click()
  await page.keyboard.type('8080')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Forwarded ports' })).toContainText('8080')
  expect(await clicks()).toBe(await told('Forward a port'))

  await clicks(0)
  await page.getByRole('button', { name: 'Shut down' }).click()
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })
  await openTab(page, 'Disk')
  await page.getByRole('button', { name: 'Reset disk' }).click()
  await expect(page.getByRole('heading', { name: 'Kept disks' })).toBeVisible()
  expect(await clicks()).toBe(await told('Stop it and begin with a new disk'))
})
