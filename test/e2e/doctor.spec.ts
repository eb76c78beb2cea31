/** Doctor tells how this computer does, settings of builders and caches reach Nix, and failures carry their remedy. */
import { expect, launch, ownProgram, test } from './app.ts'
import { createMachine, openTab, writeConfiguration } from './user.ts'

test('Doctor looks at everything, line by line, and gives a report without the home folder', async ({
  app,
  page,
  home,
}) => {
  await page.getByRole('button', { name: 'Doctor' }).click()
  const list = page.getByRole('list', { name: 'Doctor' })
  await expect(page.getByRole('button', { name: 'Look again' })).toBeVisible({ timeout: 90_000 })
  await expect(list).toContainText(/Nix \d+\.\d+/)
  await expect(list).toContainText(/A small build took/)
  await expect(list.getByText('Looking…')).toHaveCount(0)
  await expect(list.getByText('Amiss')).toHaveCount(0)
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const report = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(report).toMatch(/^Snowglobe \d/)
  expect(report).toMatch(/ok +nix: Nix \d/)
  expect(report).not.toContain(home.path)

  // Once more, and stopped at once: what was not told by then is said to be so.
  await page.getByRole('button', { name: 'Look again' }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('button', { name: 'Look again' })).toBeVisible()
  await expect(list.getByText('Not looked at').first()).toBeVisible()
})

test('without Nix the way leads to Doctor, which says how to install it', async ({ home }) => {
  const program = ownProgram(home)
  const app = await launch({ ...program, env: { ...program.env, PATH: home.path } })
  try {
    await app.page.getByRole('alert').getByRole('button', { name: 'Open Doctor' }).click()
    const list = app.page.getByRole('list', { name: 'Doctor' })
    await expect(list).toContainText('Nix is not installed', { timeout: 60_000 })
    await expect(list.getByRole('button', { name: 'Copy' }).first()).toBeVisible()
  } finally {
    await app.kill()
  }
})

test('builders and caches are checked at the field and stand in the command line', async ({ page }) => {
  await createMachine(page, 'far', 'Create')
  await page.getByRole('button', { name: 'Settings' }).click()
  const builders = page.getByRole('textbox', { name: 'Builders', exact: true })
  await builders.fill('ssh://mia@host linux')
  await expect(page.getByText('Line 1: “linux” stands where Nix reads systems')).toBeVisible()
  await builders.fill('ssh://mia@host x86_64-linux - 4')
  await expect(page.getByText(/stands where Nix reads/)).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Caches', exact: true }).fill('cache.example.org')
  await expect(page.getByText('must begin with https://')).toBeVisible()
  await page.getByRole('textbox', { name: 'Caches', exact: true }).fill('https://cache.example.org')
  await page.getByRole('textbox', { name: 'Builds at once on this computer' }).fill('2')
  await expect
    .poll(() =>
      page.evaluate(async () => JSON.stringify(await window.snowglobe.call('app.state', undefined))),
    )
    .toMatch(
      /"substituters":\["https:\/\/cache\.example\.org"\].*"builders":"ssh:\/\/mia@host x86_64-linux - 4".*"maxJobs":2/,
    )
  await page.getByRole('button', { name: /^far/ }).click()
  await openTab(page, 'Details')
  const panel = page.getByRole('tabpanel', { name: 'Details' })
  await expect(panel).toContainText('--option extra-substituters https://cache.example.org')
  await expect(panel).toContainText("--option builders 'ssh://mia@host x86_64-linux - 4'")
  await expect(panel).toContainText('--option max-jobs 2')
})

test('the line that allows a package is put in by a button, and undo takes it out', async ({ page }) => {
  await createMachine(page, 'unfree', 'Create')
  const refusal =
    "Refusing to evaluate package 'slack-4.22.0' in /nixpkgs/slack.nix:83 because it has an unfree license (‘unfree’)"
  const text = `{ config, pkgs, lib, ... }:\n\n{\n  environment.systemPackages = [\n    # slack\n    (if config.nixpkgs.config.allowUnfree or false then pkgs.hello or pkgs.bash else throw "${refusal}")\n  ];\n  system.stateVersion = "25.11";\n}\n`
  await writeConfiguration(page, text)
  await page.keyboard.press('F5')
  const alert = page.getByRole('alert').filter({ visible: true }).first()
  await expect(alert.locator('strong')).toHaveText(/slack-4\.22\.0 is not free software/, { timeout: 60_000 })
  await alert.getByRole('button', { name: 'Add nixpkgs.config.allowUnfree = true;' }).click()
  const editor = page.getByRole('textbox', { name: 'configuration.nix' })
  await expect(editor).toContainText('nixpkgs.config.allowUnfree = true;')
  await expect(page.getByText('No problems')).toBeVisible({ timeout: 60_000 })
  await editor.press('Control+z')
  await expect(editor).not.toContainText('allowUnfree = true;')
})
