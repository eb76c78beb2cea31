/** Who may call: the top frame of our own page, and nobody else. */
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'

/** `origins`: our own, and Vite's while developing. */
export function isOurPage(event: IpcMainEvent | IpcMainInvokeEvent, origins: string[]): boolean {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null) return false
  return URL.canParse(frame.url) && origins.some((origin) => frame.url.startsWith(`${origin}/`))
}
