// Other programs: finding them, and running them with their output kept for the case that they fail.
import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { SetupFailure } from './failure.mjs'

const lastLineCount = 20

/**
 * Looks a program up as a shell would; the folders for administration count too, because an ordinary user's PATH lacks them.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} its absolute path
 */
export function findCommand(name, env = process.env) {
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders
    .filter((folder) => folder.startsWith('/'))
    .map((folder) => join(folder, name))
    .find(isExecutableFile)
}

/** @param {string} path */
function isExecutableFile(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(line: string) => void} [onLine] each line of stdout and stderr as it comes
 * @property {RegExp} [noise] lines that tell nothing about a failure and so are not kept for it
 * @property {(line: string) => void} [onStatusLine] each line that the program writes to its file descriptor 3
 * @property {AbortSignal} [signal] ends the program by TERM; the failure then says the signal's reason
 * @property {string} failed the sentence for a failure
 * @property {string} [remedy] what to do then
 */

/**
 * Runs a program to its end without a terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<string>} what it wrote to stdout
 * @throws {SetupFailure} with the last lines, when it cannot be started or does not exit with 0
 */
export async function run(command, args, options) {
  /** @type {string[]} */
  const lastLines = []
  /** @type {string[]} */
  const out = []
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe', options.onStatusLine ? 'pipe' : 'ignore'],
    signal: options.signal,
  })
  /** @param {string} line */
  const keep = (line) => {
    if (line.trim() === '') return
    if (!options.noise?.test(line)) lastLines.push(line)
    if (lastLines.length > lastLineCount) lastLines.shift()
    options.onLine?.(line)
  }
  readLines(child.stdout, (line) => {
    out.push(line)
    keep(line)
  })
  readLines(child.stderr, keep)
  if (options.onStatusLine) readLines(child.stdio[3], options.onStatusLine)

  /** @type {{ reason?: string }} */
  const ended = await new Promise((resolve) => {
    child.once('error', (error) => resolve({ reason: reasonOf(options.signal, error) }))
    child.once('close', (code, signal) => {
      if (code === 0) resolve({})
      else resolve({ reason: signal ? `ended by ${signal}` : `exit code ${code}` })
    })
  })
  if (ended.reason === undefined) return out.join('\n')
  throw new SetupFailure(`${options.failed} (${command}: ${ended.reason})`, {
    lines: lastLines,
    ...(options.remedy && { remedy: options.remedy }),
  })
}

/**
 * @param {AbortSignal | undefined} signal
 * @param {Error} error
 */
function reasonOf(signal, error) {
  return signal?.aborted && signal.reason instanceof Error ? signal.reason.message : error.message
}

/**
 * @param {unknown} stream the readable end of a child's pipe
 * @param {(line: string) => void} onLine
 */
export function readLines(stream, onLine) {
  if (!(stream instanceof Readable)) throw new TypeError('a pipe was expected')
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', onLine)
}
