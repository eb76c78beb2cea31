// Lays out the folder that Nix knows as `nixpkgs`: the starter's Nix files, the packages and their index.
import { access, copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sourceFolder } from './folders.mjs'
import { nixFiles } from './sources.mjs'

/** Written last: where it stands, the folder is whole. */
const stamp = '.prepared'

/**
 * @param {import('./folders.mjs').StarterFolders} folders
 * @param {string} hash of the starter's sources
 */
export async function isLaidOut({ nixpkgs }, hash) {
  const [written, index] = await Promise.all([
    readFile(join(nixpkgs, stamp), 'utf8').catch(() => ''),
    readFile(join(nixpkgs, 'debs/index.json'), 'utf8').then(JSON.parse, () => null),
  ])
  if (written !== hash || index === null) return false
  const files = Object.values(index).map(({ file }) => access(join(nixpkgs, 'debs', file)))
  return (await Promise.allSettled(files)).every(({ status }) => status === 'fulfilled')
}

/**
 * Makes it beside the old one and changes places, so that a build that is reading sees one or the other.
 * @param {{ packages: import('./closure.mjs').Package[], folders: import('./folders.mjs').StarterFolders, hash: string }} options
 */
export async function layOut({ packages, folders, hash }) {
  const fresh = `${folders.nixpkgs}.${process.pid}.new`
  const old = `${folders.nixpkgs}.${process.pid}.old`
  try {
    for (const file of await nixFiles()) {
      await mkdir(dirname(join(fresh, file)), { recursive: true })
      await copyFile(join(sourceFolder, file), join(fresh, file))
    }
    await mkdir(join(fresh, 'debs'), { recursive: true })
    for (const { file } of packages) await share(join(folders.debs, file), join(fresh, 'debs', file))
    const index = packages.map(({ name, version, description, file, sha256, depends }) => [
      name,
      { version, description, file, sha256, depends },
    ])
    await writeFile(join(fresh, 'debs/index.json'), JSON.stringify(Object.fromEntries(index), null, 1))
    await writeFile(join(fresh, stamp), hash)
    await rename(folders.nixpkgs, old).catch(ignoreMissing)
    await rename(fresh, folders.nixpkgs)
  } finally {
    await Promise.all([fresh, old].map((folder) => rm(folder, { recursive: true, force: true })))
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
async function share(from, to) {
  // Some file systems know no hard links.
  await link(from, to).catch(() => copyFile(from, to))
}

/** @param {unknown} error */
function ignoreMissing(error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
