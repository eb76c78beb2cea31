/** The app without its window: started in the background with machines of its own, found again, and quit in each way. */
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { expect, ownProgram, spawnApp, test, type Home } from './app.ts'
import { handBuilt } from './hand-built.ts'

const waitMs = 90_000
const [first, second] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'] as const

async function inBackground(home: Home): Promise<ElectronApplication> {
  const { executable, appFolder, env, sandbox } = ownProgram(home)
  return _electron.launch({
    executablePath: executable,
    chromiumSandbox: sandbox,
    args: [appFolder, '--disable-gpu', '--background'],
    env,
  })
}

/** A second start, as from the desktop's menu: the first one hears of it. */
async function startAgain(home: Home): Promise<void> {
  await once(spawnApp(home, []), 'exit')
}

async function writeSettings(home: Home, settings: object): Promise<void> {
  const folder = path.join(home.env['XDG_CONFIG_HOME'] ?? '', 'Snowglobe')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ settings }))
}

const isRunning = (home: Home, id: string) =>
  readFile(path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/run', id, 'vm.json')).then(
    () => true,
    () => false,
  )

test('in the background it starts the chosen machines and shows nothing until it is started again; quitting asks by name and may shut all down', async ({
  home,
}) => {
  test.setTimeout(400_000)
  await handBuilt(home, 'Alpha', first)
  await handBuilt(home, 'Beta', second)
  await writeSettings(home, { startMachines: [first, 'cccccccccccc'] })
  const electron = await inBackground(home)
  const child = electron.process()
  const ended = once(child, 'exit')
  try {
    await expect.poll(() => isRunning(home, first), { timeout: waitMs }).toBe(true)
    expect(await isRunning(home, second)).toBe(false)
    expect(electron.windows()).toEqual([])

    await startAgain(home)
    await expect.poll(() => electron.windows().length, { timeout: waitMs }).toBe(1)
    const page = await electron.firstWindow()
    const list = page.getByRole('navigation')
    await expect(list.getByRole('button', { name: /^Alpha/ })).toContainText('Running', { timeout: waitMs })
    await expect(list.getByRole('button', { name: /^Beta/ })).toContainText('Off')

    await page.getByRole('button', { name: 'Settings' }).click()
    const chosen = page.getByRole('group', { name: 'Start with Snowglobe' })
    await expect(chosen.getByRole('switch', { name: 'Alpha' })).toBeChecked()
    await expect(chosen.getByRole('switch', { name: 'Beta' })).not.toBeChecked()
    await page.getByText('Start Snowglobe when I log in').click()
    const entry = path.join(home.env['XDG_CONFIG_HOME'] ?? '', 'autostart/snowglobe.desktop')
    await expect
      .poll(() => readFile(entry, 'utf8').catch(() => ''), { timeout: waitMs })
      .toMatch(/^Exec=.* --background$/m)

    // Closing the window leaves the app alone; the next start shows the same window again.
    await page.getByText('Goes on in the background').click()
    await expect(page.getByRole('radio', { name: 'Goes on in the background' })).toBeChecked()
    await close(electron)
    await expect.poll(() => isVisible(electron)).toBe(false)
    await startAgain(home)
    await expect.poll(() => isVisible(electron), { timeout: waitMs }).toBe(true)

    // The question names what runs; staying changes nothing.
    await page.getByText('Quits', { exact: true }).click()
    await expect(page.getByRole('radio', { name: 'Quits' })).toBeChecked()
    await answer(electron, 2, false)
    await close(electron)
    await expect.poll(() => asked(electron)).toContain('“Alpha” is running.')
    expect(child.exitCode).toBeNull()

    // The firmware does not hear the power button: the second question offers to force it off.
    await answer(electron, 1, true)
    await close(electron)
    await expect(list.getByRole('button', { name: /^Alpha/ })).toContainText('Shutting down')
    expect(
      (await page.evaluate(() => window.snowglobe.call('app.state', undefined))) as object,
    ).toMatchObject({
      ok: true,
      value: { settings: { onQuit: 'stop', startAtLogin: true } },
    })
    await close(electron).catch(() => undefined)
    await ended
    expect(await isRunning(home, first)).toBe(false)
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  }
})

test('when the session ends nobody is asked, and machines go on', async ({ home }) => {
  test.setTimeout(200_000)
  await handBuilt(home, 'Alpha', first)
  await writeSettings(home, { startMachines: [first] })
  // Not by Playwright, whose debugger holds the end back.
  const child = spawnApp(home, ['--background'])
  const ended = once(child, 'exit')
  try {
    await expect.poll(() => isRunning(home, first), { timeout: waitMs }).toBe(true)
    child.kill('SIGTERM')
    await ended
    expect(await isRunning(home, first)).toBe(true)
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  }
})

const close = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

const isVisible = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())

/** Answers the next questions by this button, and keeps what they said. */
const answer = (electron: ElectronApplication, response: number, checkboxChecked: boolean) =>
  electron.evaluate(
    ({ dialog }, given) => {
      dialog.showMessageBox = (...args: unknown[]) => {
        const { message } = args.at(-1) as { message: string }
        Object.assign(globalThis, { lastQuestion: message })
        return Promise.resolve(given)
      }
    },
    { response, checkboxChecked },
  )

const asked = (electron: ElectronApplication) =>
  electron.evaluate(() => (globalThis as { lastQuestion?: string }).lastQuestion ?? '')
