// Step: node_modules holds exactly what package-lock.json names.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './command.mjs'
import { projectFolder } from './folders.mjs'

/** @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, inBundle?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} LockFile */

/**
 * Compares the lock file with the list that npm leaves in node_modules at the end of an installation.
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json
 * @returns {boolean} optional packages for other systems may be absent
 */
export function isInstalled(wanted, installed) {
  const there = installed.packages ?? {}
  const locked = Object.entries(wanted.packages ?? {}).filter(([path]) => path !== '')
  const names = new Set(locked.map(([path]) => path))
  return (
    Object.keys(there).every((path) => names.has(path)) &&
    locked.every(([path, entry]) => {
      const found = there[path]
      if (!found) return entry.optional === true
      return found.version === entry.version && found.integrity === entry.integrity
    })
  )
}

/**
 * @param {string} path
 * @returns {LockFile | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const fetchLine = /^npm http/

/** @type {import('./run.mjs').Step} */
export const npmPackagesStep = {
  name: 'npm packages',
  needed: () => {
    const installed = readLock(join(projectFolder, 'node_modules/.package-lock.json'))
    const wanted = readLock(join(projectFolder, 'package-lock.json'))
    return !wanted || !installed || !isInstalled(wanted, installed)
  },
  async run(progress) {
    // --loglevel http names each package as it comes; without a terminal npm says nothing else.
    let fetched = 0
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=http'], {
      cwd: projectFolder,
      env: { ...process.env, ...headersEnvironment() },
      noise: fetchLine,
      onLine: (line) => {
        if (fetchLine.test(line)) progress.update(`${++fetched} fetched`)
      },
      failed: 'The npm packages could not be installed.',
      remedy: 'Check the network and that this folder is yours to write in, then try again.',
    })
  },
}

/** Lets node-gyp use the headers beside this Node, where there are any, instead of downloading them. */
function headersEnvironment() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include/node/node_api.h')) ? { npm_config_nodedir: prefix } : {}
}
