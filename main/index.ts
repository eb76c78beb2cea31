/** What must happen before Electron is ready, then hand over. */
import { app } from 'electron'
import { start } from './app.ts'
import { ownWords } from './desktop/opening.ts'
import { guardContents } from './desktop/guard.ts'
import { registerScheme } from './desktop/scheme.ts'

// Synchronous, and no top-level await: `ready` waits for this module to finish (electron#40719).
app.setName('Snowglobe')
registerScheme()
// As root Chromium has no sandbox, and asking for one would end every child.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
guardContents(app)

const given = {
  words: ownWords(process.argv, app.isPackaged ? null : app.getAppPath()),
  folder: process.cwd(),
}
if (app.requestSingleInstanceLock(given)) {
  app
    .whenReady()
    .then(() => start(given))
    .catch((error: unknown) => {
      console.error(error)
      app.exit(1)
    })
} else {
  console.log('Snowglobe is running already; its window comes to the front.')
  app.quit()
}
