// `node scripts/setup.mjs [--tests] [--official-electron]`: sets up all that Snowglobe needs here, and nothing else.
import { describeRuntime, electronRuntime } from './setup/electron.mjs'
import { runScript } from './setup/failure.mjs'
import { runSetup } from './setup/run.mjs'

await runScript(async () => {
  const words = process.argv.slice(2)
  const startedAt = performance.now()
  await runSetup({
    tests: words.includes('--tests'),
    retryOfficialElectron: words.includes('--official-electron'),
  })
  console.log(describeRuntime(electronRuntime()))
  console.log(`All is set up (${((performance.now() - startedAt) / 1000).toFixed(1)} s).`)
})
