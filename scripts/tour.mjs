// `npm run tour`: drives the built app through the main job under a display of its own and writes docs/pictures.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startVirtualDisplay } from './setup/display.mjs'
import { runScript } from './setup/failure.mjs'
import { projectFolder } from './setup/folders.mjs'
import { exitCodeOf } from './setup/launch.mjs'
import { runSetup } from './setup/run.mjs'

await runScript(async () => {
  await runSetup({ tests: true })
  mkdirSync(join(projectFolder, 'docs/pictures'), { recursive: true })
  const display = await startVirtualDisplay()
  try {
    const playwright = join(projectFolder, 'node_modules/@playwright/test/cli.js')
    return await exitCodeOf(() =>
      spawn(process.execPath, [playwright, 'test', '-c', 'test/tour/playwright.config.ts'], {
        cwd: projectFolder,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, ...display.env },
      }),
    )
  } finally {
    await display.stop()
  }
})
