// Runs Playwright with one of the project's configurations, under a display of its own.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { startVirtualDisplay } from './display.mjs'
import { projectFolder } from './folders.mjs'
import { exitCodeOf } from './launch.mjs'

/**
 * @param {string} config relative to the project
 * @param {Record<string, string>} [env] added
 * @returns {Promise<number>} the exit code
 */
export async function runPlaywright(config, env = {}) {
  const display = await startVirtualDisplay()
  try {
    const cli = join(projectFolder, 'node_modules/@playwright/test/cli.js')
    return await exitCodeOf(() =>
      spawn(process.execPath, [cli, 'test', '-c', config], {
        cwd: projectFolder,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, ...display.env, ...env },
      }),
    )
  } finally {
    await display.stop()
  }
}
