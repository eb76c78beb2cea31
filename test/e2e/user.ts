/** What a user does in the app: create, look at a tab, type, read. */
import { expect, type Page } from '@playwright/test'

/** Boots take seconds here and minutes on slow machines. */
export const bootMs = 180_000

export async function createMachine(
  page: Page,
  name: string,
  button: 'Create' | 'Create and run',
): Promise<void> {
  await page
    .getByRole('button', { name: /^New machine/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await expect(page.getByRole('option', { name: /^Minimal console/ })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click()
}

/** The last lines of the console, as a screen reader is told them. */
export function consoleLog(page: Page) {
  return page.getByRole('log', { name: 'Last lines of the serial console' })
}

export async function typeToConsole(page: Page, typed: string): Promise<void> {
  await page.getByTestId('console').locator('textarea').focus()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

/** Logs in as the tutorial's user, from the prompt on. */
export async function logIn(page: Page): Promise<void> {
  await openTab(page, 'Console')
  await expect(consoleLog(page)).toContainText(/login:\s*$/, { timeout: bootMs })
  await typeToConsole(page, 'alice')
  await expect(consoleLog(page)).toContainText(/login: alice\s+Password:\s*$/, { timeout: bootMs })
  await typeToConsole(page, 'test')
  await expect(consoleLog(page)).toContainText(/alice@[\w-]+:?.*\$\s*$/, { timeout: bootMs })
}

/** Runs a command in the guest and waits for a line of its answer. */
export async function ask(page: Page, command: string, answer: string | RegExp): Promise<void> {
  await typeToConsole(page, command)
  await expect(consoleLog(page)).toContainText(answer, { timeout: bootMs })
}

export function status(page: Page) {
  return page.getByRole('main').locator('header .status-word')
}

/** Replaces the configuration's text by keys. */
export async function writeConfiguration(page: Page, text: string): Promise<void> {
  await openTab(page, 'Configuration')
  const editor = page.getByRole('textbox', { name: 'configuration.nix' })
  await editor.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}
