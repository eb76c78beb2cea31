/** An installer's image by real clicks: from the template to a CD that is built, looked at, started beside an empty disk, removed. */
import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launch, ownProgram, test } from './app.ts'
import { keepAndBringBack } from './memory-of-guest.ts'
import { ask, bootMs, consoleLog, openTab, status } from './user.ts'

/** 16-bit code that writes a sentence to the serial line and stops, as `printf` takes it. */
const bootSector =
  '\\x31\\xc0\\x8e\\xd8\\xba\\xf8\\x03\\xbe\\x15\\x7c\\xac\\x84\\xc0\\x74\\x03\\xee\\xeb\\xf8\\xf4\\xeb\\xfdstarted from the disk\\0'

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
  await expect(card.getByText(new RegExp(`^(${megabytes}|${megabytes + 1})(\\.\\d)?\\sMiB$`))).toBeVisible()
  // The configuration says what it is, so there is one image to choose.
  await expect(page.getByRole('combobox', { name: 'Image' }).getByRole('option')).toHaveText([
    'ISO image (iso)',
  ])

  // Saved elsewhere it is the same, and the file manager is asked to show it where it lies.
  const saved = path.join(home.path, 'elsewhere.iso')
  await app.electron.evaluate(({ dialog, shell }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    shell.showItemInFolder = (file) => Object.assign(globalThis, { shownFile: file })
  }, saved)
  await card.getByRole('button', { name: 'Save as…' }).click()
  await expect(page.getByText(saved).first()).toBeVisible({ timeout: 60_000 })
  expect(
    createHash('sha256')
      .update(await readFile(saved))
      .digest('hex'),
  ).toBe(hash)
  await card.getByRole('button', { name: 'Show in folder' }).click()
  const shown = () => app.electron.evaluate(() => (globalThis as { shownFile?: string }).shownFile)
  await expect.poll(shown).toBe(iso)

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

  // What an installer would leave: a disk that starts. No program of the starter's makes one, so this one only says that it did.
  await openTab(page, 'Console')
  const sector = `printf '${bootSector}' > b; printf '\\x55\\xaa' | dd of=b bs=1 seek=510`
  await ask(page, `${sector}; sudo dd if=b of=/dev/vda conv=fsync && echo writ""ten`, 'written')

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

  // Now the disk starts, and no longer the CD; emptied, it gives way to the CD again.
  const start = page.getByRole('button', { name: 'Start', exact: true })
  await start.click()
  await openTab(page, 'Console')
  await expect(consoleLog(page)).toContainText('started from the disk', { timeout: bootMs })
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Force off' }).click()
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })
  await openTab(page, 'Disk')
  await page.getByRole('button', { name: 'Reset disk' }).click()
  await expect(page.getByRole('heading', { name: 'Kept disks' })).toBeVisible()
  await start.click()
  await openTab(page, 'Console')
  await expect(consoleLog(page)).toContainText('nixos@nixos', { timeout: bootMs })
  await page.getByRole('button', { name: 'Shut down' }).click()
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })

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
