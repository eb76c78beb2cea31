/** Where nixpkgs and configurations come from, in the real app: pins and updates, flakes, nixos-generate-config, this computer's own. */
import type { Page } from '@playwright/test'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { archive, commit, serveChannels, writeNixpkgs } from '../unit/nix/small-nixpkgs.ts'
import { expect, launch, ownProgram, test, type RunningApp } from './app.ts'
import { bootMs, openTab, status } from './user.ts'

const run = promisify(execFile)

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

async function newMachine(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: /^New machine/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
}

async function otherNixpkgs(page: Page, kind: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: /nixpkgs/ }).click()
  await page.getByRole('option', { name: /^Another…/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Another nixpkgs' })
  await dialog.getByRole('radio', { name: kind, exact: true }).click()
  for (const [label, text] of Object.entries(fields))
    await dialog.getByRole('textbox', { name: label }).fill(text)
  await dialog.getByRole('button', { name: 'Fetch and use' }).click()
}

async function build(page: Page): Promise<void> {
  await page.keyboard.press('Shift+F5')
  await expect(page.getByText(/^Built in/)).toBeVisible({ timeout: bootMs })
}

/** The system's own dialog for a folder answers with this one. */
async function choosing({ electron }: RunningApp, folder: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
}

test('a machine stays with its nixpkgs, is updated on purpose, and goes back', async ({ home, app }) => {
  test.setTimeout(300_000)
  const { page } = app
  const root = path.join(home.path, 'channels')
  await mkdir(path.join(root, 'releases'), { recursive: true })
  for (const n of ['1', '2']) {
    await writeNixpkgs(path.join(root, `nixos-25.11.${n}`), `25.11.${n}`, n.repeat(40))
    // Nothing that could be packed: what is downloaded is as large.
    await writeFile(path.join(root, `nixos-25.11.${n}/weight`), randomBytes(1_000_000))
    await archive(path.join(root, `nixos-25.11.${n}`), path.join(root, `releases/25.11.${n}.tar.xz`))
  }
  const server = await serveChannels(root)
  server.leads.set('nixos-25.11-small', '/releases/25.11.1.tar.xz')
  try {
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByLabel('Server of channels').fill(server.url)
    await page.getByLabel('Server of channels').press('Enter')

    await newMachine(page, 'pinned')
    await otherNixpkgs(page, 'Channel', { Channel: 'nixos-no-such' })
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
      'There is no channel nixos-no-such.',
    )
    await page.getByRole('dialog').getByRole('textbox', { name: 'Channel' }).fill('nixos-25.11-small')
    server.pace = 30_000
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('status')).toContainText(
      /\d\s(?:Ki)?B \/ 97\d\sKiB · \d.*\s(?:Ki)?B\/s/,
      { timeout: 60_000 },
    )
    server.pace = null
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: 60_000 })
    await page.getByRole('option', { name: /^Empty/ }).click({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'pinned', level: 1 })).toBeVisible()

    await build(page)
    const folder = path.join(home.machines, 'pinned')
    const built = () => readFile(path.join(folder, 'result'), 'utf8')
    expect(await built()).toContain('25.11.1')
    server.leads.set('nixos-25.11-small', '/releases/25.11.2.tar.xz')
    await build(page)
    expect(await built()).toContain('25.11.1')

    await openTab(page, 'Details')
    const main = page.getByRole('main')
    await expect(main.getByText(/^Pinned to 25\.11\.1/)).toContainText(`commit ${'1'.repeat(12)}`)
    await expect(main.getByText(/-I nixpkgs=\/\S*-source/)).toBeVisible()
    await page.getByRole('button', { name: 'Look for an update…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Update nixpkgs' })
    await expect(dialog).toContainText('25.11.2', { timeout: 60_000 })
    await dialog.getByText(/1 package/).click()
    await expect(dialog.getByRole('listitem').filter({ hasText: 'tool' })).toContainText('25.11.1 → 25.11.2')
    await dialog.getByRole('button', { name: 'Update', exact: true }).click()
    await expect(main.getByText(/^Pinned to 25\.11\.2/)).toBeVisible()
    expect(await built()).toContain('25.11.1')
    await page.getByRole('button', { name: 'Look for an update…' }).click()
    await expect(dialog).toContainText('There is nothing newer.', { timeout: 60_000 })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await build(page)
    expect(await built()).toContain('25.11.2')

    await page.getByRole('radio', { name: 'History' }).click()
    await page.getByRole('listbox', { name: 'Builds of this machine' }).getByRole('option').last().click()
    await page.getByRole('button', { name: 'Go back to this build' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to this build' }).click()
    await openTab(page, 'Details')
    await expect(main.getByText(/^Pinned to 25\.11\.1/)).toBeVisible()
    expect(await built()).toContain('25.11.1')

    // Without the network a pinned machine is built all the same, and what was never fetched is said to be missing.
    await server.close()
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByText('Work offline').click()
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^pinned/ })
      .click()
    await build(page)
    expect(await built()).toContain('25.11.1')
    await newMachine(page, 'another')
    await otherNixpkgs(page, 'Archive', { Address: 'https://example.invalid/nixpkgs.tar.gz' })
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('without the network')
  } finally {
    await server.close()
  }
})

