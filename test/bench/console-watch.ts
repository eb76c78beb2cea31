/** Watches, inside the page, what comes over streams and when xterm has dealt with it; the app knows nothing of it. */
import type { Page } from '@playwright/test'

interface ConsoleWatch {
  begin(): void
  /** The flood’s bytes, each a Z, and the milliseconds from its first to its last as they were acknowledged, which xterm’s parsing does. */
  flood(): { bytes: number; ms: number }
  /** Milliseconds from the key’s press to the frame after its echo was acknowledged. */
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
    let bytes = 0
    let firstAt = 0
    let lastAt = 0
    let awaited: { code: number; pressedAt: number; resolve(ms: number): void } | null = null
    const acks = new WeakMap<MessagePort, (() => void)[]>()
    const came = (port: MessagePort, data: Uint8Array) => {
      const floodBytes = data.reduce((sum, byte) => sum + (byte === flooding ? 1 : 0), 0)
      const echo = awaited !== null && data.includes(awaited.code) ? awaited : null
      if (echo !== null) awaited = null
      const dealtWith = () => {
        const now = performance.now()
        if (floodBytes > 8) {
          firstAt ||= now
          lastAt = now
        }
        bytes += floodBytes
        if (echo !== null) requestAnimationFrame(() => echo.resolve(performance.now() - echo.pressedAt))
      }
      acks.set(port, [...(acks.get(port) ?? []), dealtWith])
    }
    // oxlint-disable-next-line typescript/unbound-method -- called with its port below
    const { addEventListener, postMessage } = MessagePort.prototype
    MessagePort.prototype.addEventListener = function (this: MessagePort, ...rest: unknown[]) {
      addEventListener.call(this, 'message', (event) => {
        const { data } = event as MessageEvent<unknown>
        if (data instanceof Uint8Array) came(this, data)
      })
      addEventListener.apply(this, rest as Parameters<typeof addEventListener>)
    }
    MessagePort.prototype.postMessage = function (this: MessagePort, ...rest: unknown[]) {
      const [message] = rest
      if (typeof message === 'object' && message !== null && 'ack' in message) acks.get(this)?.shift()?.()
      postMessage.apply(this, rest as Parameters<typeof postMessage>)
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
