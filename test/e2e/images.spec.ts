/** An installer's image by real clicks: from the template to a CD that is built, looked at, started beside an empty disk, removed. */
import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launch, ownProgram, test } from './app.ts'
import { keepAndBringBack } from './memory-of-guest.ts'
import { ask, bootMs, consoleLog, openTab, status } from './user.ts'

test('an installer’s CD is built from its template and tried in a machine of its own', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(900_000)
  await page
    .getByRole('button', { name: /^New machine/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Name' }).fill('My CD')
  await page.getByRole('option', { name: 'Installer CD', exact: true }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Create and build image' }).click()

  // Built (at once where the store has it already): the file, its size and its hash are those of the file that is there.
  const card = page.getByRole('region', { name: /^nixos-minimal-.*\.iso$/ })
  await expect(card).toBeVisible({ timeout: 300_000 })
  await expect(card.getByText(/^[0-9a-f]{64}$/)).toBeVisible({ timeout: 60_000 })
  const folder = path.join(home.machines, 'My CD', '.snowglobe/images')
  const [key = ''] = await readdir(folder)
  const iso = path.join(folder, key, 'result/iso', (await card.getAttribute('aria-label')) ?? '')
  const hash = createHash('sha256')
    .update(await readFile(iso))
    .digest('hex')
  await expect(card.getByText(hash)).toBeVisible()
  const megabytes = Math.floor((await stat(iso)).size / 1024 / 1024)
  await expect(card.getByText(new RegExp(`^(${megabytes}|${megabytes + 1})(\\.\\d)? MiB$`))).toBeVisible()
  // The configuration says what it is, so there is one image to choose.
  await expect(page.getByRole('combobox', { name: 'Image' }).getByRole('option')).toHaveText([
    'ISO image (iso)',
  ])

  // Tried: it starts from its CD, logs its user in, and has an empty disk.
  await card.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByRole('heading', { name: 'My CD try-out', level: 1 })).toBeVisible({
    timeout: 120_000,
  })
  await expect(page.getByRole('tab', { name: 'Display', selected: true })).toBeVisible()
  await openTab(page, 'Console')
  await expect(consoleLog(page)).toContainText('nixos@nixos', { timeout: bootMs })
  await ask(page, 'findmnt -no FSTYPE /iso; sudo blockdev --getsize64 /dev/vda', /iso9660\s+21474836480/)

  // It shares no folder, so that it can be kept with its memory.
  await keepAndBringBack(page)

  // It outlives the app as any machine does, is found again, and is switched off.
  await app.kill()
  const again = await launch(ownProgram(home))
  try {
    await lookAgain(again.page, folder)
  } finally {
    await again.kill()
  }
})

/** Of an app that was started anew: the machine that tries it, and the image. */
async function lookAgain(page: Page, folder: string): Promise<void> {
  await page.getByRole('button', { name: /^My CD try-out/ }).click()
  await expect(status(page)).toHaveText('Running')
  await page.getByRole('button', { name: 'Shut down' }).click()
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()

  // The machine that tries it keeps it; removed from the list it frees nothing more than the list knew.
  await page.getByRole('button', { name: /^My CD Off/ }).click()
  await openTab(page, 'Images')
  const card = page.getByRole('region', { name: /^nixos-minimal-.*\.iso$/ })
  await card.getByRole('button', { name: 'Remove…' }).click()
  await expect(page.getByText(/^This frees nothing for now/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No images yet' })).toBeVisible({ timeout: 60_000 })
  expect(await readdir(folder)).toEqual([])
}
