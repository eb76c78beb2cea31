/** Takes pictures of the page into docs/pictures, in light and in dark, and in other languages where `TOUR_LANGUAGES` names some ("fr,es"). */
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '../e2e/app.ts'

const folder = path.join(import.meta.dirname, '../../docs/pictures')
const languages = (process.env['TOUR_LANGUAGES'] ?? '').split(',').filter((one) => one !== '')

/** Of what can be pressed, typed into or read: what lies beyond the window's edges or its own frame. */
export function beyond(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const one of document.querySelectorAll('button, input, select, a, h1, h2, p, .label, .hint')) {
      const { left, right, width } = one.getBoundingClientRect()
      if (width === 0 || one.closest('[inert], [hidden], .visually-hidden') !== null) continue
      const isCut = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow === 'visible'
      if (right > innerWidth + 1 || left < -1 || (isCut && one.clientWidth > 0))
        found.push(one.outerHTML.slice(0, 140))
    }
    return found
  })
}

export function pictureTaker(page: Page) {
  const shot = async (name: string) => {
    // Tooltips and transitions come to rest.
    await page.mouse.move(640, 799)
    await page.waitForTimeout(600)
    await page.screenshot({ path: path.join(folder, `${name}.png`) })
  }
  const speak = (language: string) =>
    page.evaluate(
      (spoken) => window.snowglobe.call('settings.change', { language: spoken as 'en' }),
      language,
    )
  const passing = page.locator('[role=dialog], [role=alertdialog], [role=menu]')
  /** Last of all, and not where something is open: the page begins anew in each language. */
  const inLanguages = async (name: string) => {
    if ((await passing.count()) > 0) return
    for (const language of languages) {
      await speak(language)
      await page.waitForTimeout(300)
      await shot(`${name}-${language}`)
      expect.soft(await beyond(page), `${name} in ${language}`).toEqual([])
    }
    if (languages.length > 0) await speak('en')
  }
  const picture = async (name: string) => {
    await shot(name)
    await inLanguages(name)
  }
  const inBoth = async (name: string) => {
    await shot(name)
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'))
    await shot(`${name}-dark`)
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'))
    await inLanguages(name)
  }
  return { picture, inBoth }
}
