// Step: the running Node is new enough for the tools of the project.
import { SetupFailure } from './failure.mjs'

const oldest = { major: 20, minor: 19 }

/**
 * @param {string} version such as `20.19.0`
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor)
}

/** @type {import('./run.mjs').Step} */
export const nodeVersionStep = {
  name: 'Node',
  needed: () => !isNodeNewEnough(process.versions.node),
  run: () => {
    throw new SetupFailure(
      `Snowglobe needs Node ${oldest.major}.${oldest.minor} or newer; this is ${process.version}.`,
      { remedy: 'Install a newer Node (its long-term support release will do) and try again.' },
    )
  },
}
