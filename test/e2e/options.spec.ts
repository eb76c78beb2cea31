/** Every option: found as one types and set, by keyboard alone. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
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

test('items, names and empty texts are changed in the text where they stand', async ({ page, home }) => {
  await createMachine(page, 'mixed', 'Create')
  await expect(editor(page)).toContainText('stateVersion')
  const file = path.join(home.machines, 'mixed/configuration.nix')
  const own = `  boot.kernelParams = [ "quiet" ("a" + "b") ]; # mine\n  environment.shellAliases = { ll = "ls -l"; l = null; };\n`
  await writeFile(file, (await readFile(file, 'utf8')).replace(/\}\s*$/, `${own}}\n`))
  await expect(editor(page)).toContainText('# mine')
  await page.getByRole('button', { name: 'All options', exact: true }).click()
  const search = page.getByPlaceholder('Search all options')
  const open = async (option: string) => {
    await search.fill(option)
    await expect(page.getByRole('option').first()).toContainText(option, { timeout: 60_000 })
    await search.press('Enter')
    await expect(page.getByRole('heading', { name: option })).toBeVisible()
  }

  await open('boot.kernelParams')
  await expect(page.getByRole('textbox', { name: /, 2$/ })).toHaveValue('"a" + "b"')
  await page.getByRole('textbox', { name: /, 1$/ }).fill('splash')
  await page.keyboard.press('Enter')
  await expect(editor(page)).toContainText('boot.kernelParams = [ "splash" ("a" + "b") ]; # mine')
  await page.getByRole('button', { name: /^Move .*, 2 up$/ }).click()
  await expect(editor(page)).toContainText('boot.kernelParams = [ ("a" + "b") "splash" ]; # mine')

  await open('environment.shellAliases')
  await page.getByRole('button', { name: 'Rename ll' }).click()
  await page.keyboard.type('l')
  await expect(page.getByText('There is l already.')).toBeVisible()
  await page.keyboard.type('a')
  await page.keyboard.press('Enter')
  await expect(editor(page)).toContainText('environment.shellAliases = { la = "ls -l"; l = null; };')

  await open('networking.domain')
  await page.getByRole('button', { name: /to an empty text$/ }).click()
  await expect(editor(page)).toContainText('networking.domain = "";')
})
