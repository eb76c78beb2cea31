// Starting the app in an Electron runtime: arguments, environment, signals, exit code.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { projectFolder } from './folders.mjs'

/**
 * @param {{ asRoot: boolean, appArguments: readonly string[] }} how
 * @returns {string[]} the arguments of the Electron executable
 */
export function electronArguments({ asRoot, appArguments }) {
  // Chromium refuses to run its sandbox as root.
  return [...(asRoot ? ['--no-sandbox'] : []), projectFolder, ...appArguments]
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv} without what would make Electron something else than Electron
 */
export function electronEnvironment(env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _node, ELECTRON_NO_ATTACH_CONSOLE: _console, ...rest } = env
  return rest
}

/** @returns {boolean} */
export function isRoot() {
  return process.getuid?.() === 0
}

/**
 * @param {import('./electron.mjs').ElectronRuntime} runtime
 * @param {{ appArguments?: readonly string[], env?: NodeJS.ProcessEnv }} [options]
 * @returns {import('node:child_process').ChildProcess} the app, on this process's own stdin, stdout and stderr
 */
export function startApp(runtime, { appArguments = [], env } = {}) {
  return spawn(runtime.executable, electronArguments({ asRoot: isRoot(), appArguments }), {
    stdio: 'inherit',
    env: { ...electronEnvironment(), ...env },
  })
}

const parentPollMs = 500
/** Read at the very start: it may be gone before the app is there. */
const parent = process.ppid

/**
 * Starts a child, waits for it, and passes on the signals that this process gets meanwhile.
 * npm passes a signal on to its shell alone, which dies of it; so a parent that is gone counts as TERM.
 * @param {() => import('node:child_process').ChildProcess} start called when the signals are caught already
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it, as shells count
 */
export async function exitCodeOf(start) {
  /** @type {readonly NodeJS.Signals[]} */
  const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal)
  // Before the start: a signal in between would end this process and leave the child alone.
  for (const signal of passedOn) process.on(signal, pass)
  const child = start()
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, parentPollMs)
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
    })
  } finally {
    clearInterval(watch)
    for (const signal of passedOn) process.off(signal, pass)
  }
}
