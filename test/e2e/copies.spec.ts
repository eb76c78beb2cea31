/** A machine and its disk as files: run without a trace, made smaller, cloned, exported and imported. */
import { execFileSync } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { countingMachine } from './counting-machine.ts'
import { bootMs, openTab, status } from './user.ts'

const id = 'aaaaaaaaaaaa'

test('a machine runs without a trace, is made smaller, cloned, exported and imported, each with its disk', async ({
  home,
  page,
  app,
}) => {
  test.setTimeout(300_000)
  const folder = await countingMachine(home, id)
  const disk = path.join(folder, 'counting.qcow2')
  // Written and trimmed by nobody: space that can be given back.
  execFileSync('qemu-io', ['-f', 'qcow2', '-c', 'write -q 8M 16M', '-c', 'write -q -z 8M 16M', disk])
  const list = page.getByRole('navigation')
  await list.getByRole('button', { name: /^Counting/ }).click({ timeout: bootMs })

  await test.step('nothing of a passing run is kept', async () => {
    const before = await readFile(disk)
    await act(page, 'Start and keep nothing')
    await expect(status(page)).toHaveText('Running', { timeout: bootMs })
    await expect(page.getByText('Nothing that it does is kept').first()).toBeVisible()
    await act(page, 'Force off')
    await expect(status(page)).toHaveText('Off', { timeout: bootMs })
    expect(before.equals(await readFile(disk))).toBe(true)
  })

  await test.step('what is empty is given back', async () => {
    const { blocks } = await stat(disk)
    await openTab(page, 'Disk')
    await page.getByRole('button', { name: 'Make it smaller' }).click()
    await expect(page.getByText(/were given back/)).toBeVisible({ timeout: bootMs })
    expect((await stat(disk)).blocks).toBeLessThan(blocks / 2)
  })

  await test.step('a clone has a disk of its own', async () => {
    await act(page, 'Clone…')
    await page.getByRole('textbox', { name: 'Name' }).fill('Second')
    await page.getByRole('checkbox', { name: /^With its disk/ }).check()
    await page.getByRole('button', { name: 'Clone', exact: true }).click()
    await expect(page.getByText('The clone is called “Second”.')).toBeVisible({ timeout: bootMs })
    expect(sameDisk(disk, path.join(home.machines, 'Second', 'counting.qcow2'))).toBe(true)
  })

  await test.step('exported into one file, and imported from it', async () => {
    const file = path.join(home.path, 'Third.snowglobe.tar.gz')
    await app.electron.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, file)
    await list.getByRole('button', { name: /^Counting/ }).click()
    await act(page, 'Export…')
    await page.getByRole('checkbox', { name: /^With its disk/ }).check()
    await page.getByRole('button', { name: 'Choose where…' }).click()
    await expect(page.getByText(`The machine was exported to ${file}.`)).toBeVisible({ timeout: bootMs })
    await page
      .getByRole('button', { name: /^New machine/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Import a machine…' }).click()
    await expect(page.getByText('The machine “Third” was imported.')).toBeVisible({ timeout: bootMs })
    expect(sameDisk(disk, path.join(home.machines, 'Third', 'counting.qcow2'))).toBe(true)
  })
})

async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name }).click()
}

/** As the guest sees it. */
function sameDisk(one: string, other: string): boolean {
  return execFileSync('qemu-img', ['compare', one, other], { encoding: 'utf8' }).includes(
    'Images are identical',
  )
}
