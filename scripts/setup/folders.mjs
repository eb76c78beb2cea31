// Where things are: the project's folder, and the cache outside of it that clones share.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder, absolute. */
export const projectFolder = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/**
 * The cache for what is fetched once and shared by all clones; it may be deleted at any time.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string} an absolute path that may not exist yet
 */
export function cacheFolder(env = process.env) {
  const base = env['XDG_CACHE_HOME']
  // The XDG specification says that a relative path is to be ignored.
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'snowglobe')
}
