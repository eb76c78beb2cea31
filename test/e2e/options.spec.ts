/** Every option: found as one types and set, by keyboard alone. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { createMachine } from './user.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'configuration.nix' })

/** Goes on by Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const { activeElement } = document
      return `${activeElement?.getAttribute('aria-label') ?? ''} ${activeElement?.textContent ?? ''}`.trim()
    })
    if (name.test(focused)) return
  }
  throw new Error(`Tab never came to ${name}.`)
}

test('an option is found and switched on without the mouse', async ({ page }) => {
  await createMachine(page, 'keys', 'Create')
  await expect(editor(page)).toContainText('stateVersion')
  await page.getByRole('tab', { name: 'Configuration' }).focus()
  await tabTo(page, /^All options$/)
  await page.keyboard.press('Enter')
  const search = page.getByPlaceholder('Search all options')
  await expect(search).toBeFocused({ timeout: 60_000 })
  await page.keyboard.type('openssh enable')
  await expect(page.getByRole('option').first()).toContainText('services.openssh.enable')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'services.openssh.enable' })).toBeVisible()
  const control = page.getByRole('switch', { name: /enable/ })
  for (let n = 0; n < 10 && !(await control.evaluate((element) => element === document.activeElement)); n++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(editor(page)).toContainText('services.openssh.enable = true;')
  await page.keyboard.press('Control+z')
  await expect(editor(page)).not.toContainText('services.openssh')
})

test('every field of the form has a name, a hint and a place for its errors', async ({ page }) => {
  await createMachine(page, 'named', 'Create')
  await expect(page.getByText('No problems')).toBeVisible({ timeout: 60_000 })
  const nameless = await page.locator('.form').evaluate((form) => {
    const controls = [...form.querySelectorAll('input, select, textarea, button')]
    return controls
      .filter((control) => {
        const { id } = control
        const labels = control instanceof HTMLInputElement ? (control.labels?.length ?? 0) : 0
        const named =
          control.getAttribute('aria-label') ?? control.getAttribute('aria-labelledby') ?? control.textContent
        const byFor = id !== '' && form.querySelector(`label[for="${CSS.escape(id)}"]`) !== null
        return (named ?? '').trim() === '' && labels === 0 && !byFor
      })
      .map((control) => control.outerHTML.slice(0, 120))
  })
  expect(nameless).toEqual([])

  const hostName = page.getByRole('textbox', { name: 'Host name' })
  await hostName.fill('not a name!')
  await expect(hostName).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('[data-option="networking.hostName"]').getByRole('alert').first()).toContainText(
    'Not written to the text',
  )
  const described = await hostName.evaluate((input) =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  )
  expect(described).toContain('The machine’s name in its network')
  expect(described).toContain('Use letters, digits')
  await expect(editor(page)).toContainText('networking.hostName = "named";')
})
