/** A window of ours: where it was, in its colours, shown when it has something to show. */
import { BrowserWindow, nativeImage, nativeTheme, screen, type Rectangle } from 'electron'
import { z } from 'zod'
import icon from './tray.png?inline'

const place = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  isMaximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof place>

export interface WindowOptions {
  preload: string
  url: string
  /** 1 is the size that the desktop has. */
  zoom(this: void): number
  /** Where it was never open before, and the least that it can be. */
  size: { width: number; height: number; minWidth: number; minHeight: number }
  /** As stored before; checked here. */
  place: unknown
  keepPlace(this: void, place: WindowPlace): void
}

export function openWindow({
  preload,
  url,
  zoom,
  size,
  place: stored,
  keepPlace,
}: WindowOptions): BrowserWindow {
  const before = visiblePlace(stored)
  const window = new BrowserWindow({
    ...size,
    ...before,
    show: false,
    title: 'Snowglobe',
    icon: nativeImage.createFromDataURL(icon),
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181d' : '#f7f9fb',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: zoom(),
    },
  })
  if (before?.isMaximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  const keep = () => {
    if (!window.isMinimized()) keepPlace({ ...window.getNormalBounds(), isMaximized: window.isMaximized() })
  }
  window.on('resized', keep).on('moved', keep).on('close', keep)
  // Chromium remembers a zoom of its own for each origin, which is older than ours.
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoom()))
  void window.loadURL(url)
  return window
}

/** In front of everything, also when it was hidden or minimised. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** A stored place, unless it lies on a screen that is gone. */
function visiblePlace(stored: unknown): WindowPlace | null {
  const parsed = place.safeParse(stored)
  if (!parsed.success) return null
  const isVisible = screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, parsed.data))
  return isVisible ? parsed.data : null
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