test('a flake’s system is built, run, and its lock file respected', async ({ home, app }) => {
  test.setTimeout(600_000)
  const { page } = app
  const flake = path.join(home.path, 'my-flake')
  await mkdir(flake)
  const system = (name: string) =>
    `${name} = nixpkgs.lib.nixosSystem { system = "x86_64-linux"; modules = [ ./common.nix { networking.hostName = "${name}"; } ]; };`
  await writeFile(
    path.join(flake, 'flake.nix'),
    `{ inputs.nixpkgs.url = "path:${home.env['SNOWGLOBE_STARTER'] ?? ''}";
       outputs = { nixpkgs, ... }: { nixosConfigurations = { ${system('red')} ${system('blue')} }; }; }`,
  )
  await writeFile(path.join(flake, 'common.nix'), '{ system.stateVersion = "25.11"; }\n')
  await commit(flake, 'mine')
  await choosing(app, flake)
  await newMachine(page, '')
  await page.getByRole('button', { name: 'Add an existing folder…' }).click()
  await expect(
    page.getByText('The flake.lock does not fit the inputs in flake.nix, or is not there.'),
  ).toBeVisible({
    timeout: 30_000,
  })
  const features = ['--extra-experimental-features', 'nix-command flakes', '--option', 'substituters', '']
  await run('nix', ['flake', 'lock', ...features], { cwd: flake })
  await commit(flake, 'locked')
  const lock = await readFile(path.join(flake, 'flake.lock'), 'utf8')
  await page.getByRole('button', { name: 'Add an existing folder…' }).click()
  const dialog = page.getByRole('dialog', { name: 'A system of this flake' })
  await expect(dialog.getByRole('option')).toHaveText(['blue', 'red'], { timeout: bootMs })
  await dialog.getByRole('option', { name: 'red' }).click()
  await expect(dialog.getByLabel('Name')).toHaveValue('red')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { name: 'red', level: 1 })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Configuration' })).toContainText('nixosConfigurations')

  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  expect(await exists(path.join(home.machines, 'red/result/bin/run-red-vm'))).toBe(true)
  // The folder is only read: its lock file is as it was, and there is no disk and no link.
  expect(await readFile(path.join(flake, 'flake.lock'), 'utf8')).toBe(lock)
  expect(await exists(path.join(flake, 'result'))).toBe(false)
  expect(await exists(path.join(home.machines, 'red/red.qcow2'))).toBe(true)

  await openTab(page, 'Build')
  await expect(page.getByText(/^Built in/)).toBeVisible()
  // A flake tells what would change, too: the packages of its system, and the size of what was built.
  await writeFile(
    path.join(flake, 'common.nix'),
    '{ pkgs, ... }: { system.stateVersion = "25.11"; environment.systemPackages = [ pkgs.htop ]; }\n',
  )
  const preview = page.getByRole('region', { name: 'What building would do' })
  await preview.getByText(/1 package/).click({ timeout: bootMs })
  await expect(preview.getByRole('listitem').filter({ hasText: 'htop' })).toBeVisible()
  await writeFile(
    path.join(flake, 'common.nix'),
    '{ system.stateVersion = "25.11"; nonsense.here = true; }\n',
  )
  await page.keyboard.press('Shift+F5')
  await expect(page.getByRole('alert').filter({ hasText: 'nonsense' })).toBeVisible({ timeout: bootMs })
})

