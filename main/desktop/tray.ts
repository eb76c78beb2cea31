/** Snowglobe's icon in the desktop's tray; where a desktop has none, nothing is seen of it and nothing is missing. */
import { Menu, Tray, nativeImage, type MenuItemConstructorOptions, type NativeImage } from 'electron'
import type { MachineView } from '../../contract/machine.ts'
import { dotPixels, dotSize, type Dot } from './status-dot.ts'
import picture from './tray.png?inline'
import { trayItems, trayTip, type TrayDeed } from './tray-items.ts'
import { say } from '../words/say.ts'

export interface TrayActions {
  machines(this: void): MachineView[]
  open(this: void): void
  act(this: void, id: string, deed: TrayDeed): void
  quit(this: void): void
}

/** Menus are told to the desktop as a whole: not more often than this. */
const restMs = 300

function pictureOf(dot: Dot): NativeImage {
  return nativeImage.createFromBitmap(dotPixels(dot), { width: dotSize, height: dotSize })
}

export class AppTray {
  readonly #actions: TrayActions
  #tray: Tray | null = null
  #told = ''
  #isResting = false

  constructor(actions: TrayActions) {
    this.#actions = actions
  }

  /** Shows it or takes it away. */
  set(isWanted: boolean): void {
    if (isWanted === (this.#tray !== null)) return
    if (isWanted) {
      this.#tray = new Tray(nativeImage.createFromDataURL(picture))
      this.#tray.on('click', this.#actions.open)
      this.#told = ''
      this.#tell()
      return
    }
    this.#tray?.destroy()
    this.#tray = null
  }

  /** To be called when a machine has changed. */
  renew(): void {
    if (this.#tray === null || this.#isResting) return
    this.#isResting = true
    setTimeout(() => {
      this.#isResting = false
      this.#tell()
    }, restMs)
  }

  #tell(): void {
    const views = this.#actions.machines()
    const items = trayItems(views)
    const told = JSON.stringify(items)
    if (this.#tray === null || told === this.#told) return
    this.#told = told
    const machines: MenuItemConstructorOptions[] = items.map(({ id, label, dot, deeds }) => ({
      label,
      icon: pictureOf(dot),
      submenu: deeds.map((one) => ({ label: one.label, click: () => this.#actions.act(id, one.deed) })),
    }))
    this.#tray.setToolTip(trayTip(views))
    this.#tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: say`Open Snowglobe`, click: this.#actions.open },
        { type: 'separator' },
        ...machines,
        ...(machines.length === 0 ? [] : [{ type: 'separator' as const }]),
        { label: say`Quit`, click: this.#actions.quit },
      ]),
    )
  }
}
