/** What those need who do not see the window or use no mouse: news that is said, focus that comes back, stillness. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { handBuilt } from './hand-built.ts'
import { createMachine, openTab, status } from './user.ts'

const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  )

/** Moves on by Tab until the focus is where it is wanted. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (name.test((await focused(page)) ?? '')) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(name)}`)
}

test('dialogs are opened and left by keyboard, and the focus is where it was', async ({ page }) => {
  await tabTo(page, /^New machine/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: /^Minimal console/ })).toBeVisible({ timeout: 60_000 })
  // Without a name nothing is made, and the name is asked for.
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('my machine')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('aria-invalid', 'true')
  await createMachine(page, 'keys', 'Create')
  for (const [entry, role] of [
    ['Clone…', 'dialog'],
    ['Export…', 'dialog'],
    ['Remove…', 'alertdialog'],
  ] as const) {
    await page.getByRole('button', { name: 'More actions' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: entry }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole(role)).toBeVisible()
    // What has the focus in it shows it.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role$=dialog]') !== null))
      .toBe(true)
    await page.keyboard.press('Escape')
    await expect(page.getByRole(role)).toBeHidden()
    await expect(page.getByRole('button', { name: 'More actions' })).toBeFocused()
  }
})

test('whatever Tab leads to shows that it has the focus', async ({ page }) => {
  await createMachine(page, 'rings', 'Create')
  for (const tab of ['Configuration', 'Build', 'Console', 'Network', 'Details']) {
    await openTab(page, tab)
    const bare: string[] = []
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      const unseen = await page.evaluate(() => {
        const one = document.activeElement
        if (one === null || one === document.body) return null
        // Its own ring, or that of what stands for it.
        for (let near: Element | null = one; near !== null; near = near.parentElement) {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(near)
          if ((outlineStyle !== 'none' && outlineWidth !== '0px') || /inset/.test(boxShadow)) return null
          if (near.classList.contains('switch')) {
            const track = near.querySelector('.switch-track')
            if (track !== null && getComputedStyle(track).outlineStyle !== 'none') return null
          }
        }
        // The editor's caret and line show where one is.
        return one.closest('.cm-editor') === null ? one.outerHTML.slice(0, 160) : null
      })
      if (unseen !== null) bare.push(unseen)
    }
    expect.soft([...new Set(bare)], tab).toEqual([])
  }
})

test('what a machine does is said on any page, and nothing moves for who asks for stillness', async ({
  page,
  home,
}) => {
  await handBuilt(home, 'bios', 'aaaaaaaaaaaa')
  await page.getByRole('button', { name: /^bios/ }).click()
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .map((one) => (one instanceof CSSAnimation ? one.animationName : 'transition'))
        .filter((name) => name !== 'late'),
    )
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Start without building' }).click()
  await expect(status(page)).toHaveText('Running', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Settings' }).click()
  const news = page.locator('[role=status].visually-hidden')
  // Deaf to the power button: it stays on its way out, and its dot breathes.
  await page.evaluate(async () => {
    const reply = await window.snowglobe.call('vm.stop', { id: 'aaaaaaaaaaaa', rung: 'ask' } as never)
    if (!reply.ok) throw new Error(reply.error.message)
  })
  await expect(news).toHaveText(/^bios: Shutting down/)
  await expect.poll(moving).toContain('breathe')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(moving).toEqual([])
})
