// `npm run tour`: drives the built app through the main job under a display of its own and writes docs/pictures.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from './setup/failure.mjs'
import { projectFolder } from './setup/folders.mjs'
import { runPlaywright } from './setup/playwright.mjs'
import { runSetup } from './setup/run.mjs'

await runScript(async () => {
  await runSetup({ tests: true })
  mkdirSync(join(projectFolder, 'docs/pictures'), { recursive: true })
  return runPlaywright('test/tour/playwright.config.ts')
})
