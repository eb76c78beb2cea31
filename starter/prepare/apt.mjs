// Asks apt, with folders of our own, so that nothing of the system changes and an ordinary user may ask.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './command.mjs'
import { PrepareFailure } from './failure.mjs'

const systemLists = '/var/lib/apt/lists'

/**
 * The options that turn apt away from the system's own state: no package counts as installed and none as downloaded.
 * The sources, keys and proxies stay the system's.
 * @param {string} folder ours for apt
 * @param {{ ownLists: boolean }} how
 * @returns {Promise<string[]>}
 */
async function aptOptions(folder, { ownLists }) {
  for (const part of ['state/lists/partial', 'cache/archives/partial'])
    await mkdir(join(folder, part), { recursive: true })
  const status = join(folder, 'status')
  await writeFile(status, '')
  const settings = {
    'Dir::State': join(folder, 'state'),
    'Dir::State::status': status,
    'Dir::State::lists': ownLists ? join(folder, 'state/lists') : systemLists,
    'Dir::Cache': join(folder, 'cache'),
    'Debug::NoLocking': '1',
    'Acquire::ForceHash': 'SHA256',
    'APT::Install-Recommends': 'false',
    // Another user could not write into our folders.
    'APT::Sandbox::User': 'root',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])
}

/**
 * apt as it is to be asked: with the system's package lists where there are any, else with lists of our own.
 * @param {{ folder: string, refresh: boolean, onProgress: (text: string) => void }} options `refresh` fetches newer lists
 * @returns {Promise<(program: 'apt-get' | 'apt-cache', words: string[]) => Promise<import('./command.mjs').Ran>>}
 */
export async function apt({ folder, refresh, onProgress }) {
  const own = join(folder, 'state/lists')
  const ownLists = refresh || (await hasLists(own)) || !(await hasLists(systemLists))
  const options = await aptOptions(folder, { ownLists })
  if (refresh || (ownLists && !(await hasLists(own)))) {
    onProgress("fetching Debian's package lists")
    const updated = await run('apt-get', [...options, '-qq', 'update'])
    if (updated.missing) throw noApt()
    if (updated.code !== 0 || !(await hasLists(own)))
      throw new PrepareFailure(
        "Debian's package lists could not be fetched.",
        `Check the network and apt's sources, then try again. apt said: ${lastLine(updated.stderr)}`,
      )
  }
  return (program, words) => run(program, [...options, ...words])
}

/** @returns {PrepareFailure} */
export function noApt() {
  return new PrepareFailure(
    'The starter is made of Debian packages, and this system has no apt to fetch them with.',
    'Choose another source of nixpkgs, or set the starter up on Debian 12 and copy its cache folder here.',
  )
}

/** @param {string} text */
export function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? ''
}

/** @param {string} folder */
async function hasLists(folder) {
  const names = await readdir(folder).catch(() => [])
  return names.some((name) => /_Packages(\.\w+)?$/.test(name))
}
