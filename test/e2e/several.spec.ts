/** Several machines at once, a second start of one, and odd names. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './app.ts'
import { bootMs, consoleLog, createMachine, openTab, status } from './user.ts'

test('two machines with odd names run at once, and each has its own console', async ({ page }) => {
  test.setTimeout(600_000)
  const names = ["Eve's (first) machine", 'zweite Maschine é']
  for (const name of names) {
    await createMachine(page, name, 'Create and run')
    await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  }
  for (const [name, host] of [
    [names[0], 'eve-s-first-machine'],
    [names[1], 'zweite-maschine-e'],
  ]) {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${escape(name ?? '')}`) })
      .click()
    await openTab(page, 'Console')
    await expect(consoleLog(page)).toContainText(`${host} login:`, { timeout: bootMs })
  }
  await expect(page.getByRole('navigation').getByText('Running')).toHaveCount(2)
})

test('a machine that was started by hand is not started a second time on the same disk', async ({
  page,
  home,
}) => {
  test.setTimeout(600_000)
  await createMachine(page, 'twice', 'Create')
  await page.keyboard.press('Shift+F5')
  await expect(page.getByText(/^Built in/)).toBeVisible({ timeout: bootMs })
  const folder = path.join(home.machines, 'twice')
  const args = ['-display', 'none', '-machine', 'accel=tcg', '-monitor', 'none', '-serial', 'null']
  const byHand = spawn('./result/bin/run-twice-vm', args, {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: home.path, USE_TMPDIR: '1' },
  })
  try {
    await expect.poll(() => isLocked(path.join(folder, 'twice.qcow2')), { timeout: 60_000 }).toBe(true)
    await page.getByRole('button', { name: 'Build and run' }).first().click()
    await expect(page.getByRole('alert').filter({ visible: true })).toContainText(/in use by another QEMU/, {
      timeout: 60_000,
    })
    await openTab(page, 'Disk')
    await page.getByRole('button', { name: 'Reset disk' }).click()
    await expect(page.getByText('The disk is in use by a running QEMU.')).toBeVisible()
  } finally {
    byHand.kill('SIGKILL')
    await once(byHand, 'exit')
  }
})

test('a comma in the machines’ folder is refused in words', async ({ page, home, app }) => {
  const folder = path.join(home.path, 'a, b')
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Choose…' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await page
    .getByRole('button', { name: /^New machine/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Name' }).fill('m')
  await expect(page.getByRole('option', { name: /^Minimal console/ })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByText(/holds a comma, which QEMU cannot take/)).toBeVisible()
})

async function isLocked(file: string): Promise<boolean> {
  const inode = await stat(file).then(
    ({ ino }) => ino,
    () => -1,
  )
  return (await readFile('/proc/locks', 'utf8')).includes(`:${inode} `)
}

function escape(name: string): string {
  return name.replaceAll(/[()]/g, String.raw`\$&`)
}
