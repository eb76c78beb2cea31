/** What must happen before Electron is ready, then hand over: to the app, or to the command line, which needs no display. */
import { app } from 'electron'
import { isForCommandLine, wordsSaid } from './cli/commands.ts'
import { ownWords } from './desktop/opening.ts'
import { guardContents } from './desktop/guard.ts'
import { registerScheme } from './desktop/scheme.ts'

app.setName('Snowglobe')
const words = ownWords(process.argv, app.isPackaged ? null : app.getAppPath())
const commandWords = wordsSaid(words)

// Chromium makes its windows and wants a display only when this module has been evaluated, so that a command is done before (seen with
// Electron 33, whose `ready` waits for it: electron#40719).
if (isForCommandLine(commandWords)) {
  const { runCommandLine } = await import('./cli/run.ts')
  process.exit(await runCommandLine(commandWords, app.getVersion()))
}

// For the same reason nothing below may be awaited that waits for `ready`.
registerScheme()
// As root Chromium has no sandbox, and asking for one would end every child.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
guardContents(app)

const given = { words, folder: process.cwd() }
if (app.requestSingleInstanceLock(given)) {
  const { start } = await import('./app.ts')
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
