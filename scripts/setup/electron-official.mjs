// The official Electron runtime: is it there, and fetching it by the electron package's own installer.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './command.mjs'
import { SetupFailure } from './failure.mjs'
import { cacheFolder, projectFolder } from './folders.mjs'

const rememberFailureMs = 24 * 60 * 60 * 1000
const stallMs = 30_000
const pollMs = 1000

const packageFolder = join(projectFolder, 'node_modules/electron')

/** @returns {{ dist: string, version: string } | undefined} the runtime that belongs to the installed electron package */
export function officialRuntime() {
  try {
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
    const dist = join(packageFolder, 'dist')
    const unpacked = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    // The installer writes path.txt last: without it the folder is half unpacked.
    readFileSync(join(packageFolder, 'path.txt'))
    return unpacked === version ? { dist, version } : undefined
  } catch {
    return undefined
  }
}

/** Where a failed download is remembered, so that an offline machine does not try at every start. */
function memoryPath() {
  return join(cacheFolder(), 'electron/official-download-failed')
}

/** @returns {boolean} whether the download failed within the last day */
export function hasFailedLately(now = Date.now()) {
  try {
    return now - statSync(memoryPath()).mtimeMs < rememberFailureMs
  } catch {
    return false
  }
}

/** Makes the next set-up try the official download again. */
export function forgetFailure() {
  rmSync(memoryPath(), { force: true })
}

/**
 * Downloads the official runtime; gives up when nothing arrives for half a minute, and remembers a failure for a day.
 * @param {import('./progress.mjs').StepProgress} progress
 * @returns {Promise<boolean>} whether it is there now
 */
export async function installOfficialRuntime(progress) {
  mkdirSync(dirname(memoryPath()), { recursive: true })
  // The installer downloads into TMPDIR, so the bytes there are its progress.
  const temporary = mkdtempSync(join(dirname(memoryPath()), '.download-'))
  const stalled = new AbortController()
  let bytes = 0
  let movedAt = Date.now()
  const timer = setInterval(() => {
    const now = bytesUnder(temporary)
    if (now !== bytes) movedAt = Date.now()
    bytes = now
    if (Date.now() - movedAt > stallMs) stalled.abort(new Error('nothing arrived for 30 s'))
    progress.update(`the official download, ${(bytes / 1e6).toFixed(0)} MB`)
  }, pollMs)
  try {
    await run(process.execPath, [join(packageFolder, 'install.js')], {
      env: { ...process.env, TMPDIR: temporary, ELECTRON_GET_NO_PROGRESS: '1' },
      signal: stalled.signal,
      failed: 'The official Electron could not be downloaded.',
    })
    return officialRuntime() !== undefined
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error
    writeFileSync(memoryPath(), `${error.message}\n${error.lines.join('\n')}\n`)
    return false
  } finally {
    clearInterval(timer)
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function bytesUnder(folder) {
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // A file may be gone again between the listing and the look.
    if (entry.isFile())
      bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}
