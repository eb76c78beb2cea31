/** Drives the real app through the main job and takes the pictures that the README shows. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../e2e/app.ts'
import { ask, bootMs, createMachine, logIn, openTab, status, writeConfiguration } from '../e2e/user.ts'
import { pictureTaker } from './pictures.ts'

test('the tour', async ({ page, home }) => {
  const { picture, inBoth } = pictureTaker(page)
  await inBoth('empty')
  await page
    .getByRole('button', { name: /^New machine/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Name' }).fill('hello')
  await expect(page.getByRole('option', { name: /^Minimal console/ })).toBeVisible({ timeout: 60_000 })
  await inBoth('new-machine')
  await createMachine(page, 'hello', 'Create')
  await expect(page.getByText('No problems')).toBeVisible({ timeout: 60_000 })
  await inBoth('configuration')
  const sections = page.getByRole('navigation', { name: 'Sections of the form' })
  await sections.getByRole('button', { name: 'Users' }).click()
  await picture('form-users')
  await sections.getByRole('button', { name: 'Virtual machine' }).click()
  await picture('form-vm')
  await page.getByRole('button', { name: 'All options', exact: true }).first().click()
  await page.keyboard.type('openssh')
  await inBoth('all-options')
  await page.getByRole('option', { name: /services\.openssh\.ports/ }).click()
  await picture('option')
  await page.getByRole('button', { name: 'All options', exact: true }).first().click()

  // New each time, so that there is something to build.
  const file = path.join(home.machines, 'hello', 'configuration.nix')
  const etc = `  environment.etc."made-on".text = "${new Date().toISOString()}";\n`
  await writeFile(file, (await readFile(file, 'utf8')).replace('  networking', `${etc}  networking`))
  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(page.getByRole('progressbar', { name: 'Build' })).toBeVisible({ timeout: 60_000 })
  await picture('build')
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await page.waitForTimeout(3000)
  await openTab(page, 'Display')
  await picture('display-boot')
  await logIn(page)
  await ask(page, 'cowsay hello | lolcat', '< hello >')
  await inBoth('console')
  await openTab(page, 'Display')
  await inBoth('display')
  for (const tab of ['Guest', 'Network', 'Details'] as const) {
    await openTab(page, tab)
    await page.waitForTimeout(2000)
    await inBoth(tab.toLowerCase())
  }
  await openTab(page, 'Build')
  await inBoth('built')

  await page.getByRole('button', { name: 'Shut down' }).click()
  await picture('stopping')
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })
  await openTab(page, 'Disk')
  await picture('disk')
  await page.getByRole('button', { name: 'Reset disk' }).click()
  await expect(page.getByText('There is no disk yet.')).toBeVisible()
  await inBoth('disk-reset')

  await writeConfiguration(
    page,
    '{ config, pkgs, ... }:\n\n{\n  services.ngnix.enable = true;\n  virtualisation.cores = 2;\n\n  system.stateVersion = "25.11";\n}\n',
  )
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('services.nginx', {
    timeout: 60_000,
  })
  await inBoth('problem')
  await page.getByRole('button', { name: 'Changes' }).click()
  await inBoth('changes')
  await page.getByRole('button', { name: 'Changes' }).click()
  await page.keyboard.press('F5')
  await expect(status(page)).toHaveText('Failed', { timeout: 60_000 })
  await picture('failed')
  await page.getByRole('button', { name: 'Settings' }).click()
  await inBoth('settings')
  await page.getByRole('button', { name: 'Doctor', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Look again' })).toBeEnabled({ timeout: 60_000 })
  await inBoth('doctor')
  await page.getByRole('button', { name: 'New test' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('two machines')
  await expect(page.getByRole('option').first()).toBeVisible({ timeout: 60_000 })
  await inBoth('new-test')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await page.waitForTimeout(5000)
  await inBoth('test')
})
