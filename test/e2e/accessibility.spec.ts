/** axe finds nothing on any view, in any theme; nor in German, whose words are long. */
import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'
import { expect, launch, ownProgram, test } from './app.ts'
import { handBuilt } from './hand-built.ts'
import { bootMs, createMachine, openTab, status } from './user.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // An option's name is its first line; the line below it is its description (aria-describedby).
  rules: { 'label-content-name-mismatch': { enabled: false } },
}

const allThemes = ['light', 'dark', 'contrast'] as const

/** Looks at what is shown now, in each theme. */
async function look(
  page: Page,
  view: string,
  but: RunOptions['rules'] = {},
  themes: readonly (typeof allThemes)[number][] = allThemes,
): Promise<void> {
  for (const theme of themes) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme)
    // What fades in has the colours of its middle until it is there.
    await page.waitForTimeout(250)
    await page.evaluate(source)
    const { violations } = await page.evaluate<AxeResults, RunOptions>(
      (options) => (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, options),
      { ...rules, rules: { ...rules.rules, ...but } },
    )
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html}\n  ${failureSummary}`),
    )
    expect.soft(found.join('\n'), `${view}, ${theme}`).toBe('')
  }
}

const tabs = ['Configuration', 'Build', 'Display', 'Console', 'Guest', 'Disk', 'Network', 'Details']

test('nothing, a first machine, and one that is not built', async ({ page }) => {
  await look(page, 'No machines')
  await page.getByRole('button', { name: 'Settings' }).click()
  await look(page, 'Settings')
  await page.getByRole('button', { name: 'Doctor' }).first().click()
  await expect(page.getByRole('main')).toContainText(/QEMU/)
  await look(page, 'Doctor')
  await page.getByRole('button', { name: 'New machine' }).first().click()
  await expect(page.getByRole('option', { name: /^Minimal console/ })).toBeVisible({ timeout: 60_000 })
  await look(page, 'New machine')
  await createMachine(page, 'first', 'Create')
  for (const tab of tabs) {
    await openTab(page, tab)
    await look(page, `Off: ${tab}`)
  }
  await openTab(page, 'Configuration')
  for (const view of ['Form', 'Text']) {
    await page.getByRole('radio', { name: view, exact: true }).check({ force: true })
    await look(page, `Configuration as ${view}`)
  }
  await page.getByRole('radio', { name: 'Form and text', exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Change password…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look(page, 'Password')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'All options', exact: true }).click()
  const search = page.getByPlaceholder('Search all options')
  await expect(search).toBeFocused({ timeout: 60_000 })
  await search.fill('openssh enable')
  await page.getByRole('option', { name: /^services.openssh.enable/ }).click()
  await look(page, 'All options')
  await page.getByRole('button', { name: 'More actions' }).click()
  await look(page, 'Menu')
  await page.getByRole('menuitem', { name: 'Build an image…' }).click()
  await expect(page.getByRole('option', { name: 'ISO image of an installer (iso-installer)' })).toBeAttached()
  await look(page, 'Images')
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: /Remove/ }).click()
  await look(page, 'Question')
  await page.keyboard.press('Escape')
  for (const name of ['Clone…', 'Export…']) {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(page, name)
    await page.keyboard.press('Escape')
  }
  // A word that is explained, by keyboard alone.
  await openTab(page, 'Disk')
  const term = page.getByRole('button', { name: 'State disk' })
  const isReached = () => term.evaluate((one) => one === document.activeElement)
  for (let presses = 0; presses < 5 && !(await isReached()); presses++) await page.keyboard.press('Tab')
  await expect(page.getByRole('tooltip')).toContainText('virtualisation.diskImage')
  // What is said of a word lies outside of all landmarks, and belongs to it by aria-describedby.
  await look(page, 'Explained word', { region: { enabled: false } })
})

test('in the colours of the system', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await look(page, 'No machines, forced colours', {}, ['light'])
  await createMachine(page, 'forced', 'Create')
  for (const tab of tabs) {
    await openTab(page, tab)
    await look(page, `Forced colours: ${tab}`, {}, ['light'])
  }
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('searchbox').fill('memory')
  await look(page, 'Settings that are searched, forced colours', {}, ['light'])
  await page.emulateMedia({ forcedColors: 'none' })
  await look(page, 'Settings that are searched')
})

test('a machine that runs', async ({ page, home }) => {
  await handBuilt(home, 'bios', 'aaaaaaaaaaaa')
  await page.getByRole('button', { name: /^bios/ }).click()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Start without building' }).click()
  await expect(status(page)).toHaveText('Running', { timeout: 30_000 })
  for (const tab of tabs) {
    await openTab(page, tab)
    await look(page, `Running: ${tab}`)
  }
})

test('what a machine that runs is asked and asks: ssh, snapshot, apply, what its disk hides', async ({
  page,
  home,
}) => {
  test.setTimeout(900_000)
  await createMachine(page, 'asked', 'Create and run')
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  const dialog = page.getByRole('dialog')
  const lookAndClose = async (view: string) => {
    await expect(dialog).toBeVisible()
    await look(page, view)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await openTab(page, 'Console')
  await page.getByRole('button', { name: 'New terminal' }).click()
  await look(page, 'Terminals')
  await page.getByRole('menuitem', { name: 'Log in by ssh…' }).click()
  await expect(page.getByRole('button', { name: 'Add a forward' })).toBeVisible({ timeout: 60_000 })
  await lookAndClose('ssh')
  await openTab(page, 'Disk')
  await page.getByRole('button', { name: 'Take a snapshot…' }).click()
  await lookAndClose('Snapshot')
  await page.getByRole('button', { name: 'Take a snapshot…' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The snapshot “Snapshot 1” was taken.')).toBeVisible({ timeout: 60_000 })
  await look(page, 'A disk with a snapshot')
  await page.getByRole('button', { name: 'Bring back…' }).click()
  await lookAndClose('Bring back')

  const file = path.join(home.machines, 'asked', 'configuration.nix')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"test"', '"other"'))
  await openTab(page, 'Build')
  await expect(page.getByText('What building would do')).toBeVisible({ timeout: bootMs })
  await look(page, 'What building would do')
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Apply now' })).toBeVisible({ timeout: bootMs })
  await lookAndClose('Apply')
  await page.getByRole('radio', { name: 'History' }).check({ force: true })
  await look(page, 'History')
  await page.getByRole('button', { name: 'Shut down' }).click()
  await expect(status(page)).toHaveText('Off', { timeout: bootMs })
  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(dialog).toContainText('The new password of alice', { timeout: bootMs })
  await lookAndClose('What the disk hides')
})

test('tests', async ({ page }) => {
  await page.getByRole('button', { name: 'New test' }).first().click()
  await look(page, 'New test')
  await page.getByRole('textbox', { name: 'Name' }).fill('first test')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'first test', level: 1 })).toBeVisible()
  for (const tab of await page.getByRole('tab').allInnerTexts()) {
    await openTab(page, tab)
    await look(page, `Test: ${tab}`)
  }
})

test('the main views in German: nothing for axe, and no button or tab is cut off', async ({ home }) => {
  const settings = path.join(home.env['XDG_CONFIG_HOME'] ?? '', 'Snowglobe')
  await mkdir(settings, { recursive: true })
  await writeFile(path.join(settings, 'settings.json'), '{"settings": {"language": "de"}}')
  await handBuilt(home, 'bios', 'aaaaaaaaaaaa')
  const { page, electron, kill } = await launch(ownProgram(home))
  const see = async (view: string) => {
    await look(page, `German: ${view}`, {}, ['light'])
    expect.soft(await cutOff(page), `German: ${view}`).toEqual([])
  }
  try {
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
    )
    await page.getByRole('button', { name: 'Einstellungen' }).click()
    await see('Settings')
    await page.getByRole('button', { name: 'Neue Maschine' }).first().click()
    await expect(page.getByRole('option', { name: /^Einfache Konsole/ })).toBeVisible({ timeout: 60_000 })
    await see('New machine')
    await page.getByRole('button', { name: 'Neuer Test' }).first().click()
    await see('New test')
    await page.getByRole('button', { name: /^bios/ }).click()
    const names = await page.getByRole('tab').allInnerTexts()
    expect(names).toContain('Netzwerk')
    for (const tab of names) {
      await openTab(page, tab)
      await see(tab)
    }
  } finally {
    await kill()
  }
})

/** Names of buttons and tabs that do not fit into them. */
function cutOff(page: Page): Promise<string[]> {
  return page
    .locator('button, [role=tab]')
    .evaluateAll((all) =>
      all
        .filter(
          (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible',
        )
        .map((one) => one.textContent),
    )
}
