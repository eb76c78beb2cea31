/** Opens what the app was asked to open by its arguments, at its start or by a second start. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { z } from 'zod'
import { channels } from '../../contract/bridge.ts'
import type { EventName, Events } from '../../contract/events.ts'
import type { Opening } from './opening.ts'

/** What a second start tells the first: its own words, since Chromium mixes its switches into the arguments. */
export const startWords = z.object({ words: z.array(z.string()), folder: z.string() })
export type StartWords = z.infer<typeof startWords>

interface Parts {
  /** Brings the window to the front. */
  show(this: void): BrowserWindow
  machines(this: void): { id: string; folder: string }[]
}

export class Openings {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Brings the window to the front and tells its page, also one that is still loading. */
  tell<Name extends EventName>(name: Name, value: Events[Name]): void {
    const { webContents } = this.#parts.show()
    const tell = () => webContents.send(channels.event, name, value)
    if (webContents.isLoading()) webContents.once('did-finish-load', tell)
    else tell()
  }

  async open(opening: Opening): Promise<void> {
    switch (opening.kind) {
      case 'background':
        return
      case 'window':
        this.#parts.show()
        return
      case 'new-machine':
        return this.tell('show.new', { from: null })
      case 'machine':
        return this.#openMachine(({ folder }) => path.basename(folder) === opening.name)
      case 'path':
        return this.#openPath(opening.path)
    }
  }

  async #openPath(given: string): Promise<void> {
    const info = await stat(given).catch(() => null)
    const folder = info?.isDirectory() === true ? given : path.dirname(given)
    const isMachine = this.#parts.machines().some((machine) => machine.folder === folder)
    if (isMachine || info === null) return this.#openMachine((machine) => machine.folder === folder)
    // A flake is taken in as the folder that it is.
    const isFile = info.isFile() && path.basename(given) !== 'flake.nix'
    this.tell('show.new', { from: isFile ? { kind: 'file', path: given } : { kind: 'folder', path: folder } })
  }

  /** What is not there brings the window alone. */
  #openMachine(isIt: (machine: { id: string; folder: string }) => boolean): void {
    const machine = this.#parts.machines().find(isIt)
    if (machine === undefined) this.#parts.show()
    else this.tell('show.machine', { id: machine.id })
  }
}
