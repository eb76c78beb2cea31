/** The calls about machines' screens. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { displayCalls } from '../contract/display-calls.ts'
import { Failure } from '../contract/failure.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'
import { say } from './words/say.ts'

/** Twice what is shown, for sharp pictures on dense screens. */
const thumbnailWidth = 160

export function makeDisplayHandlers({ machines, desktop }: Parts): Pick<Handlers, keyof typeof displayCalls> {
  return {
    'display.saveShot': async ({ id }) => {
      const machine = machines.get(id)
      // Taken before the dialog is in the way: what the user saw when they asked.
      const png = await machine.vm.screenshot()
      const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-').replace('T', ' ')
      const file = await desktop.chooseSaveFile(`${path.basename(machine.folder)} ${time}.png`)
      if (file === null) return null
      await writeFile(file, png).catch((error: unknown) => {
        throw new Failure(
          {
            code: 'file/not-saved',
            message: say`The screenshot could not be saved.`,
            details: String(error),
          },
          error,
        )
      })
      return file
    },
    'display.shot': ({ id }) => machines.get(id).vm.screenshot(),
    'display.thumbnail': async ({ id }) => {
      const { vm } = machines.get(id)
      if (vm.status.phase !== 'running' && vm.status.phase !== 'paused') return null
      return vm.screenshot().then(
        (png) => desktop.shrinkPicture(png, thumbnailWidth),
        () => null,
      )
    },
    'display.detach': ({ id }) => {
      machines.get(id)
      desktop.screens.show(id)
    },
    'display.attach': ({ id }) => {
      desktop.screens.close(id)
      desktop.showMachine(id)
    },
    'display.makeResizable': ({ id }) => machines.get(id).makeScreenResizable(),
  }
}
