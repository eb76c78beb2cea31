// The whole set-up: every step in its order, each only where it is needed.
import { buildStep } from './build.mjs'
import { electronStep } from './electron.mjs'
import { grammarStep } from './grammar.mjs'
import { holdLock } from './lock.mjs'
import { nodeVersionStep } from './node-version.mjs'
import { npmPackagesStep } from './npm-packages.mjs'
import { StepProgress } from './progress.mjs'
import { starterStep } from './starter.mjs'
import { systemStep } from './system.mjs'

/**
 * @typedef {{ tests: boolean, retryOfficialElectron: boolean }} SetupContext
 *   tests: also what only the tests use; retryOfficialElectron: forget that its download failed a short while ago
 */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {(context: SetupContext) => boolean | 'ask'} needed quick; `ask` where only `run` can tell, which then is quick
 * @property {(progress: StepProgress, context: SetupContext) => Promise<void>} run throws a `SetupFailure`
 */

/** The system comes before npm, because native packages are compiled by its compiler. */
const steps = [
  nodeVersionStep,
  systemStep,
  npmPackagesStep,
  electronStep,
  starterStep,
  grammarStep,
  buildStep,
]

/**
 * Sets up all that the app (and with `tests` the tests) needs; well under a second when nothing is to be done.
 * @param {Partial<SetupContext> & { build?: boolean, output?: import('./progress.mjs').Output }} [options]
 * @throws {import('./failure.mjs').SetupFailure}
 */
export async function runSetup({
  tests = false,
  retryOfficialElectron = false,
  build = true,
  output = process.stdout,
} = {}) {
  const context = { tests, retryOfficialElectron }
  /** @type {(() => void) | undefined} */
  let unlock
  try {
    for (const step of steps) {
      if (step === buildStep && !build) continue
      if (!step.needed(context)) continue
      const progress = new StepProgress(step.name, output)
      if (step.needed(context) !== 'ask') {
        unlock ??= await holdLock((text) => output.write(`${text}\n`))
        // Whoever held the lock may have done this very step.
        if (!step.needed(context)) continue
        progress.start()
      }
      try {
        await step.run(progress, context)
      } catch (error) {
        progress.failed()
        throw error
      }
      if (progress.isStarted) progress.done()
    }
  } finally {
    unlock?.()
  }
}
