/** Settings as a whole, damaged ones, and the notifications that they allow. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, launch, ownProgram, test } from './app.ts'
import { handBuilt } from './hand-built.ts'
import { build, quickMachine } from './quick-machine.ts'
import { openTab, status } from './user.ts'

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

test('size, letters and KVM take effect at once, and a setting is found by a word', async ({
  page,
  home,
  app,
}) => {
  test.setTimeout(200_000)
  await handBuilt(home, 'Alpha', 'aaaaaaaaaaaa')
  const settings = page.getByRole('button', { name: 'Settings' })
  const machine = page.getByRole('button', { name: /^Alpha/ })

  await test.step('everything is larger, also at the next start', async () => {
    await settings.click()
    const density = () => page.evaluate(() => devicePixelRatio)
    const before = await density()
    await page.getByText('125%', { exact: true }).click()
    await expect.poll(density).toBeCloseTo(before * 1.25, 2)
    await page.reload()
    await page.waitForSelector('nav')
    await expect.poll(density).toBeCloseTo(before * 1.25, 2)
    await settings.click()
    await page.getByText('100%', { exact: true }).click()
    await expect.poll(density).toBeCloseTo(before, 2)
  })

  await test.step('a terminal that is open has the new letters: larger ones leave room for fewer', async () => {
    await machine.click()
    await openTab(page, 'Console')
    await page.getByRole('button', { name: 'New terminal' }).click()
    await page.getByRole('menuitem', { name: 'Shell on this computer' }).click()
    const said = page.getByRole('log', { name: 'Last lines of Host shell' })
    let asked = 0
    const columns = async () => {
      asked++
      await page.getByTestId('terminal').filter({ visible: true }).locator('textarea').focus()
      await page.keyboard.type(`echo width-${asked}: $(tput cols)\n`)
      const answer = new RegExp(`width-${asked}: (\\d+)`)
      await expect(said).toContainText(answer, { timeout: 30_000 })
      return Number(answer.exec(await said.innerText())?.[1])
    }
    const before = await columns()
    await settings.click()
    const size = page.getByLabel('Size of letters in terminals')
    await size.fill('26')
    await size.press('Enter')
    const family = page.getByLabel('Font of terminals')
    await family.fill('DejaVu Sans Mono')
    await family.press('Enter')
    await machine.click()
    await expect.poll(columns, { timeout: 30_000 }).toBeLessThan(before * 0.7)
  })

  await test.step('a machine that is started next has no KVM', async () => {
    const withoutKvm = async () => {
      await page.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Start without building' }).click()
      await expect(status(page)).toHaveText('Running', { timeout: 60_000 })
      const note = path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/run/aaaaaaaaaaaa/vm.json')
      const { pid } = JSON.parse(await readFile(note, 'utf8')) as { pid: number }
      const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')
      await page.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Force off' }).click()
      await expect(status(page)).toHaveText('Off', { timeout: 60_000 })
      return words.filter((word) => word === 'accel=tcg').length
    }
    // The machine's own script says more than that in one word; what is added is QEMU's last word.
    expect(await withoutKvm()).toBe(0)
    await settings.click()
    await page.getByText('Never', { exact: true }).click()
    await expect(page.getByRole('radio', { name: 'Never' })).toBeChecked()
    await machine.click()
    expect(await withoutKvm()).toBe(1)
  })

  await test.step('a word leads to its section and is marked there', async () => {
    await settings.click()
    const search = page.getByRole('searchbox', { name: 'Find a setting' })
    const marked = () => page.evaluate(() => CSS.highlights.get('settings-found')?.size ?? 0)
    await search.fill('letters terminals')
    await expect(page.getByRole('main').getByRole('region')).toHaveCount(1)
    await expect(page.getByRole('region', { name: 'Machines' })).toBeVisible()
    expect(await marked()).toBeGreaterThan(1)
    // The way to another section leads there.
    await page.getByRole('button', { name: 'Integration tests' }).click()
    await expect(page.getByRole('region', { name: 'Integration tests' })).toBeFocused()
    await expect(search).toHaveValue('')
    await search.fill('nothing of the kind')
    await expect(page.getByText('No setting has “nothing of the kind” in it.')).toBeVisible()
    await search.press('Escape')
    await expect(page.getByRole('region', { name: 'Privacy and updates' })).toBeVisible()
    expect(await marked()).toBe(0)
  })
  expect(app.electron.windows()).toHaveLength(1)
})
