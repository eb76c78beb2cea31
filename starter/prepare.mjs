// Makes the starter usable: its Debian packages in the cache, and the folder that Nix knows as `nixpkgs`.
import { pathToFileURL } from 'node:url'
import { findClosure } from './prepare/closure.mjs'
import { PrepareFailure } from './prepare/failure.mjs'
import { fetchPackages } from './prepare/fetch.mjs'
import { starterFolders } from './prepare/folders.mjs'
import { isLaidOut, layOut } from './prepare/layout.mjs'
import { readPackageList } from './prepare/package-list.mjs'
import { sourceHashes } from './prepare/sources.mjs'

/** @typedef {string | { done: number, total: number, what: string }} Report a text, or a count (here of MiB) */

/**
 * The folder to give to Nix as `-I nixpkgs=<folder>`; it exists after `prepareStarter`.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string} absolute
 */
export function starterDir(env = process.env) {
  return starterFolders(env).nixpkgs
}

/**
 * Downloads what is lacking and lays the folder out anew when the starter has changed. Takes under 100 ms when there is
 * nothing to do. Throws `PrepareFailure`: a sentence, and a remedy in `hint`.
 * @param {{ onProgress?: (report: Report) => void, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} the folder
 */
export async function prepareStarter({ onProgress = () => {}, env = process.env } = {}) {
  const folders = starterFolders(env)
  const hashes = await sourceHashes()
  if (await isLaidOut(folders, hashes.all)) return folders.nixpkgs

  const list = await readPackageList()
  let packages = await findClosure({ list, listHash: hashes.packages, folders, onProgress })
  try {
    await fetchPackages({ packages, folders, onProgress })
  } catch (error) {
    if (!(error instanceof PrepareFailure)) throw error
    // Lists grow old: a package that they name may have given way to a newer one.
    packages = await findClosure({ list, listHash: hashes.packages, folders, onProgress, refresh: true })
    await fetchPackages({ packages, folders, onProgress })
  }
  onProgress('laying the packages out for Nix')
  await layOut({ packages, folders, hash: hashes.all })
  return folders.nixpkgs
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  let last = ''
  /** @param {Report} report */
  const onProgress = (report) => {
    const text = typeof report === 'string' ? report : `${report.done} of ${report.total} ${report.what}`
    if (text !== last) process.stderr.write(`${text}\n`)
    last = text
  }
  try {
    process.stdout.write(`${await prepareStarter({ onProgress })}\n`)
  } catch (error) {
    if (!(error instanceof Error) || !('hint' in error)) throw error
    process.stderr.write(`${error.message}\n${String(error.hint)}\n`)
    process.exitCode = 1
  }
}
