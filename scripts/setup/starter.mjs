// Step: the starter's Debian packages are in the cache (the work itself is the starter's own).
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SetupFailure } from './failure.mjs'
import { projectFolder } from './folders.mjs'

/** @type {import('./run.mjs').Step} */
export const starterStep = {
  name: 'Starter packages',
  // prepareStarter finds out by itself, quickly, that there is nothing to do.
  needed: () => 'ask',
  async run(progress) {
    const module = await import(pathToFileURL(join(projectFolder, 'starter/prepare.mjs')).href)
    try {
      await module.prepareStarter({
        onProgress: (/** @type {import('./progress.mjs').ProgressReport} */ report) =>
          progress.update(report),
      })
    } catch (error) {
      if (!(error instanceof Error)) throw error
      throw new SetupFailure(`The starter's packages could not be prepared: ${error.message}`, {
        remedy:
          'hint' in error && typeof error.hint === 'string'
            ? error.hint
            : "Check that Debian's package server can be reached (apt-get update) and try again.",
      })
    }
  },
}
