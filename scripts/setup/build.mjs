// Step: dist/ holds the app built from the sources as they are now.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { run } from './command.mjs'
import { projectFolder } from './folders.mjs'

const sources = [
  'contract',
  'nixlang',
  'main',
  'preload',
  'renderer',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'package.json',
]
const products = ['main/index.js', 'preload/index.cjs', 'renderer/index.html']

/**
 * One hash over names and contents, because times change with every checkout.
 * @param {string} folder
 * @param {readonly string[]} [names] files and folders in it; absent ones count as absent
 * @returns {string} hexadecimal
 */
export function hashSources(folder, names = sources) {
  const hash = createHash('sha256')
  for (const path of names.flatMap((name) => filesUnder(join(folder, name)))) {
    const content = readFileSync(path)
    hash.update(`${relative(folder, path)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]} files in a fixed order
 */
function filesUnder(path) {
  if (!existsSync(path)) return []
  try {
    return readdirSync(path, { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
      )
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [path]
    throw error
  }
}

/**
 * @param {string} folder the project's folder
 * @returns {boolean} whether dist/ was made from other sources, or is not whole
 */
export function isBuildStale(folder) {
  const dist = join(folder, 'dist')
  if (products.some((product) => !existsSync(join(dist, product)))) return true
  try {
    return readFileSync(join(dist, 'build-stamp'), 'utf8') !== hashSources(folder)
  } catch {
    return true
  }
}

/** Says that dist/ is about to become something else than `npm start` would build. */
export function forgetBuild() {
  rmSync(join(projectFolder, 'dist/build-stamp'), { force: true })
}

/** @type {import('./run.mjs').Step} */
export const buildStep = {
  name: 'Build',
  needed: () => isBuildStale(projectFolder),
  async run(progress) {
    // Taken before the build: what is edited meanwhile must make the next start build again.
    const stamp = hashSources(projectFolder)
    forgetBuild()
    await run(process.execPath, [join(projectFolder, 'node_modules/vite/bin/vite.js'), 'build'], {
      cwd: projectFolder,
      env: { ...process.env, NODE_ENV: 'production' },
      onLine: (line) => progress.update(line),
      noise: /^\s+at |errors: \[Getter|^\s*}$/,
      failed: 'The app could not be built.',
      remedy: 'The lines above say where; npm run types says more.',
    })
    writeFileSync(join(projectFolder, 'dist/build-stamp'), stamp)
  },
}
