// The starter's own files and their hashes, by which it is known whether anything has changed.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sourceFolder } from './folders.mjs'

/** What Nix has no use for. */
const notForNix = /^(prepare(\/|\.mjs$)|packages\.txt$)/

/** @returns {Promise<string[]>} the files that Nix reads, relative to the starter's folder, sorted */
export async function nixFiles() {
  return (await allFiles()).filter((file) => !notForNix.test(file))
}

/** @returns {Promise<{ all: string, packages: string }>} hashes of all of the starter and of packages.txt alone */
export async function sourceHashes() {
  const all = createHash('sha256')
  let packages = ''
  for (const file of await allFiles()) {
    const content = await readFile(join(sourceFolder, file))
    all.update(`${file}\0${content.length}\0`).update(content)
    if (file === 'packages.txt') packages = createHash('sha256').update(content).digest('hex')
  }
  return { all: all.digest('hex'), packages }
}

async function allFiles() {
  const entries = await readdir(sourceFolder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(sourceFolder.length + 1))
    .sort()
}