test('the configuration is what nixos-generate-config of that nixpkgs writes', async ({ home, page }) => {
  test.setTimeout(300_000)
  await newMachine(page, 'generated')
  await page.getByRole('option', { name: /^As NixOS’s installer writes it/ }).click({ timeout: 60_000 })
  await expect(page.getByText('nixpkgs writes this configuration')).toBeVisible()
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'generated', level: 1 })).toBeVisible({ timeout: bootMs })
  const folder = path.join(home.machines, 'generated')
  const text = await readFile(path.join(folder, 'configuration.nix'), 'utf8')
  expect(text).toContain('./hardware-configuration.nix')
  expect(await readFile(path.join(folder, 'hardware-configuration.nix'), 'utf8')).toContain('hostPlatform')
  await build(page)
  expect(await exists(path.join(folder, 'result/bin/run-nixos-vm'))).toBe(true)

  await newMachine(page, 'gnome')
  await page.getByRole('option', { name: /^As NixOS’s GNOME installer writes it/ }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'gnome', level: 1 })).toBeVisible({ timeout: bootMs })
  expect(await readFile(path.join(home.machines, 'gnome/configuration.nix'), 'utf8')).toMatch(
    /^ {2}services\.desktopManager\.gnome\.enable = true;$/m,
  )
})

test('this computer’s own configuration is built, and only read', async ({ home }) => {
  test.setTimeout(300_000)
  const folder = path.join(home.path, 'etc nixos')
  await mkdir(folder)
  const file = path.join(folder, 'configuration.nix')
  const text = '{ imports = [ ./more.nix ]; system.stateVersion = "25.11"; }\n'
  await writeFile(file, text)
  await writeFile(path.join(folder, 'more.nix'), '{ networking.hostName = "thiscomputer"; }\n')
  const program = ownProgram(home)
  const app = await launch({ ...program, env: { ...program.env, NIX_PATH: `nixos-config=${file}` } })
  try {
    const { page } = app
    await newMachine(page, '')
    await page.getByRole('button', { name: 'This computer’s configuration…' }).click()
    const dialog = page.getByRole('dialog', { name: 'This computer’s own configuration' })
    await expect(dialog).toContainText(file)
    await dialog.getByRole('button', { name: 'Create' }).click()
    await expect(page.getByRole('heading', { name: 'This computer', level: 1 })).toBeVisible()
    await expect(page.getByText(`${file}, only read here`)).toBeVisible()
    const shown = page.getByRole('textbox', { name: 'Configuration' })
    await shown.click()
    await page.keyboard.type('broken')
    await expect(shown).not.toContainText('broken')
    await build(page)
    const machine = path.join(home.machines, 'This computer')
    expect(await exists(path.join(machine, 'result/bin/run-thiscomputer-vm'))).toBe(true)
    expect(await exists(path.join(machine, 'configuration.nix'))).toBe(false)
    expect(await readFile(file, 'utf8')).toBe(text)
    const { stdout } = await run('ls', ['-A', folder])
    expect(stdout.trim().split('\n')).toEqual(['configuration.nix', 'more.nix'])

    // Somebody writes it: what is shown and what is to be built follows.
    await writeFile(file, text.replace('{ imports', '{ # Today.\n  imports'))
    await openTab(page, 'Configuration')
    await expect(shown).toContainText('# Today.')
    await rm(file)
    await expect(page.getByRole('alert')).toContainText('There is no configuration.nix')
  } finally {
    await app.kill()
  }
})
