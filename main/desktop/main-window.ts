/** The one main window: made when it is first wanted, brought back when it is wanted again. */
import type { BrowserWindow } from 'electron'
import { bringToFront } from './window.ts'

export const mainSize = { width: 1280, height: 800, minWidth: 800, minHeight: 560 }

export class MainWindow {
  readonly #open: () => BrowserWindow
  #window: BrowserWindow | null = null

  constructor(open: () => BrowserWindow) {
    this.#open = open
  }

  /** Null before it was ever shown, and after its end. */
  get current(): BrowserWindow | null {
    return this.#window === null || this.#window.isDestroyed() ? null : this.#window
  }

  /** In front of everything, also when it was hidden or minimised. */
  show(): BrowserWindow {
    const window = this.current
    if (window === null) {
      this.#window = this.#open()
      return this.#window
    }
    bringToFront(window)
    return window
  }
}
