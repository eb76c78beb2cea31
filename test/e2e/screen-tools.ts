/** What is done with a desktop's screen beside using it: pictures of it, the clipboard typed into it, looking without touching. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type Home, type RunningApp } from './app.ts'
import { canvasOf, inDesktop } from './desktop-guest.ts'
import { bootMs, openTab } from './user.ts'

/** Width and height of a PNG, which its first chunk tells (IHDR). */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

export async function screenTools(page: Page, app: RunningApp, home: Home): Promise<void> {
  const canvas = canvasOf(page)
  const shoot = async (item: string) => {
    await openTab(page, 'Display')
    await page.getByRole('button', { name: 'Screenshot' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  /** A terminal that is in front and keeps what is typed in this file. */
  const typingInto = (file: string) =>
    inDesktop(
      page,
      `pkill -x xterm; setsid xterm -e sh -c "stty -echo; exec cat > ${file}" >/dev/null 2>&1 & until test -e ${file}; do sleep 1; done; sleep 2`,
    )
  const typed = (file: string) => inDesktop(page, `cat ${file}`)

  await test.step('a picture of the screen goes into a file and on the clipboard, as large as the screen', async () => {
    const file = path.join(home.path, 'shot.png')
    await app.electron.evaluate(({ dialog, clipboard }, filePath) => {
      clipboard.clear()
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await shoot('Save a screenshot…')
    await expect(page.getByText(`The screenshot was saved as ${file}.`)).toBeVisible()
    const size = await canvas.evaluate(({ width, height }: HTMLCanvasElement) => ({ width, height }))
    expect(sizeOf(await readFile(file))).toEqual(size)
    await shoot('Copy a screenshot')
    await expect(page.getByText('The screenshot is on the clipboard.')).toBeVisible()
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
      return { width: picture.width, height: picture.height }
    })
    expect(copied).toEqual(size)
  })

  await test.step('the clipboard is typed as keys, in the layout of the machine', async () => {
    await typingInto('typed')
    const words = 'Straße {Äpfel} 1@2 ~|\\ "x"\nzweite Zeile\n'
    await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), words)
    await openTab(page, 'Display')
    await page.getByRole('button', { name: 'Clipboard' }).click()
    await page.getByRole('button', { name: 'Type the clipboard…' }).click()
    const question = page.getByRole('dialog', { name: 'Type the clipboard into the machine' })
    await question.getByRole('combobox', { name: 'Keyboard layout in the machine' }).selectOption('de')
    await question.getByRole('button', { name: 'Type', exact: true }).click()
    await expect.poll(() => typed('typed'), { timeout: bootMs }).toBe(words)
  })

  await test.step('who only looks presses nothing in the machine', async () => {
    await typingInto('untouched')
    await openTab(page, 'Display')
    await page.getByRole('button', { name: 'Look without touching' }).click()
    await expect(page.getByText('Mouse and keyboard stay out of the machine.')).toBeVisible()
    await canvas.click()
    await page.keyboard.type('no\n', { delay: 80 })
    await page.getByRole('button', { name: 'Look without touching' }).click()
    await page.getByTestId('display').focus()
    await page.keyboard.type('es\n', { delay: 80 })
    await expect.poll(() => typed('untouched'), { timeout: bootMs }).toBe('es\n')
  })
}
