// Reads packages.txt: the packages to have, and those to leave out.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sourceFolder } from './folders.mjs'

/** @typedef {{ roots: string[], without: Set<string> }} PackageList */

/** @returns {Promise<PackageList>} */
export async function readPackageList() {
  return parsePackageList(await readFile(join(sourceFolder, 'packages.txt'), 'utf8'))
}

/**
 * @param {string} text one name a line, `-name` to leave out, `#` begins a comment
 * @returns {PackageList}
 */
export function parsePackageList(text) {
  const names = text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
  return {
    roots: [...new Set(names.filter((name) => !name.startsWith('-')))],
    without: new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1))),
  }
}
