/** Editing the text: nothing that was typed is lost, the file's bytes are kept, and what is wrong is told where it is. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, launch, ownProgram, test } from './app.ts'
import { createMachine, openTab, writeConfiguration } from './user.ts'
import type { Page } from '@playwright/test'

const editor = (page: Page) => page.getByRole('textbox', { name: 'configuration.nix' })
const fileOf = (home: { machines: string }, name: string) =>
  path.join(home.machines, name, 'configuration.nix')

async function typeAtEnd(page: Page, typed: string): Promise<void> {
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(typed)
}

test('unsaved text outlives a look at another machine, and the app itself', async ({ home }) => {
  const first = await launch(ownProgram(home))
  await createMachine(first.page, 'one', 'Create')
  await createMachine(first.page, 'two', 'Create')
  await first.page.getByRole('button', { name: /^one/ }).click()
  await typeAtEnd(first.page, '# remember me')
  await expect(first.page.getByText('Unsaved changes', { exact: true })).toBeVisible()
  await first.page.getByRole('button', { name: /^two/ }).click()
  await first.page.getByRole('button', { name: /^one/ }).click()
  await expect(editor(first.page)).toContainText('# remember me')
  await first.page.waitForTimeout(1000)
  await first.electron.close()

  const second = await launch(ownProgram(home))
  try {
    await second.page.getByRole('button', { name: /^one/ }).click()
    await expect(editor(second.page)).toContainText('# remember me')
    await expect(second.page.getByText('Unsaved changes', { exact: true })).toBeVisible()
    expect(await readFile(fileOf(home, 'one'), 'utf8')).not.toContain('remember')
    await second.page.keyboard.press('Control+s')
    await expect(second.page.getByText('Saved', { exact: true })).toBeVisible()
    expect(await readFile(fileOf(home, 'one'), 'utf8')).toContain('# remember me')
  } finally {
    await second.electron.close()
  }
})

test('a file changed outside is taken when nothing is unsaved, and a choice when something is', async ({
  page,
  home,
}) => {
  await createMachine(page, 'shared', 'Create')
  await expect(editor(page)).toContainText('stateVersion')
  const file = fileOf(home, 'shared')
  await writeFile(file, '# theirs\n{ }\n')
  await expect(editor(page)).toContainText('# theirs')

  await typeAtEnd(page, '# mine')
  await writeFile(file, '# theirs again\n{ }\n')
  await expect(page.getByText(/changed by another program/)).toBeVisible()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.locator('.comparison')).toContainText('# theirs again')
  await expect(page.locator('.comparison')).toContainText('# mine')
  await page.getByRole('button', { name: 'Changes' }).click()

  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect(editor(page)).toContainText('# theirs again')
  await expect(editor(page)).not.toContainText('# mine')
  // Taking theirs is a step that can be taken back.
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(editor(page)).toContainText('# mine')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  expect(await readFile(file, 'utf8')).toBe('# theirs\n{ }\n# mine')
})

test('a file with CRLF keeps every byte but those that were typed', async ({ page, home }) => {
  await createMachine(page, 'windows', 'Create')
  const file = fileOf(home, 'windows')
  const before = '{ ... }:\r\n{\r\n  networking.hostName = "a";\r\n}\r\n'
  await writeFile(file, before)
  await expect(editor(page)).toContainText('networking.hostName = "a"')
  await typeAtEnd(page, '# end')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  expect(await readFile(file, 'utf8')).toBe(`${before}# end`)
})

test('names are offered after a dot, and a problem stands at its line', async ({ page }) => {
  await createMachine(page, 'helped', 'Create')
  await writeConfiguration(page, '{ pkgs, ... }:\n\n{\n\n}\n')
  await page.keyboard.press('Control+Home')
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown')
  await page.keyboard.type('  services.openssh.')
  const offers = page.locator('.cm-tooltip-autocomplete')
  await expect(offers.getByText('enable', { exact: true })).toBeVisible({ timeout: 60_000 })
  await page.keyboard.type('enab')
  await expect(offers.locator('li[aria-selected=true]')).toContainText('enable')
  // What has just appeared is not taken by a key that was on its way already (CodeMirror's interactionDelay).
  await page.waitForTimeout(300)
  await page.keyboard.press('Enter')
  await expect(editor(page)).toContainText('services.openssh.enable = true;')

  const problems = page.getByRole('list', { name: 'Problems' })
  await writeConfiguration(page, '{ ... }:\n\n{\n  networking.hostName = "x"\n}\n')
  await expect(problems).toContainText('A semicolon is missing')
  await expect(problems.getByRole('button', { name: 'Line 4' })).toBeVisible()

  await writeConfiguration(page, '{ ... }:\n\n{\n  services.ngnix.enable = true;\n}\n')
  await expect(problems).toContainText('services.ngnix', { timeout: 60_000 })
  await problems.getByRole('button', { name: 'Line 4' }).click()
  await expect(page.locator('.cm-activeLine')).toContainText('services.ngnix')

  await writeConfiguration(page, '{ ... }:\n\n{\n  virtualisation.cores = 2;\n}\n')
  await expect(problems).toContainText('virtualisation.vmVariant', { timeout: 60_000 })
  await openTab(page, 'Build')
})
