/** An integration test in the app: made from a template, changed so that its last line fails, run and looked at; then known as passed. */
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
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
  const { page, electron } = app
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
  await expect(page.getByRole('img', { name: 'Screen of machine' })).toBeVisible({ timeout: 60_000 })
  await expect(timeline.getByText('Now:')).toBeVisible()

  const failure = page.getByRole('alert')
  await expect(failure).toContainText('The test failed: command echo word; exit 3 failed (exit code 3)', {
    timeout: bootMs,
  })
  await expect(failure).toContainText('machine.succeed("echo word; exit 3")')
  await expect(failure).toContainText('The last lines of machine:')
  await expect(timeline.getByRole('listitem').filter({ hasText: 'the end' })).toHaveClass(/failed/)
  await expect(page.getByRole('img', { name: 'seen.png' })).toBeVisible()
  // What the machine showed at that moment.
  const screens = page.getByRole('region', { name: 'The screens when it failed' })
  await expect(screens.getByRole('img', { name: 'machine' })).toBeVisible()
  await page.getByRole('radio', { name: 'machine' }).click()
  await expect(page.getByRole('region', { name: 'machine' })).toContainText(/usb|pam_unix|udhcpc/)

  // The report for other programs.
  const report = path.join(home.path, 'report.xml')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, report)
  await page.getByRole('button', { name: 'Save JUnit report…' }).click()
  await expect(page.getByText(`Saved as ${report}`)).toBeVisible()
  expect(await readFile(report, 'utf8')).toContain('exit code 3')

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

test('each machine of a test has the form on its own part of the text, with one history', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'New test' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('nodes')
  await page.getByRole('option', { name: /^Client and server/ }).click()
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const editor = page.getByRole('textbox', { name: 'The test as text' })
  const machines = page.getByRole('radiogroup', { name: 'Machines' })
  await expect(machines.getByRole('radio')).toHaveText(['server', 'client'])

  await page.getByRole('button', { name: 'Add a machine' }).click()
  await page.getByRole('textbox', { name: 'Name of the machine' }).fill('server')
  await expect(page.getByText('There is already a machine of this name.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name of the machine' }).fill('third')
  await page.keyboard.press('Enter')
  await expect(machines.getByRole('radio', { name: 'third' })).toBeChecked()
  await page.getByRole('textbox', { name: 'Host name' }).fill('mine')
  await page.keyboard.press('Enter')
  await expect(editor).toContainText('nodes.third = { pkgs, ... }: {    networking.hostName = "mine";  };')

  // The other machines' forms say nothing of it, and a new name reaches the script.
  await machines.getByRole('radio', { name: 'server' }).click()
  await expect(page.getByRole('textbox', { name: 'Host name' })).toHaveValue('')
  await page.getByRole('button', { name: 'Rename server' }).click()
  await page.getByRole('textbox', { name: 'Name of the machine' }).fill('web')
  await page.keyboard.press('Enter')
  await expect(editor).toContainText('web.wait_for_unit("default.target")')
  await expect(editor).toContainText('http://server/')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(editor).toContainText('server.wait_for_unit("default.target")')

  // What Nix says stands at its line, by the machine that it is about; methods are offered in the script.
  const line = page.locator('.cm-line', { hasText: 'allowedTCPPorts' })
  await line.click()
  await page.keyboard.press('Home')
  await page.keyboard.insertText('nope = 1; ')
  const problem = page.getByRole('list', { name: 'Problems' }).getByRole('listitem')
  await expect(problem).toContainText('nodes.server.networking.firewall.nope', { timeout: 60_000 })
  const at = await page
    .locator('.cm-line')
    .evaluateAll((lines) => lines.findIndex((each) => each.textContent.includes('nope')) + 1)
  await expect(problem.getByRole('button', { name: `Line ${at}` })).toBeVisible()
  await page.locator('.cm-line', { hasText: 'client.succeed' }).click()
  await page.keyboard.press('Home')
  await page.keyboard.type('client.wait_for_o')
  await expect(page.getByRole('listbox').getByText('open_port')).toBeVisible()
})

test('a file that lies elsewhere is taken in and stays there; one that is no test is refused', async ({
  app,
  home,
}) => {
  const { page, electron } = app
  const file = path.join(home.path, 'boots.nix')
  const text =
    '{ pkgs ? import <nixpkgs> { } }: pkgs.nixosTest { name = "x"; nodes.machine = { }; testScript = ""; }'
  await writeFile(file, '{ }')
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
  await page.getByRole('button', { name: 'New test' }).click()
  const choose = page.getByRole('button', { name: 'Use a file that is there…' })
  await choose.click()
  await expect(page.getByText('is no NixOS test: nothing in it calls runNixOSTest.')).toBeVisible()
  await writeFile(file, text)
  await choose.click()
  await expect(page.getByRole('heading', { name: 'boots', level: 1 })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'The test as text' })).toContainText('nixosTest')
  await expect(page.getByText(`This test lies in ${file} and is only read here.`)).toBeVisible()
  await page.getByRole('textbox', { name: 'The test as text' }).click()
  await page.keyboard.insertText('x')
  expect(await readFile(file, 'utf8')).toBe(text)
})

test('a flake’s checks are listed, and one of them is taken in as it lies', async ({ app, home }) => {
  const { page, electron } = app
  const folder = path.join(home.path, 'flake')
  await mkdir(folder)
  await writeFile(
    path.join(folder, 'flake.nix'),
    `{
  inputs.nixpkgs.url = "path:${home.env['SNOWGLOBE_STARTER'] ?? ''}";
  outputs = { self, nixpkgs }: let pkgs = nixpkgs.legacyPackages.x86_64-linux; in {
    checks.x86_64-linux.boots = pkgs.testers.runNixOSTest { name = "boots"; nodes.machine = { }; testScript = ""; };
    checks.x86_64-linux.lint = pkgs.cowsay;
  };
}
`,
  )
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await page.getByRole('button', { name: 'New test' }).click()
  await page.getByRole('button', { name: 'From a flake…' }).click()
  await expect(page.getByText('The flake.lock does not fit the inputs in flake.nix')).toBeVisible({
    timeout: 60_000,
  })
  const features = ['--extra-experimental-features', 'nix-command flakes', '--option', 'substituters', '']
  await execute('nix', ['flake', 'lock', ...features], { cwd: folder })
  const lock = await readFile(path.join(folder, 'flake.lock'), 'utf8')
  await page.getByRole('button', { name: 'From a flake…' }).click()
  await expect(page.getByRole('listbox', { name: 'Test' }).getByRole('option')).toHaveText(['boots'], {
    timeout: 60_000,
  })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'boots', level: 1 })).toBeVisible()
  const editor = page.getByRole('textbox', { name: 'The test as text' })
  await expect(editor).toContainText('runNixOSTest')
  await editor.click()
  await page.keyboard.insertText('x')
  expect(await readFile(path.join(folder, 'flake.nix'), 'utf8')).not.toContain('x{')
  expect(await readFile(path.join(folder, 'flake.lock'), 'utf8')).toBe(lock)
  await page.getByRole('tab', { name: 'Details' }).click()
  await expect(page.getByRole('main')).toContainText('builtins.getFlake', { timeout: 30_000 })
})
