// `npm start [-- arguments]`: sets up what is needed, then opens Snowglobe; arguments go to the app.
import { hasDisplay, noDisplayFailure } from './setup/display.mjs'
import { describeRuntime, electronRuntime } from './setup/electron.mjs'
import { runScript } from './setup/failure.mjs'
import { exitCodeOf, isRoot, startApp } from './setup/launch.mjs'
import { runSetup } from './setup/run.mjs'
import { sandboxFailure, trapExitCode } from './setup/sandbox.mjs'

await runScript(async () => {
  // Asked first: nobody should wait for a set-up only to learn that no window can open.
  if (!hasDisplay()) throw noDisplayFailure()
  await runSetup()
  const runtime = electronRuntime()
  console.log(describeRuntime(runtime))
  if (isRoot()) console.log("Running as root, so without Chromium's sandbox (--no-sandbox).")
  const code = await exitCodeOf(() => startApp(runtime, { appArguments: process.argv.slice(2) }))
  const failure = code === trapExitCode ? sandboxFailure() : undefined
  if (failure) throw failure
  return code
})
