// Step: node_modules holds exactly what package-lock.json names.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './command.mjs'
import { SetupFailure } from './failure.mjs'
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
const mismatchLine = /(Missing|Invalid): (.*)/
/** npm names an optional package that the registry does not have without its version. */
const absentLine = /^Missing: \S+@ from lock file$/

/** @type {import('./run.mjs').Step} */
export const npmPackagesStep = {
  name: 'npm packages',
  needed: () => !hasLockedPackages(),
  async run(progress) {
    /** @type {string[]} */
    const mismatches = []
    try {
      await npm(['ci'], progress, (line) => {
        const mismatch = mismatchLine.exec(line)
        if (mismatch) mismatches.push(mismatch[0])
      })
    } catch (error) {
      if (mismatches.length === 0) throw error
      if (!mismatches.every((line) => absentLine.test(line))) throw disagreement(mismatches)
      // `npm ci` refuses when the registry lacks a binary package for some other system;
      // an installation takes the very same versions and leaves the lock file alone.
      await npm(['install', '--no-save'], progress)
    }
    if (!hasLockedPackages()) throw disagreement(['node_modules holds other versions than package-lock.json'])
  },
}

/** @param {readonly string[]} lines */
function disagreement(lines) {
  return new SetupFailure('package.json and package-lock.json do not agree.', {
    lines: lines.slice(0, 10),
    remedy: 'Run npm install, look at what it changes, and commit package-lock.json.',
  })
}

function hasLockedPackages() {
  const installed = readLock(join(projectFolder, 'node_modules/.package-lock.json'))
  const wanted = readLock(join(projectFolder, 'package-lock.json'))
  return (
    wanted !== undefined &&
    installed !== undefined &&
    isInstalled(wanted, installed) &&
    // npm's list outlives a folder that was deleted by hand or by a clean-up.
    Object.keys(installed.packages ?? {}).every((path) =>
      existsSync(join(projectFolder, path, 'package.json')),
    )
  )
}

/**
 * @param {readonly string[]} args
 * @param {import('./progress.mjs').StepProgress} progress
 * @param {(line: string) => void} [onLine]
 */
async function npm(args, progress, onLine) {
  let fetched = 0
  // Without a terminal npm names what it fetches only at this log level.
  await run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=http'], {
    cwd: projectFolder,
    env: { ...process.env, ...headersEnvironment() },
    noise: fetchLine,
    onLine: (line) => {
      if (fetchLine.test(line)) progress.update(`${++fetched} fetched`)
      onLine?.(line)
    },
    failed: 'The npm packages could not be installed.',
    remedy: 'Check the network and that this folder is yours to write in, then try again.',
  })
}

/** Lets node-gyp use the headers beside this Node, where there are any, instead of downloading them. */
function headersEnvironment() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include/node/node_api.h')) ? { npm_config_nodedir: prefix } : {}
}
