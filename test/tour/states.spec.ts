/** Walks the states that the tour does not pass: empty, asked, refused, partial; a picture of each in docs/pictures. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../e2e/app.ts'
import { bootMs, createMachine, logIn, openTab, status } from '../e2e/user.ts'
import { pictureTaker } from './pictures.ts'

test('one machine, from nothing to all its dialogs', async ({ page, home }) => {
  const { picture, inBoth } = pictureTaker(page)
  const main = page.getByRole('main')
  const menu = async (name: RegExp) => {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  const close = () => page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'New machine' }).first().click()
  await expect(page.getByRole('option', { name: /^Minimal console/ })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('textbox', { name: 'Name' }).fill('')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await picture('new-machine-no-name')
  await createMachine(page, 'states', 'Create')
  for (const tab of ['Build', 'Display', 'Console', 'Guest', 'Disk', 'Network', 'Details']) {
    await openTab(page, tab)
    await inBoth(`off-${tab.toLowerCase()}`)
  }
  await page.getByRole('button', { name: 'More actions' }).click()
  await picture('menu')
  await close()
  await menu(/Build an image/)
  await inBoth('images-none')
  for (const [name, file] of [
    [/Clone/, 'clone'],
    [/Export/, 'export'],
    [/Remove/, 'remove'],
  ] as const) {
    await menu(name)
    await expect(page.getByRole(/Remove/.test(String(name)) ? 'alertdialog' : 'dialog')).toBeVisible()
    await inBoth(`dialog-${file}`)
    await close()
  }
  await openTab(page, 'Configuration')
  await page
    .getByRole('navigation', { name: 'Sections of the form' })
    .getByRole('button', { name: 'Users' })
    .click()
  await page.getByRole('button', { name: 'Change password…' }).click()
  await inBoth('dialog-password')
  await close()
  for (const section of ['Packages', 'Desktop', 'Services', 'Network', 'Boot']) {
    await page
      .getByRole('navigation', { name: 'Sections of the form' })
      .getByRole('button', { name: section })
      .click()
    await picture(`form-${section.toLowerCase()}`)
  }

  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await logIn(page)
  await page.getByRole('button', { name: 'New terminal' }).click()
  await picture('terminals-menu')
  const ssh = page.getByRole('menuitem', { name: /ssh/i })
  if (await ssh.isVisible()) {
    await ssh.click()
    await inBoth('dialog-ssh')
  }
  await close()
  await openTab(page, 'Disk')
  await page.getByRole('button', { name: 'Take a snapshot…' }).click()
  await inBoth('dialog-snapshot')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Snapshots' }).locator('.row').nth(1)).toBeVisible()
  await page.waitForTimeout(1000)
  await inBoth('disk-snapshot')

  const file = path.join(home.machines, 'states', 'configuration.nix')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"test"', '"other"').replace('lolcat', 'htop'))
  await openTab(page, 'Build')
  await page.waitForTimeout(4000)
  await inBoth('preview')
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await page.waitForTimeout(9000)
  await inBoth('dialog-apply')
  await close()
  await openTab(page, 'Guest')
  await page.getByRole('textbox', { name: 'Command' }).fill('systemctl status; ls -l /; exit 3')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText(/^Ended with/)).toBeVisible({ timeout: bootMs })
  await inBoth('guest-command')
  await openTab(page, 'Network')
  await page.getByRole('textbox', { name: 'Port in the machine' }).fill('80')
  await page.getByRole('textbox', { name: 'Port on this computer' }).fill('18080')
  await page.getByRole('button', { name: 'Forward', exact: true }).click()
  await page.waitForTimeout(1000)
  await inBoth('network-forwarded')
  await page.getByRole('button', { name: 'Shut down' }).click()
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })
  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(page.getByRole('dialog')).toContainText('password', { timeout: bootMs })
  await expect(page.locator('.toast')).toHaveCount(0)
  await inBoth('dialog-disk-question')
  await close()
  await openTab(page, 'Disk')
  await inBoth('disk-hides')
  await page.getByRole('button', { name: 'Bring back…' }).first().click()
  await inBoth('dialog-bring-back')
  await close()
  await openTab(page, 'Build')
  await page.getByRole('radio', { name: 'History' }).click({ force: true })
  await page.waitForTimeout(2000)
  await inBoth('history')
  await expect(main).toBeVisible()
})
