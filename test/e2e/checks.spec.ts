/** An integration test in the app: made from a template, changed so that its last line fails, run and looked at; then known as passed. */
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './app.ts'

const execute = promisify(execFile)
/** A guest under emulation, on a computer that may be busy. */
const bootMs = 240_000

test('a test is made, fails in its last line, and shows where, why and what its machine did', async ({
  app,
  home,
}) => {
  test.setTimeout(bootMs + 120_000)
  const { page } = app
  await page.getByRole('button', { name: 'New test' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('first')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const editor = page.getByRole('textbox', { name: 'The test as text' })
  await expect(editor).toContainText('runNixOSTest')
  const line = page.locator('.cm-line', { hasText: 'machine.fail("su -- root' })
  await line.click()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.insertText('machine.screenshot("seen")')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('with subtest("the end"):')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('    machine.succeed("echo word; exit 3")')
  await expect(page.getByText('Unsaved changes')).toBeVisible()
  await page.keyboard.press('F5')

  const timeline = page.getByRole('region', { name: 'What the script does' })
  await expect(timeline.getByText('waiting for unit default.target').first()).toBeVisible({
    timeout: 120_000,
  })
  // The machine's screen is live beside it.
  await expect(page.getByLabel('Screen of machine').locator('canvas')).toBeVisible({ timeout: 60_000 })
  await expect(timeline.getByText('Now:')).toBeVisible()

  const failure = page.getByRole('alert')
  await expect(failure).toContainText('The test failed: command `echo word; exit 3` failed (exit code 3)', {
    timeout: bootMs,
  })
  await expect(failure).toContainText('machine.succeed("echo word; exit 3")')
  await expect(failure).toContainText('The last lines of machine:')
  await expect(timeline.getByRole('listitem').filter({ hasText: 'the end' })).toHaveClass(/failed/)
  await expect(page.getByRole('img', { name: 'seen.png' })).toBeVisible()
  await page.getByRole('radio', { name: 'machine' }).click()
  await expect(page.getByRole('region', { name: 'machine' })).toContainText(/usb|pam_unix|udhcpc/)

  const folder = path.join(home.machines, 'Tests/first')
  const text = await readFile(path.join(folder, 'test.nix'), 'utf8')
  const at = text.split('\n').findIndex((each) => each.includes('exit 3')) + 1
  await page.getByRole('button', { name: `Line ${at}` }).click()
  await expect(page.locator('.cm-activeLine', { hasText: 'exit 3' })).toBeVisible()
  // Nothing of it is left working.
  expect(await readdir(path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/t'))).toEqual([])
  expect((await execute('ps', ['ax', '-o', 'args'])).stdout).not.toContain(
    `${home.path}/.local/state/snowglobe/t/`,
  )

  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByRole('option')).toContainText(['Failed'])
})
