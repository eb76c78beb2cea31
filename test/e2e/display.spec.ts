/** The screen of a desktop: its size, its keyboard, its clipboard and its own window. One boot serves all. */
import { execFileSync } from 'node:child_process'
import { watch } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type RunningApp } from './app.ts'
import { canvasOf, inDesktop, startDesktop } from './desktop-guest.ts'
import { ownWindow } from './own-window.ts'
import { screenTools } from './screen-tools.ts'
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
      // An X server that just got its terminal back takes no keys for a moment.
      await expect(async () => {
        await focus(canvas)
        await keys(x, 'ControlLeft+AltLeft+KeyT')
        const looked = 'for i in 1 2 3 4 5 6 7 8; do pgrep -x xterm && break; sleep 1; done; sleep 3'
        expect(await inDesktop(page, looked)).toMatch(/^\d/)
      }).toPass({ timeout: bootMs })
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

    await test.step('the mouse is the machine’s: buttons and wheel, where they were', async () => {
      // A terminal that writes down what the mouse does in it (xterm’s control sequences, SGR-Pixels).
      const notes = "stty raw -echo; printf '\\033[?1000h\\033[?1016h'; exec tee mouse"
      await inDesktop(
        page,
        `setsid xterm -geometry 80x20+0+0 -e sh -c "${notes}" >/dev/null 2>&1 & until test -e mouse; do sleep 1; done; sleep 2`,
      )
      await openTab(page, 'Display')
      const perPixel = await canvas.evaluate((one: HTMLCanvasElement) => one.width / one.clientWidth)
      await canvas.click({ position: { x: 100, y: 60 } })
      await canvas.click({ position: { x: 220, y: 100 }, button: 'right' })
      await page.mouse.wheel(0, 100)
      const seen = async () =>
        [...(await inDesktop(page, 'cat -v mouse')).matchAll(/<(\d+);(\d+);(\d+)([Mm])/g)].map(
          ([, button, right, down, kind]) => ({
            what: `${button}${kind}`,
            x: Number(right),
            y: Number(down),
          }),
        )
      const whats = async () => (await seen()).map(({ what }) => what)
      // Pressed and let go, the left and the right one, and turned down by a notch.
      await expect.poll(whats, { timeout: bootMs }).toEqual(['0M', '0m', '2M', '2m', '65M'])
      const [first, , second] = await seen()
      for (const [axis, moved] of [
        ['x', 120],
        ['y', 40],
      ] as const)
        expect(Math.abs((second?.[axis] ?? 0) - (first?.[axis] ?? 0) - moved * perPixel)).toBeLessThan(2)
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

  await screenTools(page, app, home)

  await test.step('text is shared each way once the user wants it, and only while the machine has the keyboard', async () => {
    const host = {
      write: (text: string) =>
        app.electron.evaluate(({ clipboard }, given) => clipboard.writeText(given), text),
      read: () => app.electron.evaluate(({ clipboard }) => clipboard.readText()),
    }
    const inGuest = () => inDesktop(page, 'timeout 10 xclip -o -selection clipboard 2>&1 || true')
    // Again and again, so that some of it comes while the screen is shown.
    const endCopying = 'kill $(cat ~/copier); rm -f ~/copied'
    const copying = (text: string) =>
      inDesktop(
        page,
        `${endCopying}; (while sleep 1; do printf '${text}' | xclip -selection clipboard; echo '${text}' > ~/copied; done) >/dev/null 2>&1 & echo $! > ~/copier`,
      )
    const isCopied = (text: string) =>
      expect.poll(() => inDesktop(page, 'cat ~/copied'), { timeout: bootMs }).toBe(`${text}\n`)

    await host.write('a secret')
    await copying('unwanted')
    await isCopied('unwanted')
    await focus(canvas)
    await page.waitForTimeout(3000)
    expect(await inGuest()).toBe('unwanted')
    expect(await host.read()).toBe('a secret')

    await share(page, 'Paste in the machine what is copied here')
    await inDesktop(page, endCopying)
    // More than one line, each ended as it was.
    const words = 'Grüße ☃\naus dem Fenster'
    await host.write(words)
    const pasted = async () => {
      await focus(canvas)
      // Asked for when the screen is no longer shown.
      return inGuest()
    }
    await expect.poll(pasted, { timeout: bootMs }).toBe(words)

    await share(page, 'Paste here what is copied in the machine')
    await copying('aus der Maschine ☂')
    await isCopied('aus der Maschine ☂')
    expect(await host.read()).toBe(words)
    await focus(canvas)
    await expect.poll(host.read, { timeout: bootMs }).toBe('aus der Maschine ☂')
    await inDesktop(page, endCopying)
  })

  await test.step('no picture is made for the list while nobody can see it', async () => {
    let pictures = 0
    const run = path.join(home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/run', id)
    // QEMU writes each into this folder, where it stays for a moment.
    const watcher = watch(run, (_, file) => {
      if (file === 'screenshot.png') pictures += 1
    })
    // Under Playwright a page believes that it is always seen, so that it is told here.
    const show = (isShown: boolean) =>
      page.evaluate(
        (state) => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
          document.dispatchEvent(new Event('visibilitychange'))
        },
        isShown ? 'visible' : 'hidden',
      )
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
