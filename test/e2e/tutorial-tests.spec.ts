/** The tutorial's two tests, made from their templates and run to a pass by clicks; the first by nix-build as well, after which the app knows of it. */
import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './app.ts'

const execute = promisify(execFile)
/** Guests under emulation, on a computer that may be busy. */
const passMs = 480_000

for (const { template, name } of [
  { template: 'One machine', name: 'minimal' },
  { template: 'Client and server', name: 'client-server' },
])
  test(`${name}-test.nix passes`, async ({ page, home }) => {
    test.setTimeout(passMs * 2 + 120_000)
    await page.getByRole('button', { name: 'New test' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByRole('option', { name: new RegExp(`^${template}`) }).click()
    await page.getByRole('button', { name: 'Create and run' }).click()
    const passed = page.getByRole('status').filter({ hasText: 'Passed in' })
    const kept = page.getByRole('status').filter({ hasText: 'Passed already' })
    const ended = passed.or(kept).or(page.getByRole('alert'))
    await expect(ended).toBeVisible({ timeout: passMs })
    // By this very test, on this computer, before.
    if (await kept.isVisible()) {
      await kept.getByRole('button', { name: 'Run once more' }).click()
      await expect(kept).toBeHidden()
      await expect(ended).toBeVisible({ timeout: passMs })
    }
    await expect(passed).toBeVisible()
    const steps = page.getByRole('region', { name: 'What the script does' }).getByRole('listitem')
    await expect(steps.last()).toContainText('cleanup')
    await expect(steps.filter({ has: page.getByLabel('Failed') })).toHaveCount(0)
    const state = path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/t')
    expect(await readdir(state)).toEqual([])
    if (name !== 'minimal') return

    // What the page shows for a terminal has the same result there, and then Nix keeps it.
    await page.getByRole('tab', { name: 'Details' }).click()
    const command = page.getByRole('group', { name: 'The whole test, as nix-build runs it' })
    await expect(command).toBeVisible({ timeout: 60_000 })
    const folder = path.join(home.machines, 'Tests', name)
    const words = `${(await command.textContent()) ?? ''} --no-out-link`
    const built = await execute('sh', ['-c', words], { cwd: folder, maxBuffer: 64 * 2 ** 20 })
    await page.getByRole('tab', { name: 'Run', exact: true }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await expect(kept).toBeVisible({ timeout: 120_000 })
    await kept.getByRole('button', { name: 'Run once more' }).click()
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
    await expect(steps.first()).toBeVisible({ timeout: 120_000 })
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Stopped after' })).toBeVisible({
      timeout: 60_000,
    })
    await page.getByRole('tab', { name: 'History' }).click()
    await expect(page.getByRole('option').first()).toContainText('Stopped')
    await expect(page.getByRole('option').nth(1)).toContainText('Passed')
    // The next time it is run by nix-build again.
    await execute('nix-store', ['--delete', built.stdout.trim()]).catch(() => undefined)
  })
