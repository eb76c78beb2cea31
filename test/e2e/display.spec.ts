/** The screen of a desktop: its size, its keyboard, its clipboard and its own window. One boot serves all. */
import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { expect, test, type RunningApp } from './app.ts'
import { inDesktop, startDesktop } from './desktop-guest.ts'
import { bootMs, openTab } from './user.ts'
import { altModifier, XInput } from './x-input.ts'
import { keys, typed } from './x-typing.ts'

const canvasOf = (page: Page) => page.getByTestId('display').locator('canvas')
const said = (page: Page) => page.locator('.display-said')

test('a desktop’s screen follows its window, takes every key, shares its clipboard and has a window of its own', async ({
  page,
  app,
}) => {
  test.setTimeout(900_000)
  await startDesktop(page, 'resizable')
  await openTab(page, 'Display')
  const canvas = canvasOf(page)
  await expect(canvas).toBeVisible({ timeout: bootMs })
  await expect(said(page)).toHaveText('Click the screen to type into the machine.')
  // The desktop is there when its session shares the clipboard.
  await page.getByRole('button', { name: 'Clipboard' }).click()
  await expect(page.getByText('Text only, and only while the machine has the keyboard.')).toBeVisible({
    timeout: bootMs,
  })
  await page.keyboard.press('Escape')

  await test.step('the machine’s screen follows the window; where it does not, that is said', async () => {
    await page.getByRole('radio', { name: 'Follows the window' }).click()
    await expect.poll(() => differenceOf(page), { timeout: bootMs }).toBeLessThan(17)
    // A desktop without anything that follows.
    await inDesktop(page, 'pkill -f uevent')
    await openTab(page, 'Display')
    await resize(app, 1180, 760)
    await expect(said(page)).toHaveText(/^The machine keeps its size of \d+ × \d+/, { timeout: bootMs })
    await page.getByRole('radio', { name: 'Scaled' }).click()
  })

  execFileSync('setxkbmap', ['de'])
  const x = await XInput.open()
  try {
    await test.step('a German keyboard types in a German machine what is printed on it, AltGr and dead keys too', async () => {
      await focus(canvas)
      await keys(x, 'ControlLeft+AltLeft+KeyT')
      await inDesktop(page, 'until pgrep -x xterm; do sleep 1; done; sleep 3')
      await focus(canvas)
      await expect(said(page)).toHaveText('The machine has the keyboard; right Ctrl gives it back.')
      await typed(x, 'cat > k\n')
      const chords =
        'KeyY KeyZ ShiftLeft+KeyY Semicolon Minus AltRight+KeyQ AltRight+KeyE AltRight+Digit7 AltRight+IntlBackslash ShiftLeft+Digit7 Backquote KeyA'
      await keys(x, ...chords.split(' '), 'Enter', 'ControlLeft+KeyD')
      await expect.poll(() => inDesktop(page, 'cat ~alice/k'), { timeout: bootMs }).toBe('zyZöß@€{|/â\n')
    })

    await test.step('no key stays down when the screen loses the keyboard, and right Ctrl gives it back', async () => {
      await focus(canvas)
      await typed(x, 'cat > l\n')
      x.down('ControlLeft')
      await page.waitForTimeout(300)
      await openTab(page, 'Display')
      x.up('ControlLeft')
      await focus(canvas)
      await keys(x, 'KeyC', 'KeyM', 'Enter', 'ControlRight')
      await expect(said(page)).toHaveText('Click the screen to type into the machine.')
      await keys(x, 'KeyA', 'Enter')
      await focus(canvas)
      // With another key it is a Ctrl as any other.
      await keys(x, 'ControlRight+KeyD')
      await expect(said(page)).toHaveText(/right Ctrl/)
      await expect.poll(() => inDesktop(page, 'cat ~alice/l'), { timeout: bootMs }).toBe('cm\n')
    })

    await test.step('in full screen the machine gets what the desktop takes elsewhere', async () => {
      const taken = x.grab('Tab', altModifier)
      await page.evaluate(() => {
        const seen: string[] = []
        Object.assign(window, { seen })
        window.addEventListener(
          'keydown',
          ({ code, altKey }) => seen.push(`${altKey ? 'Alt+' : ''}${code}`),
          true,
        )
      })
      const seen = () => page.evaluate(() => Reflect.get(window, 'seen') as string[])
      await focus(canvas)
      await keys(x, 'AltLeft+Tab')
      await expect.poll(taken).toBe(1)
      expect(await seen()).not.toContain('Alt+Tab')
      await page.getByRole('button', { name: 'Full screen' }).click()
      await expect(page.getByText('Right Ctrl gives the keyboard back and leaves full screen.')).toBeVisible()
      await keys(x, 'AltLeft+Tab')
      await expect.poll(seen).toContain('Alt+Tab')
      expect(taken()).toBe(1)
      await keys(x, 'ControlRight')
      await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true)
    })
  } finally {
    x.close()
    execFileSync('setxkbmap', ['us'])
  }

  await test.step('text is shared each way once the user wants it, and only while the machine has the keyboard', async () => {
    const host = {
      write: (text: string) =>
        app.electron.evaluate(({ clipboard }, given) => clipboard.writeText(given), text),
      read: () => app.electron.evaluate(({ clipboard }) => clipboard.readText()),
    }
    const inGuest = () => inDesktop(page, 'timeout 10 xclip -o -selection clipboard 2>&1 || true')
    const copyLater = (text: string) =>
      inDesktop(
        page,
        `(sleep 4; printf '${text}' | xclip -selection clipboard; echo '${text}' > ~/copied) >/dev/null 2>&1 &`,
      )
    const isCopied = (text: string) =>
      expect.poll(() => inDesktop(page, 'cat ~/copied'), { timeout: bootMs }).toBe(`${text}\n`)

    await host.write('a secret')
    await focus(canvas)
    await copyLater('unwanted')
    await focus(canvas)
    await page.waitForTimeout(4000)
    await isCopied('unwanted')
    expect(await host.read()).toBe('a secret')
    expect(await inGuest()).toBe('unwanted')

    await share(page, 'Paste in the machine what is copied here')
    await host.write('Grüße ☃ aus dem Fenster')
    await focus(canvas)
    await expect.poll(inGuest, { timeout: bootMs }).toBe('Grüße ☃ aus dem Fenster')

    await share(page, 'Paste here what is copied in the machine')
    await copyLater('while away')
    await isCopied('while away')
    expect(await host.read()).toBe('Grüße ☃ aus dem Fenster')
    await copyLater('aus der Maschine ☂')
    await focus(canvas)
    await expect.poll(host.read, { timeout: bootMs }).toBe('aus der Maschine ☂')
  })

  await ownWindow(page, app)
})

