/** The terminals on a real guest: the serial console, a shell on this computer, ssh by password and by key. One boot for all. */
import { execFile, spawn } from 'node:child_process'
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import { identify, signalGroup } from '../../main/system/process-identity.ts'
import { expect, launch, ownProgram, test, type Home } from './app.ts'
import { ask, bootMs, consoleLog, createMachine, logIn, openTab, status, typeToConsole } from './user.ts'

const execute = promisify(execFile)

/** The terminal that is shown beside the serial console. */
const terminal = (page: Page) => page.getByTestId('terminal').filter({ visible: true })
const said = (page: Page, name: string) => page.getByRole('log', { name: `Last lines of ${name}` })
const messages = (app: ElectronApplication) =>
  app.evaluate(() => Reflect.get(globalThis, 'asked') as { details: string[]; opened: string[] })

async function typeInto(page: Page, words: string): Promise<void> {
  await terminal(page).locator('textarea').focus()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

async function newTerminal(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New terminal' }).click()
  await page.getByRole('menuitem', { name }).click()
}

async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Terminal actions' }).click()
  await page.getByRole('menuitem', { name }).click()
}

/** A key that only an agent has, so that nobody's own keys take part. */
async function keyAgent(home: Home) {
  const key = path.join(home.path, 'key')
  await execute('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key])
  const socket = path.join(home.path, 'agent.sock')
  const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore', detached: true })
  const identity = identify(agent.pid ?? 0)
  await expect
    .poll(() =>
      stat(socket).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
  await execute('ssh-add', ['-q', key], { env: { ...process.env, SSH_AUTH_SOCK: socket } })
  const line = (await readFile(`${key}.pub`, 'utf8')).trim()
  return { socket, line, end: () => identity !== null && signalGroup(identity, 'SIGTERM') }
}

test('a machine is used by its serial console, by a shell beside it and by ssh', async ({ home }) => {
  test.setTimeout(900_000)
  const key = await keyAgent(home)
  const program = ownProgram(home)
  const { electron, page, kill } = await launch({
    ...program,
    env: { ...program.env, SSH_AUTH_SOCK: key.socket, SHELL: '/bin/bash' },
  })
  try {
    await electron.evaluate(
      ({ dialog, shell }, saveTo) => {
        const asked: { details: string[]; opened: string[] } = { details: [], opened: [] }
        Object.assign(globalThis, { asked })
        dialog.showMessageBox = (...args: unknown[]) => {
          asked.details.push((args.at(-1) as { detail: string }).detail)
          return Promise.resolve({ response: 0, checkboxChecked: false })
        }
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: saveTo })
        shell.openExternal = (address) => {
          asked.opened.push(address)
          return Promise.resolve()
        }
      },
      path.join(home.path, 'saved.log'),
    )

    await createMachine(page, 'Reached', 'Create')
    const folder = path.join(home.machines, 'Reached')
    const file = path.join(folder, 'configuration.nix')
    const before = await readFile(file, 'utf8')
    const more = `
  services.openssh.enable = true;
  users.users.alice.openssh.authorizedKeys.keys = [ "${key.line}" ];
  users.users.bob = { isNormalUser = true; initialPassword = "test"; };
`
    await writeFile(file, before.replace(/\}\s*$/, `${more}}\n`))
    await page.getByRole('button', { name: 'Build and run' }).first().click()
    await expect(status(page)).toHaveText('Running', { timeout: bootMs })

    await test.step('the shell on this computer is in the machine’s folder and sees what was built', async () => {
      await openTab(page, 'Console')
      await newTerminal(page, 'Shell on this computer')
      await typeInto(page, 'pwd; type run-reached-vm; env | grep -c ELECTRON; stty size')
      const shown = said(page, 'Host shell')
      await expect(shown).toContainText(folder)
      await expect(shown).toContainText(/run-reached-vm is .*result\/bin\/run-reached-vm\s+0\s+\d\d+ \d\d+/)
    })

    await test.step('several lines are asked about where a shell would run them at once', async () => {
      await typeInto(page, 'echo ca""t runs; cat')
      await expect(said(page, 'Host shell')).toContainText('cat runs')
      await electron.evaluate(({ clipboard }) => clipboard.writeText('pasted one\npasted two'))
      await terminal(page).locator('textarea').focus()
      await page.keyboard.press('Control+Shift+V')
      const question = page.getByRole('dialog', { name: 'Paste 2 lines?' })
      await expect(question).toContainText('pasted two')
      await expect(said(page, 'Host shell')).not.toContainText('pasted one')
      await question.getByRole('button', { name: 'Paste', exact: true }).click()
      await expect(said(page, 'Host shell')).toContainText('pasted two')
      await page.keyboard.press('Control+c')
      await expect(said(page, 'Host shell')).toContainText(/\^C[^\n]*\n[^\n]*[#$]\s*$/)
      // A shell that holds pastes together is not asked about.
      await electron.evaluate(({ clipboard }) => clipboard.writeText('echo held one\necho held two\n'))
      await page.keyboard.press('Control+Shift+V')
      await expect(said(page, 'Host shell')).toContainText('echo held two')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.keyboard.press('Control+c')
    })

    await test.step('an address is opened after main has shown all of it', async () => {
      await typeInto(page, 'echo s""ee https://nixos.example/manual?page=1#two')
      const shown = terminal(page).locator('.xterm-rows').getByText('see https://nixos.example').last()
      await expect(shown).toBeVisible()
      const box = await shown.boundingBox()
      if (box === null) throw new Error('the address is not on the screen')
      await page.mouse.move(box.x + 90, box.y + box.height / 2)
      await page.mouse.move(box.x + 100, box.y + box.height / 2)
      await page.waitForTimeout(300)
      await page.mouse.click(box.x + 100, box.y + box.height / 2)
      await expect
        .poll(async () => (await messages(electron)).opened)
        .toEqual(['https://nixos.example/manual?page=1#two'])
      expect((await messages(electron)).details[0]).toContain('https://nixos.example/manual?page=1#two')
    })

    await test.step('a shell that has ended says its exit code and can be started again', async () => {
      await typeInto(page, 'exit 3')
      await expect(page.getByText('The shell ended with exit code 3.')).toBeVisible()
      await page.getByRole('button', { name: 'Start again' }).click()
      await typeInto(page, 'echo a""gain')
      await expect(said(page, 'Host shell')).toContainText('again')
    })

    await test.step('the guest learns from its agent how large its serial terminal is', async () => {
      await page.getByRole('tab', { name: 'Serial' }).click()
      await logIn(page)
      const rows = await page.getByTestId('console').locator('.xterm-rows > div').count()
      // It is told anew whenever somebody types: what a login has set back in between is mended with the next line.
      await expect(async () => {
        await typeToConsole(page, 'sleep 2; stty size')
        await expect(consoleLog(page)).toContainText(new RegExp(`${rows} \\d{2,3}\\s`), { timeout: 8000 })
      }).toPass({ timeout: bootMs })
    })

    await test.step('the serial console is searched', async () => {
      await page.getByTestId('console').locator('textarea').focus()
      await page.keyboard.press('Control+Shift+F')
      const input = page.getByRole('searchbox', { name: 'Search in this terminal' })
      await input.fill('ALICE')
      const count = page.getByRole('search').getByRole('status')
      await expect(count).toHaveText(/^(\d+) of \1$/)
      await page.getByRole('button', { name: 'Match case' }).click()
      await expect(count).toHaveText('No matches')
      await page.getByRole('button', { name: 'Regular expression' }).click()
      await input.fill('a(lice')
      await expect(count).toHaveText('Not a regular expression')
      await input.fill('log[ij]n:')
      await expect(count).toHaveText(/of \d+$/)
      await input.press('Escape')
      await expect(input).toHaveCount(0)
    })

    await test.step('the letters grow, and the size is told anew', async () => {
      await page.getByTestId('console').locator('textarea').focus()
      for (let times = 0; times < 4; times++) await page.keyboard.press('Control+=')
      const letters = page.getByTestId('console').locator('.xterm-rows')
      await expect(letters).toHaveCSS('font-size', '17px')
      await page.keyboard.press('Control+0')
      await expect(letters).toHaveCSS('font-size', '13px')
    })

    await test.step('ssh with a password, by a forward that is added for this run', async () => {
      await newTerminal(page, 'Log in by ssh…')
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText('No port of this computer leads to the machine’s port 22.')
      await dialog.getByRole('button', { name: 'Add a forward' }).click()
      await expect(dialog).toContainText(/answers at port \d+/, { timeout: bootMs })
      await dialog.getByRole('radio', { name: 'bob' }).click()
      await dialog.getByRole('button', { name: 'Connect' }).click()
      await expect(said(page, 'ssh bob')).toContainText(/password:\s*$/i, { timeout: bootMs })
      await typeInto(page, 'test')
      await expect(said(page, 'ssh bob')).toContainText(/\$\s*$/, { timeout: bootMs })
      await typeInto(page, 'whoami; stty size')
      await expect(said(page, 'ssh bob')).toContainText(/\nbob\s+\d\d+ \d\d+/, { timeout: bootMs })
    })

    await test.step('the forward listens on the loopback alone', async () => {
      const { stdout } = await execute('ss', ['-Hltnp'])
      const listening = stdout.split('\n').filter((line) => line.includes('qemu-system'))
      expect(listening.length).toBeGreaterThan(0)
      for (const line of listening) expect(line).toContain(' 127.0.0.1:')
    })

    await test.step('a guest with other keys is noticed, and the old ones can be forgotten; then ssh by key', async () => {
      const known = path.join(folder, '.snowglobe/known_hosts')
      const stranger = key.line.split(' ').slice(0, 2).join(' ')
      const host = (await readFile(known, 'utf8')).split(' ')[0]
      await writeFile(known, `${host} ${stranger}\n`)
      await newTerminal(page, 'Log in by ssh…')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('radio', { name: 'alice' }).click()
      await expect(dialog).toContainText(/answers at port \d+/, { timeout: bootMs })
      await dialog.getByRole('button', { name: 'Connect' }).click()
      await expect(page.getByText('The machine has other ssh keys than before')).toBeVisible({
        timeout: bootMs,
      })
      await page.getByRole('button', { name: 'Forget the old keys and connect' }).click()
      await expect(said(page, 'ssh alice')).toContainText(/alice@[^\n]*\$\s*$/, { timeout: bootMs })
      await expect(said(page, 'ssh alice')).not.toContainText(/password:/i)
      expect((await stat(known)).mode & 0o777).toBe(0o600)
    })

    await test.step('the log is saved as it is', async () => {
      await page.getByRole('tab', { name: 'Serial' }).click()
      await act(page, 'Save log as…')
      await expect(page.getByText('The log was saved.')).toBeVisible()
      expect(await readFile(path.join(home.path, 'saved.log'), 'utf8')).toMatch(/login: alice/)
    })

    await test.step('without the agent, the size is typed at a shell’s prompt, and nowhere else unasked', async () => {
      await ask(
        page,
        'sudo sv -w 9 down /run/services/qemu-guest-agent; echo do""wn',
        /password for alice:\s*$/i,
      )
      await typeToConsole(page, 'test')
      await expect(consoleLog(page)).toContainText('down', { timeout: bootMs })
      await ask(page, 'stty rows 5 cols 66; read answer', /read answer\s*$/)
      await act(page, 'Tell the guest the size')
      const question = page.getByRole('alertdialog')
      await expect(question).toContainText('the last line does not look like one', { timeout: 60_000 })
      await question.getByRole('button', { name: 'Cancel' }).click()
      await typeToConsole(page, '')
      await expect(consoleLog(page)).toContainText(/\$\s*$/)
      await act(page, 'Tell the guest the size')
      await expect(consoleLog(page)).toContainText(/stty rows \d+ cols \d+/)
      await ask(page, 'stty size; echo do""ne', /\n(?!5 66)[1-9]\d* [1-9]\d*\s+done/)
    })
  } finally {
    key.end()
    await kill()
  }
})
