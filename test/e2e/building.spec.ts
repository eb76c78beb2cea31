/** Builds followed, kept, compared and repeated: with the real nix-build and a nixpkgs of a few lines. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { build, buildMs, quickMachine } from './quick-machine.ts'
import { openTab } from './user.ts'

const step = (page: Page, name: string) => page.getByRole('treeitem').filter({ hasText: name })
const log = (page: Page) => page.getByRole('log', { name: 'Log' })

test('a build is looked at before, followed, searched, kept, gone back to and freed', async ({
  page,
  home,
}) => {
  const { folder, write, result } = await quickMachine(home)
  await expect(page.getByRole('heading', { name: 'quick', level: 1 })).toBeVisible()
  await openTab(page, 'Build')
  const preview = page.getByRole('region', { name: 'What building would do' })

  await test.step('what building would do is said before', async () => {
    await expect(preview).toContainText('2 derivations to build', { timeout: buildMs })
    await preview.getByText('Show the derivations').click()
    await expect(preview).toContainText('colours-1.0')
  })

  await test.step('steps and their own logs', async () => {
    await build(page, /^Built in/)
    await expect(preview).toBeHidden()
    await expect(step(page, 'quick-vm').getByRole('img', { name: 'done' })).toBeVisible()
    await step(page, 'colours-1.0').click()
    await expect(page.getByRole('region', { name: 'Log of colours-1.0' })).toContainText('301 lines')
    // By keys alone: back to the whole log, and up through it.
    await page.getByRole('tree', { name: 'Steps' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Whole log' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(log(page)).toContainText('line 300')
    await log(page).focus()
    await page.keyboard.press('Control+Home')
    await expect(log(page).locator('.ansi-green')).toHaveText('green')
  })

  await test.step('the log is searched', async () => {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('LINE 29')
    const matches = page.locator('.log-matches')
    await expect(matches).toHaveText('11 of 11')
    await page.keyboard.press('Enter')
    await expect(matches).toHaveText('1 of 11')
    await expect(page.locator('.log-line.found')).toHaveText('line 29')
    await page.keyboard.press('Shift+Enter')
    await expect(page.locator('.log-line.found')).toHaveText('line 299')
    await page.keyboard.press('Escape')
    await expect(page.locator('.log-line.found')).toHaveCount(0)
    await page.getByRole('button', { name: 'Copy log' }).click()
    await expect(page.getByText('Copied 301 lines')).toBeVisible()
  })

  const first = await result()
  await test.step('a cancelled build leaves the former result', async () => {
    await write('echo second; sleep 30; echo > $out')
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Build only' }).click()
    await expect(step(page, 'quick-vm').getByRole('img', { name: 'running' })).toBeVisible({
      timeout: buildMs,
    })
    await page.getByRole('button', { name: 'Cancel build' }).click()
    await expect(page.getByText(/^Cancelled after/)).toBeVisible({ timeout: buildMs })
    await expect(step(page, 'quick-vm').getByRole('img', { name: 'not finished' })).toBeVisible()
    expect(await result()).toBe(first)
  })

  await test.step('a failed build marks its step and shows the last lines', async () => {
    await write('seq 200; echo about to fail; exit 3')
    await build(page, /^Failed after/)
    // What tells the failure takes room from the log, whose end stays in view.
    await expect(page.getByRole('alert').filter({ hasText: 'quick-vm failed' })).toBeVisible()
    await expect(log(page).getByText('about to fail', { exact: true })).toBeInViewport()
    await expect(step(page, 'quick-vm').getByRole('img', { name: 'failed' })).toBeVisible()
    const card = page.getByRole('alert').filter({ hasText: 'quick-vm failed with exit code 3' })
    await card.getByText('Details').click()
    await expect(card).toContainText('about to fail')
    await page.getByRole('radio', { name: /^Failed/ }).click()
    await expect(page.getByRole('treeitem')).toHaveCount(1)
    await page.getByRole('radio', { name: 'All', exact: true }).click()
  })

  await test.step('options that changed are said before', async () => {
    await write('echo third; mkdir $out; ln -s $needs $out/more', '  networking.hostName = "new";\n')
    const options = preview.getByText('options changed since the current build')
    await expect(options).toBeVisible({ timeout: buildMs })
    await options.click()
    await expect(preview).toContainText('networking.hostName')
    await build(page, /^Built in/)
    expect(await result()).not.toBe(first)
  })

  const rows = page.getByRole('listbox', { name: 'Builds of this machine' }).getByRole('option')
  await test.step('history: one build is compared and gone back to', async () => {
    await page.getByRole('radio', { name: 'History' }).click()
    await expect(rows).toHaveCount(4)
    await expect(rows.nth(0)).toContainText('current')
    await expect(rows.nth(1)).toContainText('Failed')
    await expect(rows.nth(2)).toContainText('Cancelled')
    await page.getByRole('radio', { name: 'Changes' }).click()
    await expect(page.getByText(/^Size with all that it needs/)).toBeVisible({ timeout: buildMs })
    await rows.nth(3).click()
    await page.getByRole('radio', { name: 'Configuration' }).click()
    await expect(page.locator('.comparison')).toContainText('echo first')
    await page.getByRole('button', { name: 'Go back to this build' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Go back to this build' }).click()
    await expect(rows.filter({ hasText: 'current' })).toHaveCount(1)
    await expect.poll(result).toBe(first)
    expect(await readFile(path.join(folder, 'configuration.nix'), 'utf8')).toContain('echo first')
  })

  await test.step('the space of a former build is freed, with the number shown before', async () => {
    await page.getByRole('button', { name: 'Free space…' }).click()
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText(/This frees \d/, { timeout: buildMs })
    await dialog.getByRole('button', { name: 'Free space' }).click()
    await expect(page.getByText(/freed$/)).toBeVisible({ timeout: buildMs })
    await expect(rows.filter({ hasText: 'no longer in the store' })).toHaveCount(1)
    expect(await result()).toBe(first)
  })
})
