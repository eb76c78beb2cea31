/** The first minute: an empty window says what to do, and all of it can be reached. */
import { expect, test } from './app.ts'

test('an empty app says what it is and leads to a first machine', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'No machines yet' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'New machine' }).click()
  await expect(page.getByRole('heading', { name: 'New machine' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
})

test('a name that cannot be is refused while it is typed', async ({ page }) => {
  await page.getByRole('main').getByRole('button', { name: 'New machine' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('a,b')
  await page.keyboard.press('Tab')
  await expect(page.getByText('“,” cannot be part of a machine’s name.')).toBeVisible()
})

test('the theme changes at once and is remembered', async ({ page }) => {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
