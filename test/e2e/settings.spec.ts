/** Settings as a whole, damaged ones, and the notifications that they allow. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, launch, ownProgram, test } from './app.ts'
import { build, quickMachine } from './quick-machine.ts'

test('settings go into a file, come back from it, and are reset with a way back', async ({
  page,
  home,
  app,
}) => {
  const file = path.join(home.path, 'mine.json')
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
  await page.getByRole('button', { name: 'Settings' }).click()
  const theme = page.locator('html')
  await page.getByText('High contrast', { exact: true }).click()
  await expect(theme).toHaveAttribute('data-theme', 'contrast')
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText(`The settings are in ${file}.`)).toBeVisible()
  const stored = JSON.parse(await readFile(file, 'utf8')) as { version: number; settings: object }
  expect(stored).toMatchObject({ version: 1, settings: { theme: 'contrast' } })
  expect(stored.settings).not.toHaveProperty('extraFolders')

  await page.getByRole('button', { name: 'Reset to defaults' }).click()
  await expect(theme).not.toHaveAttribute('data-theme', 'contrast')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(theme).toHaveAttribute('data-theme', 'contrast')

  await writeFile(file, JSON.stringify({ version: 1, settings: { theme: 'dark', maxJobs: 'many' } }))
  await page.getByRole('button', { name: 'Import…' }).click()
  await expect(page.getByText('Imported, but for what cannot be used here: maxJobs.')).toBeVisible()
  await expect(theme).toHaveAttribute('data-theme', 'dark')
  await writeFile(file, '[]')
  await page.getByRole('button', { name: 'Import…' }).click()
  await expect(page.getByText('This file holds no settings that Snowglobe can read.')).toBeVisible()
})

test('a build that ends while nobody looks is told, unless nobody wants to be', async ({
  page,
  home,
  app,
}) => {
  const quick = await quickMachine(home)
  await page.getByRole('button', { name: /^quick/ }).click()
  // What the desktop would show: there is none here. The window counts as not looked at.
  await app.electron.evaluate(({ BrowserWindow, Notification }) => {
    const told: string[] = []
    Object.assign(globalThis, { told })
    Notification.isSupported = () => true
    Notification.prototype.show = function () {
      told.push(this.title)
    }
    for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false
  })
  const told = () => app.electron.evaluate(() => (globalThis as unknown as { told: string[] }).told)
  await quick.write('echo no; exit 1')
  await build(page, /could not be built|does not build|failed/i)
  await expect.poll(told).toEqual(['“quick” could not be built'])
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByText('Notifications', { exact: true }).click()
  await page.getByRole('button', { name: /^quick/ }).click()
  await quick.write('echo again; exit 2')
  await build(page, /exit code 2|failed/i)
  expect(await told()).toHaveLength(1)
})

test('the language changes at once, is there at the next start, and leads back', async ({
  page,
  home,
  app,
}) => {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('combobox', { name: /^Language/ }).selectOption('Deutsch')
  await expect(page.getByRole('heading', { name: 'Einstellungen', level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await app.kill()
  const again = await launch(ownProgram(home))
  try {
    await expect(again.page.getByRole('button', { name: 'Neue Maschine' }).first()).toBeVisible()
    await again.page.getByRole('button', { name: 'Einstellungen' }).click()
    await again.page.getByRole('combobox', { name: /^Sprache/ }).selectOption('English')
    await expect(again.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await expect(again.page.locator('html')).toHaveAttribute('lang', /^en/)
  } finally {
    await again.kill()
  }
})

test('settings that cannot be read are kept aside, and said', async ({ home }) => {
  const folder = path.join(home.env['XDG_CONFIG_HOME'] ?? '', 'Snowglobe')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'settings.json'), '{"settings": {"theme":')
  const { page, kill } = await launch(ownProgram(home))
  try {
    await expect(page.getByText('The file with your settings could not be read').first()).toBeVisible()
    const names = await readdir(folder)
    expect(names.filter((name) => name.startsWith('settings.json.damaged-'))).toHaveLength(1)
  } finally {
    await kill()
  }
})
