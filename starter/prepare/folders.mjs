// Where the starter keeps what it fetches: a cache outside the project, shared by all clones, deletable at any time.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the starter's own sources, absolute. */
export const sourceFolder = resolve(fileURLToPath(new URL('..', import.meta.url)))

/**
 * @typedef {object} StarterFolders
 * @property {string} top
 * @property {string} apt apt's state and cache for our questions, apart from the system's
 * @property {string} debs the packages as downloaded
 * @property {string} nixpkgs what Nix is given
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {StarterFolders} absolute paths that may not exist yet
 */
export function starterFolders(env) {
  const base = env['XDG_CACHE_HOME']
  // The XDG specification says that a relative path is to be ignored.
  const cache = base?.startsWith('/') ? base : join(homedir(), '.cache')
  const top = join(cache, 'snowglobe/starter')
  return { top, apt: join(top, 'apt'), debs: join(top, 'debs'), nixpkgs: join(top, 'nixpkgs') }
}
