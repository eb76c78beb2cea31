// Debian's package tool: which packages would satisfy what is missing, and installing them with progress.
import { spawnSync } from 'node:child_process'
import { run } from './command.mjs'
import { progressText } from './progress.mjs'

/** @typedef {import('./system-needs.mjs').SystemNeed} SystemNeed */

/**
 * Chooses one package for each need: the newest name that apt knows. Where apt knows none (its lists are empty)
 * the oldest name is taken, which newer releases still understand for most libraries.
 * @param {readonly SystemNeed[]} needs
 * @param {(name: string) => boolean} [isKnown]
 * @returns {string[]} names without duplicates
 */
export function choosePackages(needs, isKnown = aptKnows) {
  const names = needs.map(({ packages }) =>
    packages.length === 1 ? packages[0] : (packages.find((name) => isKnown(name)) ?? packages.at(-1)),
  )
  return [...new Set(names.filter((name) => name !== undefined))]
}

/** @param {string} name */
function aptKnows(name) {
  return spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0
}

/**
 * @param {readonly string[]} packages
 * @returns {string[]} the arguments of apt-get
 */
export function installArguments(packages) {
  return ['install', '-y', '--no-install-recommends', ...packages]
}

/**
 * Installs what satisfies the needs; for root only.
 * @param {readonly SystemNeed[]} needs
 * @param {(text: string) => void} onProgress
 * @throws {import('./failure.mjs').SetupFailure} with apt's last lines
 */
export async function aptInstall(needs, onProgress) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }
  await run('apt-get', ['update'], {
    env,
    onLine: (line) => onProgress(`reading the package lists: ${line}`),
    failed: "Debian's package lists could not be read.",
    remedy: 'Check the network and /etc/apt/sources.list, then try again.',
  })
  // A status line is `kind:package:percent:text` (APT's README.progress-reporting).
  const packages = choosePackages(needs)
  await run('apt-get', ['-o', 'APT::Status-Fd=3', ...installArguments(packages)], {
    env,
    onStatusLine: (line) => onProgress(aptStatusText(line)),
    failed: 'The system packages could not be installed.',
    remedy: `Try it by hand: apt-get ${installArguments(packages).join(' ')}`,
  })
}

/**
 * @param {string} line a line of APT::Status-Fd
 * @returns {string} such as `42 % · Unpacking libgtk-3-0`
 */
export function aptStatusText(line) {
  const [, , percent = '', ...text] = line.split(':')
  const share = Number.parseFloat(percent)
  return Number.isNaN(share) ? progressText(line) : `${Math.round(share)} % · ${text.join(':').trim()}`
}
