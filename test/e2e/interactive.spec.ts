/** Sitting inside a test: started by clicks, its script fails and all goes on, the machine is broken into, the script mended, run again, ended. */
import { readlinkSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { allPids } from '../../main/system/process-identity.ts'
import { expect, test } from './app.ts'

/** A guest under emulation, on a computer that may be busy. */
const bootMs = 240_000
const lastLines = `    with subtest("the word"):
        # It comes by the screen.
        machine.succeed("test -e /tmp/word")
    machine.succeed("grep shell /tmp/other")`

test('a test is opened, fails, is broken into by screen and shell, mended, passes, and leaves nothing', async ({
  app,
  home,
}) => {
  test.setTimeout(bootMs * 3 + 120_000)
  const { page } = app
  await page.getByRole('button', { name: 'New test' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('inside')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'The test as text' })).toContainText('runNixOSTest')
  // Else an editor that shows a line scrolls the whole window.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  const template = await readFile(path.join(home.machines, 'Tests/inside/test.nix'), 'utf8')
  await page.getByRole('textbox', { name: 'The test as text' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(template.replace(/^.*machine\.fail.*$/m, lastLines))

  await page.getByRole('button', { name: 'Run interactively' }).click()
  const driver = page.getByRole('log', { name: 'Last lines of the driver' })
  await expect(driver).toContainText('>>>', { timeout: 120_000 })
  const machine = page.getByRole('region', { name: 'Machines' })
  await expect(machine.getByRole('img', { name: 'machine: Off' })).toBeVisible()
  const script = page.getByTestId('session-script')
  await expect(script).toContainText('test -e /tmp/word')

  await page.getByRole('button', { name: 'Run the script' }).click()
  await expect(driver).toContainText('test_script()')
  await expect(machine.getByRole('img', { name: 'Screen of machine' })).toBeVisible({ timeout: bootMs })
  const failure = page.getByRole('alert')
  await expect(failure).toContainText('command test -e /tmp/word failed', { timeout: bootMs })
  await expect(failure).toContainText('Failed in line 5')
  await expect(script.locator('.script-failed')).toContainText('test -e')
  // Nothing has ended.
  await expect(machine.getByRole('img', { name: 'machine: Running' })).toBeVisible()

  // By the screen: root has no password in a test's machine. Nothing that needs Shift, which Playwright does not press.
  await machine.getByRole('button', { name: 'Enlarge the screen of machine' }).click()
  const screen = page.getByLabel('Screen of machine')
  await expect(screen.locator('canvas')).toBeVisible()
  await screen.click()
  await page.keyboard.type('root\n', { delay: 60 })
  await expect(async () => {
    await screen.click()
    await page.keyboard.type('\ntouch /tmp/word\n', { delay: 60 })
    await page.getByRole('button', { name: 'Run “the word”' }).click()
    await expect(page.getByText('Lines 3 to 5 passed.')).toBeVisible({ timeout: 15_000 })
  }).toPass({ timeout: bootMs })
  await page.getByRole('button', { name: 'Show all screens' }).click()

  // By the shell, in the driver's own terminal.
  await page.getByRole('button', { name: 'What to do with machine' }).click()
  await page.getByRole('menuitem', { name: 'Shell' }).click()
  await expect(driver).toContainText('Terminal is ready', { timeout: bootMs })
  await page.getByTestId('terminal').locator('textarea').focus()
  await page.keyboard.type('echo shell >/tmp/word\n')
  await page.keyboard.press('Control+d')
  await expect(driver).toContainText(/>>>\s*$/)

  // The script is changed where it is written, and runs in the machine that is there.
  await page.getByRole('button', { name: 'Change the script' }).click()
  const other = page.locator('.cm-line', { hasText: '/tmp/other' })
  await other.click()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.insertText('machine.succeed("grep shell /tmp/word")')
  await page.getByRole('tab', { name: 'Interactive' }).click()
  await page.getByRole('button', { name: 'Run the script' }).click()
  await expect(page.getByText('The script passed.')).toBeVisible({ timeout: bootMs })
  await expect(script).toContainText('grep shell /tmp/word')
  // Of what a machine said, the driver's terminal shows nothing; its own log does.
  await page.getByRole('radio', { name: 'machine' }).click()
  await expect(page.getByRole('region', { name: 'Log of machine' })).toContainText(
    /usb|pam_unix|udhcpc|EXT4|login/,
  )

  // Its cable is pulled and put in again, and it goes off when it is asked to; the tile says so each time.
  const ask = async (deed: string) => {
    await page.getByRole('button', { name: 'What to do with machine' }).click()
    await page.getByRole('menuitem', { name: deed, exact: true }).click()
  }
  const blocked = machine.getByRole('img', { name: 'machine: Blocked' })
  await ask('Block its network')
  await expect(blocked).toBeVisible({ timeout: 60_000 })
  await ask('Unblock its network')
  await expect(blocked).toBeHidden({ timeout: 60_000 })
  await ask('Shut down')
  await expect(machine.getByRole('img', { name: 'machine: Off' })).toBeVisible({ timeout: bootMs })

  await page.getByRole('button', { name: 'End session' }).click()
  await expect(page.getByRole('heading', { name: 'The session has ended' })).toBeVisible({ timeout: 60_000 })
  const places = path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/t')
  expect(await readdir(places)).toEqual([])
  expect(allPids().filter((pid) => folderOf(pid).startsWith(home.path))).toEqual([])
})

function folderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}
