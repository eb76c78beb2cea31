/** The screen of a desktop: its size, its keyboard, its clipboard and its own window. One boot serves all. */
import { execFileSync } from 'node:child_process'
import { watch } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type RunningApp } from './app.ts'
import { canvasOf, inDesktop, startDesktop } from './desktop-guest.ts'
import { ownWindow } from './own-window.ts'
import { bootMs, openTab } from './user.ts'
import { altModifier, XInput } from './x-input.ts'
import { keys, typed } from './x-typing.ts'

const said = (page: Page) => page.locator('.display-said')

test('a desktop’s screen follows its window, takes every key, shares its clipboard and has a window of its own', async ({
  page,
  app,
  home,
}) => {
  test.setTimeout(900_000)
  const id = await startDesktop(page, 'resizable')
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

  await test.step('a combination that the desktop here would take is sent by the menu', async () => {
    for (const [chord, console] of [
      ['Ctrl+Alt+F1', 'tty1'],
      ['Ctrl+Alt+F7', 'tty7'],
    ] as const) {
      await openTab(page, 'Display')
      await page.getByRole('button', { name: 'Send keys' }).click()
      await page.getByRole('menuitem', { name: chord, exact: true }).click()
      const active = () => inDesktop(page, 'cat /sys/class/tty/tty0/active')
      await expect.poll(active, { timeout: bootMs }).toBe(`${console}\n`)
    }
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
    // The guest asks when it pastes, and is answered only while the screen is shown.
    await inDesktop(page, '(sleep 4; timeout 30 xclip -o -selection clipboard > ~/pasted) >/dev/null 2>&1 &')
    await focus(canvas)
    await page.waitForTimeout(6000)
    await expect
      .poll(() => inDesktop(page, 'cat ~/pasted'), { timeout: bootMs })
      .toBe('Grüße ☃ aus dem Fenster')

    await share(page, 'Paste here what is copied in the machine')
    await copyLater('while away')
    await isCopied('while away')
    expect(await host.read()).toBe('Grüße ☃ aus dem Fenster')
    await copyLater('aus der Maschine ☂')
    await focus(canvas)
    await expect.poll(host.read, { timeout: bootMs }).toBe('aus der Maschine ☂')
  })

  await test.step('no picture is made for the list while nobody can see it', async () => {
    let pictures = 0
    const run = path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/run', id)
    // QEMU writes each into this folder, where it stays for a moment.
    const watcher = watch(run, (_, file) => {
      if (file === 'screenshot.png') pictures += 1
    })
    const show = (isShown: boolean) =>
      app.electron.evaluate(({ BrowserWindow }, shown) => {
        const [window] = BrowserWindow.getAllWindows()
        if (shown) window?.show()
        else window?.hide()
      }, isShown)
    try {
      await expect.poll(() => pictures, { timeout: bootMs }).toBeGreaterThan(0)
      await show(false)
      await page.waitForTimeout(2000)
      pictures = 0
      await page.waitForTimeout(5000)
      expect(pictures).toBe(0)
      await show(true)
      await expect.poll(() => pictures, { timeout: bootMs }).toBeGreaterThan(0)
    } finally {
      watcher.close()
    }
  })

  await ownWindow(page, app)
})

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

/** As by the Tab key: a click would also be the machine's. */
async function focus(canvas: ReturnType<typeof canvasOf>): Promise<void> {
  await openTab(canvas.page(), 'Display')
  await canvas.page().getByTestId('display').focus()
}
