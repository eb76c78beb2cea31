/** The form: a machine made by it alone, and three values changed in a file that somebody wrote by hand. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, bootMs, logIn, status } from './user.ts'
import { writtenByHand } from './written-by-hand.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'configuration.nix' })
const save = async (page: Page) => {
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}

async function createEmpty(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: /^New machine/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('option', { name: /^Empty/ }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

test('the tutorial’s machine, from an empty one, by the form alone', async ({ page, home }) => {
  await createEmpty(page, 'formed')
  const form = page
    .getByRole('region', { name: 'Settings of the machine' })
    .or(page.locator('.configuration-form'))
  await expect(form.first()).toBeVisible()

  await page.getByRole('textbox', { name: 'Host name' }).fill('formed')
  await page.getByRole('button', { name: 'Add user' }).click()
  await page.getByRole('textbox', { name: 'User name' }).fill('alice')
  await page.keyboard.press('Enter')
  await page.getByRole('switch', { name: 'Administrator' }).click()
  await page.getByRole('button', { name: 'Set password…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Password', { exact: true }).fill('test')
  await dialog.getByLabel('Once more').fill('test')
  await dialog.getByRole('button', { name: 'Set password', exact: true }).click()
  await expect(dialog).toBeHidden()

  for (const name of ['cowsay', 'lolcat']) {
    const search = page.getByRole('combobox', { name: 'Search packages to add' })
    await search.fill(name)
    await page
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click({ timeout: 60_000 })
    await expect(page.getByRole('list', { name: 'Installed packages' })).toContainText(name)
  }

  await expect(editor(page)).toContainText('hashedPassword = "$6$')
  await expect(editor(page)).not.toContainText('"test"')
  await expect(editor(page)).toContainText('extraGroups = [ "wheel" ];')
  await expect(editor(page)).toContainText('with pkgs; [')
  await expect(page.getByText('No problems')).toBeVisible({ timeout: 60_000 })

  // One history for both: a step back takes the last package out, a step forward puts it back.
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(editor(page)).not.toContainText('lolcat')
  await page.getByRole('button', { name: /^Redo/ }).click()
  await expect(editor(page)).toContainText('lolcat')

  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await logIn(page)
  await ask(page, 'cowsay hello | lolcat; hostname', '< hello >')
  await ask(page, 'sudo -n true || echo asks', 'asks')
  expect(await readFile(path.join(home.machines, 'formed/configuration.nix'), 'utf8')).toContain('cowsay')
})

test('three values changed in a file written by hand are three changed lines', async ({ page, home }) => {
  await createEmpty(page, 'forge')
  const before = writtenByHand()
  expect(before.split('\n').length).toBeGreaterThan(400)
  const folder = path.join(home.machines, 'forge')
  await writeFile(path.join(folder, 'hardware.nix'), '{ ... }: { services.openssh.enable = true; }\n')
  await writeFile(path.join(folder, 'configuration.nix'), before)
  await expect(editor(page)).toContainText('Kept by hand since 2014')

  const hostName = page.getByRole('textbox', { name: 'Host name' })
  await expect(hostName).toHaveValue('forge')
  await hostName.fill('anvil')
  await hostName.press('Enter')
  const timeZone = page
    .getByRole('combobox', { name: 'Time zone' })
    .or(page.getByRole('textbox', { name: 'Time zone' }))
  await timeZone.fill('Europe/Vienna')
  await timeZone.press('Enter')
  const memory = page
    .getByRole('spinbutton', { name: 'Memory' })
    .or(page.getByRole('textbox', { name: 'Memory' }))
  await memory.fill('2048')
  await memory.press('Enter')
  await save(page)

  const after = await readFile(path.join(folder, 'configuration.nix'), 'utf8')
  const changed = before
    .replace('hostName = "forge";', 'hostName = "anvil";')
    .replace('timeZone = "Europe/Berlin";', 'timeZone = "Europe/Vienna";')
    .replace('memorySize = 1024;', 'memorySize = 2048;')
  expect(after).toBe(changed)
  const [a, b] = [before.split('\n'), after.split('\n')]
  expect(a.filter((line, n) => line !== b[n])).toHaveLength(3)

  // What the form cannot express it shows and leaves alone; what another file sets it names.
  await expect(page.locator('[data-option="services.openssh.enable"]')).toContainText('hardware.nix', {
    timeout: 60_000,
  })
  await expect(page.getByText('No problems')).toBeVisible({ timeout: 60_000 })
})
