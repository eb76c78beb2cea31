/** The app's end: asks what becomes of running VMs, waits for those that shut down, lets go of everything and quits. */
import { app, type BrowserWindow } from 'electron'
import { setTimeout as delay } from 'node:timers/promises'
import type { Settings } from '../../contract/settings.ts'
import type { Machine } from '../machines/machine.ts'
import { askBeforeQuit, askWhileStopping } from './quit.ts'

/** Builds and tests that are cancelled at the end have seconds of grace of their own; nothing that hangs keeps the app from ending. */
const releaseLimitMs = 20_000

export interface EndingParts {
  machines(this: void): Machine[]
  settings(this: void): Pick<Settings, 'onQuit' | 'onClose'>
  /** The user does not want to be asked again. */
  remember(this: void, onQuit: Settings['onQuit']): void
  /** Null when there is none on the screen. */
  window(this: void): BrowserWindow | null
  /** It is decided: what runs for the page alone ends. */
  ending(this: void): void
  /** Lets go of everything; running VMs stay. */
  release(this: void): Promise<void>
}

export class Ending {
  readonly #parts: EndingParts
  #stage: 'none' | 'asking' | 'stopping' | 'decided' = 'none'

  constructor(parts: EndingParts) {
    this.#parts = parts
    // Neither the window nor the tray: the session ends (Chromium makes this of SIGTERM, SIGINT and SIGHUP), and nobody is there to be asked.
    app.on('before-quit', (event) => {
      if (this.#stage === 'decided') return
      event.preventDefault()
      void this.#end()
    })
    // A window that was hidden to the background is not closed, and without any the app goes on for its tray. Where the end was held up to
    // let go of everything, Electron has forgotten by now that it was to quit (seen with SIGTERM on Electron 33).
    app.on('window-all-closed', () => {
      if (this.#stage === 'decided') app.quit()
    })
  }

  /** To be called for the main window. */
  follow(window: BrowserWindow): void {
    window.on('close', (event) => {
      if (this.#stage === 'decided') return
      event.preventDefault()
      if (this.#parts.settings().onClose === 'background' && this.#stage === 'none') window.hide()
      else void this.quit()
    })
  }

  async quit(): Promise<void> {
    if (this.#stage === 'asking' || this.#stage === 'decided') return
    if (this.#stage === 'stopping') return this.#hurry()
    const alive = this.#alive()
    const { onQuit } = this.#parts.settings()
    this.#stage = 'asking'
    const choice = alive.length === 0 ? 'keep' : onQuit === 'ask' ? await this.#ask(alive) : onQuit
    if (choice === 'stay') {
      this.#stage = 'none'
      return
    }
    if (choice === 'stop') {
      this.#stage = 'stopping'
      await Promise.all(this.#alive().map((machine) => machine.vm.stopped('ask')))
    }
    await this.#end()
  }

  async #ask(alive: Machine[]) {
    const { choice, isForGood } = await askBeforeQuit(this.#parts.window(), alive)
    if (isForGood && choice !== 'stay') this.#parts.remember(choice)
    return choice
  }

  async #hurry(): Promise<void> {
    this.#stage = 'asking'
    const answer = await askWhileStopping(this.#parts.window(), this.#alive())
    if (this.#stage === 'asking') this.#stage = 'stopping'
    if (answer === 'kill') for (const machine of this.#alive()) machine.vm.stop('kill')
    if (answer === 'leave') await this.#end()
  }

  async #end(): Promise<void> {
    if (this.#stage === 'decided') return
    this.#stage = 'decided'
    this.#parts.ending()
    await Promise.race([this.#parts.release(), delay(releaseLimitMs)])
    app.quit()
  }

  #alive(): Machine[] {
    return this.#parts.machines().filter((machine) => machine.vm.isAlive)
  }
}
