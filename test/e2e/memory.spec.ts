/** The memory of a machine: kept in a snapshot and brought back where it shares no folder, refused where there is none, and what will hang is told. */
import { appendFile } from 'node:fs/promises'
import { totalmem } from 'node:os'
import path from 'node:path'
import { expect, test } from './app.ts'
import { countingMachine, countingScript } from './counting-machine.ts'
import { handBuilt } from './hand-built.ts'
import { bootMs, consoleLog, openTab, status } from './user.ts'

const [counting, greedy] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'] as const

test('a running machine comes back with its memory; one that has not enough, or will hang, says so', async ({
  home,
  page,
}) => {
  test.setTimeout(400_000)
  await countingMachine(home, counting)
  const list = page.getByRole('navigation')
  const key = async (letter: string) => {
    await page.getByTestId('console').locator('textarea').focus()
    await page.keyboard.press('k')
    await expect(consoleLog(page)).toContainText(new RegExp(`${letter}\\s*$`), { timeout: bootMs })
  }

  await test.step('memory and disk are kept, and come back', async () => {
    await list.getByRole('button', { name: /^Counting/ }).click({ timeout: bootMs })
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Start without building' }).click()
    await expect(status(page)).toHaveText('Running', { timeout: bootMs })
    await openTab(page, 'Console')
    await expect(consoleLog(page)).toContainText(/A\s*$/, { timeout: bootMs })
    await key('B')
    await openTab(page, 'Disk')
    await page.getByRole('button', { name: 'Take a snapshot…' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('At B')
    await page.getByRole('checkbox', { name: 'With the memory of the running machine' }).click()
    await page.getByRole('button', { name: 'Take snapshot' }).click()
    await expect(page.getByText('The snapshot “At B” was taken.')).toBeVisible({ timeout: bootMs })
    await expect(page.getByText(/with \S+\s\S+ of memory/)).toBeVisible()
    await openTab(page, 'Console')
    await key('C')
    await key('D')
    await openTab(page, 'Disk')
    await page.getByRole('button', { name: 'Bring back…' }).first().click()
    await page.getByRole('button', { name: 'Bring back', exact: true }).click()
    await expect(page.getByText('The machine is where it was then.')).toBeVisible({ timeout: bootMs })
    // What it was at before is a snapshot as well.
    await expect(page.getByText('Before “At B” was brought back')).toBeVisible()
    await openTab(page, 'Console')
    await key('C')
  })

  await test.step('a guest that waits for its store for ever is told with the option that helps', async () => {
    const log = path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/run', counting, 'qemu.log')
    // As in nixpkgs#552774; no virtiofsd is there to be had.
    await appendFile(log, 'qemu-system-x86_64: vhost_set_vring_kick failed\nHandleRequest(InvalidParam)\n')
    await expect(page.getByText('The guest could not mount its store')).toBeVisible({ timeout: bootMs })
    await page.getByRole('button', { name: /enableSharedMemory/ }).click()
    await openTab(page, 'Configuration')
    await expect(page.getByRole('textbox', { name: 'configuration.nix' })).toContainText(
      'enableSharedMemory = true',
    )
    // Nobody in it hears the power button: the next rung can be had at once.
    await page.getByRole('button', { name: 'Shut down' }).click()
    await expect(status(page)).toHaveText('Shutting down')
    await expect(page.getByText(/by force in \d+ s/)).toBeVisible()
    await page.getByRole('button', { name: 'Terminate now' }).click()
    await expect(status(page)).toHaveText('Off', { timeout: bootMs })
  })

  await test.step('more memory than this computer has is refused before the start', async () => {
    const mebibytes = Math.ceil(totalmem() / 1024 ** 2) * 8
    await handBuilt(home, 'Greedy', greedy, countingScript.replace('-m 16', `-m ${mebibytes}`))
    await list.getByRole('button', { name: /^Greedy/ }).click({ timeout: bootMs })
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Start without building' }).click()
    await expect(page.getByText(/^The machine is to have [\d.]+\sGiB of memory/)).toBeVisible({
      timeout: bootMs,
    })
  })
})
