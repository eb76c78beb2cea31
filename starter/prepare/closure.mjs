// Finds the packages to have, with all they need, and what each depends on.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { apt, lastLine, noApt } from './apt.mjs'
import { PrepareFailure } from './failure.mjs'
import { packageIndex, parsePrintedUris } from './index-text.mjs'

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} file the downloaded file's name
 * @property {string} uri where apt says it is
 * @property {number} sizeBytes
 * @property {string} sha256 hexadecimal
 * @property {string} description one line
 * @property {string[]} depends names of packages of this closure
 */

/**
 * Remembered from the last time when packages.txt is the same, so that clones share one answer and builds stay the same.
 * @param {{ list: import('./package-list.mjs').PackageList, listHash: string, refresh?: boolean,
 *   folders: import('./folders.mjs').StarterFolders, onProgress: (text: string) => void }} options
 * @returns {Promise<Package[]>} sorted by name; throws `PrepareFailure`
 */
export async function findClosure({ list, listHash, folders, onProgress, refresh = false }) {
  const memory = join(folders.top, 'closure.json')
  const known = await readFile(memory, 'utf8').then(JSON.parse, () => null)
  if (!refresh && known?.listHash === listHash) return known.packages
  if (process.arch !== 'x64')
    throw new PrepareFailure(
      `The starter is made for x86-64 processors, and this is ${process.arch}.`,
      'Choose another source of nixpkgs.',
    )

  onProgress('asking apt what the packages need')
  const ask = await apt({ folder: folders.apt, refresh, onProgress })
  const printed = await ask('apt-get', ['install', '--print-uris', '-y', '-qq', ...list.roots])
  if (printed.missing) throw noApt()
  if (printed.code !== 0)
    throw new PrepareFailure(
      `apt cannot put the starter's packages together: ${lastLine(printed.stderr)}`,
      'The starter wants the packages of Debian 12: check that apt’s sources name it, run `apt-get update`, and try again.',
    )
  const files = parsePrintedUris(printed.stdout).filter(({ name }) => !list.without.has(name))
  const shown = await ask('apt-cache', ['show', ...files.map(({ name, version }) => `${name}=${version}`)])
  if (shown.code !== 0)
    throw new PrepareFailure(
      `apt does not know what the packages depend on: ${lastLine(shown.stderr)}`,
      'Run `apt-get update` and try again.',
    )
  const packages = packageIndex(files, shown.stdout)
  await mkdir(folders.top, { recursive: true })
  await writeFile(memory, JSON.stringify({ listHash, packages }))
  return packages
}
