/** Opens windows of ours: with our preload, at their remembered places, known as ours to whoever asks who calls. */
import type { BrowserWindow } from 'electron'
import path from 'node:path'
import type { PageWords } from './scheme.ts'
import type { OurPages } from './sender.ts'
import type { PlaceName, SettingsStore } from '../settings/settings-store.ts'
import { openWindow, type WindowOptions } from './window.ts'

interface Wanted {
  size: WindowOptions['size']
  place: PlaceName
  /** What its page is told beside the language. */
  more: Pick<PageWords, 'screen'>
}

/** `address` is that of the page. */
export function windowsOf(
  pages: OurPages,
  store: SettingsStore,
  address: (more: Wanted['more']) => string,
): (wanted: Wanted) => BrowserWindow {
  return ({ size, place, more }) => {
    const window = openWindow({
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      url: address(more),
      zoom: () => store.get().zoom / 100,
      size,
      place: store.place(place),
      keepPlace: (kept) => store.keepPlace(place, kept),
    })
    pages.add(window.webContents)
    return window
  }
}
