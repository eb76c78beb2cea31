/** Who may call: the top frame of our own page in a window that we made, and nobody else. */
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'

export class OurPages {
  readonly #origins: string[]
  readonly #contents = new WeakSet<WebContents>()

  /** `origins`: our own, and Vite's while developing. */
  constructor(origins: string[]) {
    this.#origins = origins
  }

  /** Where our page lies. */
  get origin(): string {
    return this.#origins.at(-1) ?? ''
  }

  /** To be called with the contents of each window that we make. */
  add(contents: WebContents): void {
    this.#contents.add(contents)
  }

  accepts({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
    if (!this.#contents.has(sender) || senderFrame === null || senderFrame.parent !== null) return false
    const { url } = senderFrame
    return URL.canParse(url) && this.#origins.some((origin) => url.startsWith(`${origin}/`))
  }
}