async function ownWindow(page: Page, app: RunningApp): Promise<void> {
  const windows = () => app.electron.windows().filter((one) => !one.isClosed())
  const detach = async (): Promise<Page> => {
    const [own] = await Promise.all([
      app.electron.waitForEvent('window'),
      page.getByRole('button', { name: 'Show in a window of its own' }).click(),
    ])
    await expect(canvasOf(own)).toBeVisible({ timeout: bootMs })
    return own
  }
  const bounds = (change?: { x: number; y: number; width: number; height: number }) =>
    app.electron.evaluate(({ BrowserWindow }, wanted) => {
      const own = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('&screen='))
      if (wanted !== undefined) own?.setBounds(wanted)
      return own?.getBounds()
    }, change)
  const close = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL().includes('&screen='))
        ?.close(),
    )
  const elsewhere = page.getByRole('heading', { name: 'The screen is in a window of its own' })

  await test.step('the screen has a window of its own, whose place is kept, and comes back when that is closed', async () => {
    const place = { x: 40, y: 30, width: 900, height: 700 }
    const own = await detach()
    await expect(own).toHaveTitle('desk – Snowglobe')
    await expect(elsewhere).toBeVisible()
    await expect(canvasOf(page)).toHaveCount(0)
    await bounds(place)
    await close()
    await expect(elsewhere).toHaveCount(0)
    await expect(canvasOf(page)).toBeVisible({ timeout: bootMs })
    const again = await detach()
    expect(await bounds()).toEqual(place)
    await again.getByRole('button', { name: 'Back into the main window' }).click()
    await expect(canvasOf(page)).toBeVisible({ timeout: bootMs })
    expect(windows()).toHaveLength(1)
  })

  await test.step('that window is held to the same rules, and says how its machine ends', async () => {
    const own = await detach()
    const rules = await own.evaluate(() => ({
      bridge: Object.keys(window.snowglobe).toSorted(),
      opened: window.open('https://example.invalid/') === null,
    }))
    expect(rules).toEqual({ bridge: ['call', 'on', 'open'], opened: true })
    await page.getByRole('button', { name: 'Show that window' }).click()
    expect(windows()).toHaveLength(2)
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Force off' }).click()
    await expect(own.getByRole('heading', { name: 'The machine is off' })).toBeVisible({ timeout: bootMs })
    await expect(own.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    // The last that Playwright does in it: a navigation that is refused it takes for one that goes on.
    await own.evaluate(() => {
      location.href = 'https://example.invalid/'
    })
    await page.waitForTimeout(300)
    const addresses = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.webContents.getURL()),
    )
    expect(addresses.every((address) => address.startsWith('nixvm://app/'))).toBe(true)
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: /^Remove/ }).click()
    await page.getByRole('alertdialog').getByRole('button').last().click()
    await expect.poll(() => windows().length).toBe(1)
  })
}

/** How much larger or smaller than its place the machine's screen is, pixels. */
function differenceOf(page: Page): Promise<number> {
  return canvasOf(page).evaluate((canvas: HTMLCanvasElement) => {
    const place = canvas.closest('.screen')
    return place === null
      ? Number.POSITIVE_INFINITY
      : Math.max(Math.abs(canvas.width - place.clientWidth), Math.abs(canvas.height - place.clientHeight))
  })
}

function resize(app: RunningApp, width: number, height: number): Promise<void> {
  return app.electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setSize(size.width, size.height),
    { width, height },
  )
}

async function share(page: Page, label: string): Promise<void> {
  await openTab(page, 'Display')
  await page.getByRole('button', { name: 'Clipboard' }).click()
  await page.getByText(label).click()
  await page.keyboard.press('Escape')
}

/** In the upper left, where a first window is. */
async function focus(canvas: ReturnType<typeof canvasOf>): Promise<void> {
  await openTab(canvas.page(), 'Display')
  await canvas.click({ position: { x: 100, y: 100 } })
}
