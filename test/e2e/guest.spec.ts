/** The inside of a running guest: facts, commands, files, and a new configuration without a start. One boot serves all. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { bootMs, createMachine, openTab, status, writeConfiguration } from './user.ts'

const output = (page: Page) => page.getByRole('log', { name: 'Output' })

async function run(page: Page, command: string, end: RegExp = /^Ended well/): Promise<string> {
  await openTab(page, 'Guest')
  await page.getByRole('textbox', { name: 'Command' }).fill(command)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText(end)).toBeVisible({ timeout: bootMs })
  return (await output(page).count()) === 0 ? '' : output(page).innerText()
}

test('a running guest is looked into, given files and a new configuration, and shut down by its agent', async ({
  page,
  home,
  app,
}) => {
  test.setTimeout(900_000)
  await openGuest(page)

  await test.step('what it is, and its address', async () => {
    await expect(page.getByText('10.0.2.15/24')).toBeVisible({ timeout: bootMs })
    await expect(page.getByText(/^QEMU guest agent \d/)).toBeVisible()
  })

  await test.step('commands: output, exit code, other users, stopping', async () => {
    const said = await run(page, 'echo out; echo err >&2; id -un; exit 3', /^Ended with exit code 3$/)
    expect(said).toBe('out\nerr\nroot\n')
    await page.getByRole('combobox', { name: 'as' }).selectOption('alice')
    expect(await run(page, 'id -un; pwd')).toBe('alice\n/home/alice\n')
    await page.getByRole('combobox', { name: 'as' }).selectOption('root')
    await page.getByRole('textbox', { name: 'Command' }).fill('echo begun; sleep 1234')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await expect(output(page)).toContainText('begun', { timeout: bootMs })
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await expect(page.getByText('Stopped.', { exact: true })).toBeVisible({ timeout: bootMs })
    expect(await run(page, 'pgrep -x sleep | xargs -r ps -o args= -p | grep 1234 || echo none')).toBe(
      'none\n',
    )
  })

  await test.step('what it uses is drawn while somebody looks', async () => {
    await page
      .getByRole('textbox', { name: 'Command' })
      .fill(
        'while :; do dd if=/dev/urandom of=/root/load bs=1M count=8 conv=fsync 2>&1; head -c 9000 /dev/urandom > /dev/udp/10.0.2.2/9; done',
      )
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await openTab(page, 'Details')
    const plot = (name: string) =>
      page.getByRole('img', { name: new RegExp(`^${name}, the last two minutes:`) })
    await expect(plot('Processor')).toHaveAccessibleName(/: [1-9]\d*(\.\d)?% of \d processors?$/, {
      timeout: bootMs,
    })
    await expect(plot('Memory')).toHaveAccessibleName(/[1-9].* taken here, [1-9].*iB in use inside$/, {
      timeout: bootMs,
    })
    await expect(plot('Disk')).toHaveAccessibleName(/, [1-9][\d.]*\s(K|M)iB\/s written$/, { timeout: bootMs })
    await expect(plot('Network')).toHaveAccessibleName(/B\/s in, [1-9][\d.]*\s(B|KiB)\/s out$/, {
      timeout: bootMs,
    })
    await openTab(page, 'Guest')
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await expect(page.getByText('Stopped.', { exact: true })).toBeVisible({ timeout: bootMs })
  })

  const bytes = randomBytes(5 * 1024 * 1024 + 17)
  await test.step('a file goes in and comes out as it was', async () => {
    const file = path.join(home.path, 'some data.bin')
    await writeFile(file, bytes)
    await page.getByTestId('guest-files').setInputFiles(file)
    await expect(page.getByText('“some data.bin” is in /home/alice of the guest.')).toBeVisible({
      timeout: bootMs,
    })
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(
      await run(page, 'sha256sum "/home/alice/some data.bin"; stat -c %U "/home/alice/some data.bin"'),
    ).toBe(`${hash}  /home/alice/some data.bin\nalice\n`)
    const folder = path.join(home.path, 'from guest')
    await mkdir(folder)
    await app.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, folder)
    await page.getByRole('textbox', { name: 'File in the guest' }).fill('/home/alice/some data.bin')
    await page.getByRole('button', { name: 'Copy out…' }).click()
    await expect(page.getByText(`Copied to ${folder}/some data.bin.`)).toBeVisible({ timeout: bootMs })
    expect(bytes.equals(await readFile(path.join(folder, 'some data.bin')))).toBe(true)
  })

  await test.step('a copy that is stopped leaves nothing', async () => {
    const file = path.join(home.path, 'huge.bin')
    await writeFile(file, Buffer.alloc(60 * 1024 * 1024, 7))
    await page.getByTestId('guest-files').setInputFiles(file)
    const bar = page.getByRole('progressbar', { name: 'Copying “huge.bin”' })
    await expect(bar).toHaveAttribute('aria-valuenow', /^[1-9]/, { timeout: bootMs })
    await page.getByRole('button', { name: 'Stop copying “huge.bin”' }).click()
    await expect(bar).toBeHidden()
    await expect
      .poll(() => run(page, 'ls -A /home/alice | grep -e huge -e part || echo none'), { timeout: bootMs })
      .toBe('none\n')
  })

  await test.step('a file dropped on the screen goes to the user’s home', async () => {
    await openTab(page, 'Display')
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['dropped on the screen'], 'dropped.txt'))
      return transfer
    })
    await page.dispatchEvent('[data-testid=display]', 'drop', { dataTransfer: dropped })
    await expect(page.getByText('“dropped.txt” is in /home/alice of the guest.')).toBeVisible({
      timeout: bootMs,
    })
    expect(await run(page, 'cat /home/alice/dropped.txt')).toBe('dropped on the screen')
  })

  await test.step('a new configuration is applied while it runs', () => applyLive(page, home.machines))

  await test.step('a guest that does not heed the power button is shut down by its agent', async () => {
    await run(page, 'systemctl stop acpid')
    await page.getByRole('button', { name: 'Shut down' }).click()
    await expect(status(page)).toContainText('Off', { timeout: 60_000 })
  })
})

async function openGuest(page: Page): Promise<void> {
  await createMachine(page, 'live', 'Create and run')
  await openTab(page, 'Guest')
  await expect(page.getByRole('heading', { name: 'Run a command' })).toBeVisible({ timeout: bootMs })
}

const more = `
  users.motd = "hello live";
  users.users.bob = { isNormalUser = true; initialPassword = "test"; };
  systemd.services.teller = { wantedBy = [ "multi-user.target" ]; script = "echo hi; exec sleep infinity"; };
  virtualisation.vmVariant.virtualisation.memorySize = 1536;
}
`

async function applyLive(page: Page, machines: string): Promise<void> {
  const before = await run(page, 'cat /proc/sys/kernel/random/boot_id; systemctl show getty@tty1')
  const text = await readFile(path.join(machines, 'live/configuration.nix'), 'utf8')
  await writeConfiguration(page, text.replace('lolcat', 'lolcat\n    tree').replace(/\}\s*$/, more))
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Apply to the running machine' })
  const now = dialog.getByRole('button', { name: 'Apply now' })
  await expect(now).toBeVisible({ timeout: 2 * bootMs })
  await expect(dialog).toContainText('teller.service')
  await expect(dialog).toContainText('Memory: 1536 MiB in place of 1024 MiB.')
  await now.click()
  await expect(dialog).toContainText('The guest runs the new configuration.', { timeout: bootMs })
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Apply', exact: true })).toBeHidden()
  expect(await run(page, 'cat /etc/motd; echo; id -un bob; systemctl is-active teller')).toBe(
    'hello live\nbob\nactive\n',
  )
  expect(await run(page, 'which tree')).toBe('/run/current-system/sw/bin/tree\n')
  expect(await run(page, 'cat /proc/sys/kernel/random/boot_id; systemctl show getty@tty1')).toBe(before)
}
