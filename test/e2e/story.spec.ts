/** The main job by real clicks and keys: create, build, boot, log in, use, power off, find the file, reset, find it gone. */
import { expect, test } from './app.ts'
import { ask, bootMs, consoleLog, createMachine, logIn, openTab, status, typeToConsole } from './user.ts'

test('a machine is made, runs, keeps what was written, and forgets it after a reset', async ({ page }) => {
  test.setTimeout(900_000)
  await createMachine(page, 'My first', 'Create and run')
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })

  await logIn(page)
  await ask(page, 'cowsay hello | lolcat', '< hello >')
  await ask(page, 'echo ke""pt > ~/file; cat ~/file', 'kept')

  // The display: what is typed there is read back on the console.
  await openTab(page, 'Display')
  const screen = page.getByTestId('display').locator('canvas')
  await expect(screen).toBeVisible({ timeout: 60_000 })
  await screen.click()
  await page.keyboard.type('alice\n', { delay: 60 })
  await page.waitForTimeout(3000)
  await page.keyboard.type('test\n', { delay: 60 })
  await page.waitForTimeout(6000)
  // noVNC sends scancodes, and Playwright's typing presses no Shift: only plain keys here.
  await page.keyboard.type('mkdir by-display\n', { delay: 60 })
  await openTab(page, 'Console')
  await ask(page, 'sleep 3; ls', /ls\s+by-display/)

  await typeToConsole(page, 'sudo poweroff')
  await expect(consoleLog(page)).toContainText(/password for alice:\s*$/i, { timeout: 30_000 })
  await typeToConsole(page, 'test')
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })

  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await logIn(page)
  await ask(page, 'cat ~/file; echo don""e', /kept\s+done/)
  await page.getByRole('button', { name: 'Shut down' }).click()
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })

  await openTab(page, 'Disk')
  await page.getByRole('button', { name: 'Reset disk' }).click()
  await expect(page.getByText('There is no disk yet.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Kept disks' })).toBeVisible()
  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await logIn(page)
  await ask(page, 'cat ~/file; echo don""e', /No such file or directory\s+done/)
})
