// `npm run dev`: the page from Vite's server with hot reload; the app starts again whenever main or preload change.
import { hasDisplay, noDisplayFailure } from './setup/display.mjs'
import { describeRuntime, electronRuntime } from './setup/electron.mjs'
import { runScript, SetupFailure } from './setup/failure.mjs'
import { exitCodeOf, startApp } from './setup/launch.mjs'
import { runSetup } from './setup/run.mjs'

await runScript(async () => {
  if (!hasDisplay()) throw noDisplayFailure()
  await runSetup({ build: false })
  const runtime = electronRuntime()
  console.log(describeRuntime(runtime))
  // Only here, because Vite is not there before the set-up.
  const { watchApp } = await import('./setup/watch.mjs')
  const watching = await watchApp()
  try {
    for (;;) {
      /** @type {import('node:child_process').ChildProcess | undefined} */
      let app
      const ended = exitCodeOf(() => (app = startApp(runtime, { env: { SNOWGLOBE_DEV_URL: watching.url } })))
      const restart = await Promise.race([watching.nextBuild().then(() => true), ended.then(() => false)])
      if (!restart) return await ended
      console.log('Main or preload changed: starting the app again.')
      app?.kill('SIGTERM')
      await ended
    }
  } catch (error) {
    throw error instanceof Error ? new SetupFailure(`The app could not be started: ${error.message}`) : error
  } finally {
    await watching.close()
  }
})
