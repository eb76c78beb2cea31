// A display: whether there is one, and a virtual one of our own that only our children may use.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findCommand, readLines } from './command.mjs'
import { SetupFailure } from './failure.mjs'

const startLimitMs = 30_000
const stopGraceMs = 5000

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean}
 */
export function hasDisplay(env = process.env) {
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/**
 * @param {boolean} [hasXvfbRun]
 * @param {boolean} [isDebian]
 * @returns {SetupFailure} that there is no display, and how to go on
 */
export function noDisplayFailure(
  hasXvfbRun = findCommand('xvfb-run') !== undefined,
  isDebian = findCommand('apt-get') !== undefined,
) {
  const start = 'xvfb-run -a npm start'
  const install = isDebian ? 'apt-get install xvfb xauth' : 'install Xvfb and xauth'
  return new SetupFailure(
    'There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can open.',
    {
      remedy: `Start it from a desktop session, or with a virtual display: ${hasXvfbRun ? '' : `${install}, then `}${start}`,
    },
  )
}

/**
 * @typedef {object} VirtualDisplay
 * @property {Record<string, string>} env DISPLAY and XAUTHORITY, to be added to a child's environment
 * @property {() => Promise<void>} stop ends the X server by its process id; may be called twice
 */

/**
 * Starts an X server without a screen. It listens on no TCP port and wants a cookie that only we have.
 * @param {{ width?: number, height?: number, pixelsIn?: string }} [options] pixels; a folder for a file with what it shows
 * @returns {Promise<VirtualDisplay>}
 * @throws {SetupFailure}
 */
export async function startVirtualDisplay({ width = 1600, height = 1000, pixelsIn } = {}) {
  const command = findCommand('Xvfb')
  if (!command) {
    throw new SetupFailure('Xvfb, the virtual display, is not installed.', {
      remedy: 'Run: node scripts/setup.mjs --tests',
    })
  }
  const folder = mkdtempSync(join(tmpdir(), 'snowglobe-display-'))
  const authority = join(folder, 'authority')
  writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 })
  const child = spawn(
    command,
    [
      '-displayfd',
      '3',
      '-screen',
      '0',
      `${width}x${height}x24`,
      '-nolisten',
      'tcp',
      '-auth',
      authority,
    ].concat(pixelsIn === undefined ? [] : ['-fbdir', pixelsIn]),
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const gone = new Promise((resolve) => child.once('close', resolve))
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const stop = async () => {
    const timer = setTimeout(end, stopGraceMs)
    child.kill('SIGTERM')
    await gone
    clearTimeout(timer)
    process.off('exit', end)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const number = await displayNumber(child)
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>} the number that the server writes to its file descriptor 3 when it is ready
 */
function displayNumber(child) {
  /** @type {string[]} */
  const said = []
  readLines(child.stderr, (line) => said.push(line))
  return new Promise((resolve, reject) => {
    /** @param {string} why */
    const fail = (why) =>
      reject(new SetupFailure(`The virtual display did not start: ${why}.`, { lines: said.slice(-10) }))
    const timer = setTimeout(() => fail(`nothing heard within ${startLimitMs / 1000} s`), startLimitMs)
    readLines(child.stdio[3], (line) => {
      clearTimeout(timer)
      resolve(line.trim())
    })
    child.once('error', (error) => fail(error.message))
    child.once('close', (code) => {
      clearTimeout(timer)
      fail(`Xvfb ended with exit code ${code}`)
    })
  })
}

/**
 * An Xauthority file of one entry that fits every display (family 65535, X11's FamilyWild): five fields,
 * the last four with their length before them, all numbers of two bytes, big end first.
 * @param {Buffer} cookie
 * @returns {Buffer}
 */
export function authorityFile(cookie) {
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie]
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    ...fields.flatMap((field) => [Buffer.from([field.length >> 8, field.length & 0xff]), field]),
  ])
}
