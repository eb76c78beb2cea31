/** The state disk on a real guest: what it hides is asked about before a start; snapshots and kept disks bring it back. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type Home } from './app.ts'
import { ask, bootMs, consoleLog, createMachine, logIn, openTab, status, typeToConsole } from './user.ts'

const question = (page: Page) => page.getByRole('dialog')

test('a new password that the disk hides is asked about; snapshot, kept disk and new disk do what they say', async ({
  page,
  home,
}) => {
  test.setTimeout(900_000)
  await createMachine(page, 'Stateful', 'Create and run')
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await logIn(page)
  await ask(page, 'echo fir""st > ~/file; sync; cat ~/file', 'first')

  // While it runs.
  await openTab(page, 'Disk')
  await takeSnapshot(page, 'After the first file')
  await expect(page.getByText('while it ran')).toBeVisible()
  await openTab(page, 'Console')
  await ask(page, 'echo seco""nd > ~/file; sync; cat ~/file', 'second')
  await shutDown(page)

  // The disk of then, and what was there before it.
  await openTab(page, 'Disk')
  await snapshot(page, 'After the first file').getByRole('button', { name: 'Bring back…' }).click()
  await page.getByRole('button', { name: 'Bring back', exact: true }).click()
  await expect(page.getByText('Before “After the first file” was brought back')).toBeVisible()

  // A new password, another size and another stateVersion: the disk has alice with her old one, and is what it is.
  await changeConfiguration(home, 'initialPassword = "test"', 'initialPassword = "other"')
  await changeConfiguration(
    home,
    '"25.11";',
    '"24.11";\n\n  virtualisation.vmVariant.virtualisation.diskSize = 2048;',
  )
  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(question(page)).toContainText('The new password of alice will not take effect', {
    timeout: bootMs,
  })
  await expect(question(page)).toContainText(/The disk stays at 1[.\d]*\sGi?B/)
  await expect(question(page)).toContainText(
    'system.stateVersion is 24.11 now, and the disk was made with 25.11',
  )
  await question(page).getByRole('button', { name: 'Do not start' }).click()
  await expect(question(page)).toBeHidden()
  await expect(status(page)).toHaveText('Off')
  await openTab(page, 'Disk')
  await expect(page.getByRole('heading', { name: 'What the disk hides' })).toBeVisible()
  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(question(page).getByRole('radio', { name: /^Start as it is/ })).toBeChecked()
  await question(page).getByRole('button', { name: 'Start', exact: true }).click()
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  // The old password holds indeed, and the file is as it was when the snapshot was taken.
  await logIn(page)
  await ask(page, 'cat ~/file; echo don""e', /first\s+done/)
  await shutDown(page)

  // A new disk takes the new password; the old one is kept under a name, with its configuration.
  await changeConfiguration(home, 'initialPassword = "other"', 'initialPassword = "third"')
  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await question(page).getByText('Start with a new disk').click({ timeout: bootMs })
  await page.getByRole('textbox', { name: 'Keep the old disk as' }).fill('Old password')
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await openTab(page, 'Console')
  await expect(consoleLog(page)).toContainText(/login:\s*$/, { timeout: bootMs })
  await typeToConsole(page, 'alice')
  await expect(consoleLog(page)).toContainText(/login: alice\s+Password:\s*$/, { timeout: bootMs })
  await typeToConsole(page, 'third')
  await expect(consoleLog(page)).toContainText(/alice@[\w-]+:?.*\$\s*$/, { timeout: bootMs })
  await shutDown(page)
  await openTab(page, 'Disk')
  const kept = page.getByRole('region', { name: 'Kept disks' })
  await expect(kept).toContainText('Old password')
  await kept.getByRole('button', { name: 'Bring back…' }).click()
  await page.getByRole('radio', { name: 'The configuration' }).click()
  await page.getByRole('button', { name: 'Bring back', exact: true }).click()
  await expect(page.getByText('The configuration is back.')).toBeVisible()
  expect(await readFile(configurationOf(home), 'utf8')).toContain('initialPassword = "other"')

  // A new host name would begin with a new disk, while the old one lies beside.
  await changeConfiguration(home, 'hostName = "stateful"', 'hostName = "renamed"')
  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(question(page)).toContainText(
    /renamed\.qcow2 will be new and empty, while what the machine has done so far is on stateful\.qcow2/,
    { timeout: bootMs },
  )
  await question(page).getByRole('button', { name: 'Do not start' }).click()
  await expect(status(page)).toHaveText('Off')
})

function configurationOf(home: Home): string {
  return path.join(home.machines, 'Stateful', 'configuration.nix')
}

/** As another program would. */
async function changeConfiguration(home: Home, from: string, to: string): Promise<void> {
  const text = await readFile(configurationOf(home), 'utf8')
  expect(text).toContain(from)
  await writeFile(configurationOf(home), text.replace(from, to))
}

function snapshot(page: Page, name: string) {
  return page.getByRole('region', { name: 'Snapshots' }).locator('.row', { hasText: name })
}

async function takeSnapshot(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Take a snapshot…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(snapshot(page, name)).toBeVisible()
}

async function shutDown(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Shut down' }).click()
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })
}
