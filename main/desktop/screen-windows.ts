/** Machines' screens in windows of their own: one for each machine, brought to the front when it is asked for again. */
import type { BrowserWindow } from 'electron'
import type { EventName, Events } from '../../contract/events.ts'
import { bringToFront } from './window.ts'

/** A small guest's screen and the bar above it. */
export const screenSize = { width: 1040, height: 840, minWidth: 560, minHeight: 360 }

interface Parts {
  open(this: void, id: string): BrowserWindow
  /** Another set of machines has a window, whose ids these are. */
  changed(this: void, ids: string[]): void
  /** The machine is gone: its window's place is of no use any more. */
  forget(this: void, id: string): void
}

export class ScreenWindows {
  readonly #parts: Parts
  readonly #windows = new Map<string, BrowserWindow>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The machines whose screens have a window. */
  get ids(): string[] {
    return [...this.#windows.keys()]
  }

  show(id: string): void {
    const known = this.#windows.get(id)
    if (known !== undefined) return bringToFront(known)
    const window = this.#parts.open(id)
    this.#windows.set(id, window)
    // However it ends, also with its page's process: the main window shows the screen again.
    window.once('closed', () => {
      this.#windows.delete(id)
      this.#parts.changed(this.ids)
    })
    window.webContents.once('render-process-gone', () => window.destroy())
    this.#parts.changed(this.ids)
  }

  /** Takes what main tells the pages, and picks what concerns it. */
  heard<Name extends EventName>(name: Name, value: Events[Name]): void {
    if (!isRemoval(name, value)) return
    this.#windows.get(value.id)?.destroy()
    this.#parts.forget(value.id)
  }

  /** Nothing happens where the machine has none. */
  close(id: string): void {
    this.#windows.get(id)?.close()
  }
}

function isRemoval(name: EventName, value: unknown): value is Events['machine.removed'] {
  return name === 'machine.removed' && value !== null
}
