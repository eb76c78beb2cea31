/** Watches, inside the page, what comes over streams and when xterm has dealt with it; the app knows nothing of it. */
import type { Page } from '@playwright/test'

interface ConsoleWatch {
  begin(): void
  /** The flood’s bytes, each a Z, and the milliseconds until the last was parsed by xterm from when the first were given to it. */
  flood(): { bytes: number; ms: number }
  /** Milliseconds from the key’s press to the frame after xterm has parsed its echo. */
  echo(key: string): Promise<number>
}

declare global {
  interface Window {
    consoleWatch: ConsoleWatch
  }
}

/** Before the console is first shown. */
export async function watchConsole(page: Page): Promise<void> {
  await page.evaluate(() => {
    const flooding = 'Z'.charCodeAt(0)
    /** A message’s echo is looked at so long, until xterm has surely parsed it. */
    const settledMs = 500
    let bytes = 0
    let firstAt = 0
    let lastAt = 0
    let awaited: { code: number; pressedAt: number; resolve(ms: number): void } | null = null
    /** Calls back whenever somebody asks for its length: last our page, as soon as xterm has parsed it. */
    const whenRead = (data: Uint8Array, read: () => void) => {
      const { length } = data
      Object.defineProperty(data, 'length', {
        get: () => {
          read()
          return length
        },
      })
    }
    const came = (data: Uint8Array) => {
      const floodBytes = data.reduce((sum, byte) => sum + (byte === flooding ? 1 : 0), 0)
      bytes += floodBytes
      const echo = awaited !== null && data.includes(awaited.code) ? awaited : null
      let drawnAt = 0
      let readings = 0
      if (echo !== null) {
        awaited = null
        // One that was never drawn is no quick one.
        setTimeout(() => echo.resolve(drawnAt === 0 ? Infinity : drawnAt - echo.pressedAt), settledMs)
      }
      whenRead(data, () => {
        const now = performance.now()
        if (floodBytes > 8) {
          firstAt ||= now
          lastAt = now
        }
        const reading = ++readings
        if (echo !== null)
          requestAnimationFrame(() => {
            if (reading === readings) drawnAt = performance.now()
          })
      })
    }
    const seen = new WeakSet<Uint8Array>()
    // oxlint-disable-next-line typescript/unbound-method -- called with its port below
    const { addEventListener } = MessagePort.prototype
    MessagePort.prototype.addEventListener = function (this: MessagePort, ...rest: unknown[]) {
      addEventListener.call(this, 'message', (event) => {
        const { data } = event as MessageEvent<unknown>
        if (!(data instanceof Uint8Array) || seen.has(data)) return
        seen.add(data)
        came(data)
      })
      addEventListener.apply(this, rest as Parameters<typeof addEventListener>)
    }
    document.addEventListener(
      'keydown',
      () => {
        if (awaited !== null) awaited.pressedAt = performance.now()
      },
      { capture: true },
    )
    window.consoleWatch = {
      begin: () => {
        bytes = 0
        firstAt = 0
        lastAt = 0
      },
      flood: () => ({ bytes, ms: lastAt - firstAt }),
      echo: (key) =>
        new Promise((resolve) => {
          awaited = { code: key.charCodeAt(0), pressedAt: performance.now(), resolve }
        }),
    }
  })
}
