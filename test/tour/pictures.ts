/** Takes pictures of the page into docs/pictures, in light and in dark. */
import path from 'node:path'
import type { Page } from '@playwright/test'

const folder = path.join(import.meta.dirname, '../../docs/pictures')

export function pictureTaker(page: Page) {
  const picture = async (name: string) => {
    // Tooltips and transitions come to rest.
    await page.mouse.move(640, 799)
    await page.waitForTimeout(600)
    await page.screenshot({ path: path.join(folder, `${name}.png`) })
  }
  const inBoth = async (name: string) => {
    await picture(name)
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'))
    await picture(`${name}-dark`)
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'))
  }
  return { picture, inBoth }
}
