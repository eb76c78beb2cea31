/** Walks through what takes longer: a test that passes, one that fails, a session with its machines, an image. */
import { expect, test } from '../e2e/app.ts'
import { openTab } from '../e2e/user.ts'
import { pictureTaker } from './pictures.ts'

/** A guest under emulation, on a computer that may be busy. */
const bootMs = 300_000

test('tests: running, passed, failed, by hand', async ({ page }) => {
  const { picture, inBoth } = pictureTaker(page)
  await page.getByRole('button', { name: 'New test' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('client and server')
  await page.getByRole('option', { name: /^Client and server/ }).click()
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'The test as text' })).toContainText('runNixOSTest')
  for (const tab of ['Run', 'Interactive', 'History', 'Details'])
    await openTab(page, tab).then(() => inBoth(`test-new-${tab.toLowerCase()}`))
  await page.getByRole('button', { name: 'Run', exact: true }).first().click()
  await expect(page.getByText('waiting for unit default.target').first()).toBeVisible({ timeout: bootMs })
  await page.waitForTimeout(6000)
  await inBoth('test-running')
  await expect(page.locator('header .status-word')).toHaveText('Passed', { timeout: bootMs })
  await inBoth('test-passed')
  await openTab(page, 'Test')
  await page.locator('.cm-line', { hasText: 'testScript' }).click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('server.succeed("test -e /a/file/with/a/very/long/name/that/is/not/there")')
  await page.keyboard.press('F5')
  await expect(page.getByRole('alert')).toContainText('The test failed', { timeout: bootMs })
  await inBoth('test-failed')
  await openTab(page, 'History')
  await inBoth('test-history')
  await page.getByRole('button', { name: 'Run interactively' }).click()
  await expect(page.getByRole('button', { name: 'Run the script' })).toBeVisible({
    timeout: bootMs,
  })
  await page.waitForTimeout(15_000)
  await picture('session')
  await page.getByRole('button', { name: 'End session' }).click()
})

test('an installer’s CD', async ({ page }) => {
  const { inBoth } = pictureTaker(page)
  await page.getByRole('button', { name: 'New machine' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('My CD')
  await page.getByRole('option', { name: 'Installer CD', exact: true }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Create and build image' }).click()
  await expect(page.getByRole('progressbar', { name: 'Build' })).toBeVisible({ timeout: 60_000 })
  await page.waitForTimeout(2000)
  await inBoth('image-building')
  const card = page.getByRole('region', { name: /^nixos-minimal-.*\.iso$/ })
  await expect(card.getByText(/^[0-9a-f]{64}$/)).toBeVisible({ timeout: bootMs })
  await inBoth('image-built')
})
