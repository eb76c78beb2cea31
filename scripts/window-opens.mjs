// `node scripts/window-opens.mjs`: proves that `npm start` opens the window, and that the app then ends when it is told to.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readLines } from './setup/command.mjs'
import { startVirtualDisplay } from './setup/display.mjs'
import { runScript, SetupFailure } from './setup/failure.mjs'
import { projectFolder } from './setup/folders.mjs'

const openLimitMs = 10 * 60_000
const endLimitMs = 60_000
const openLine = 'Snowglobe is open'

await runScript(async () => {
  const display = await startVirtualDisplay()
  // Settings and machines of whoever runs this stay out of it; the caches stay in.
  const home = mkdtempSync(join(tmpdir(), 'snowglobe-window-'))
  const child = spawn('npm', ['start'], {
    cwd: projectFolder,
    // A group of its own, so that nothing of it can be left behind.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...display.env,
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_STATE_HOME: join(home, 'state'),
    },
  })
  const gone = new Promise((resolve) => child.once('close', resolve))
  try {
    await opened(child)
    child.kill('SIGTERM')
    const ended = await Promise.race([gone.then(() => true), sleep(endLimitMs, false, { ref: false })])
    if (!ended)
      throw new SetupFailure(`The app was told to end and was still there after ${endLimitMs / 1000} s.`)
    console.log('npm start opened the window, and the app ended when told to.')
  } finally {
    endGroup(child)
    await display.stop()
    rmSync(home, { recursive: true, force: true })
  }
})

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>} resolves when the app says that its window is open
 */
function opened(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new SetupFailure(`No window within ${openLimitMs / 60_000} minutes of npm start.`)),
      openLimitMs,
    )
    /** @param {string} line */
    const onLine = (line) => {
      console.log(line)
      if (!line.startsWith(openLine)) return
      clearTimeout(timer)
      resolve()
    }
    readLines(child.stdout, onLine)
    readLines(child.stderr, onLine)
    child.once('close', (code) => {
      clearTimeout(timer)
      reject(new SetupFailure(`npm start ended (exit code ${code}) before its window was open.`))
    })
  })
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nobody of the group is left, as it should be.
  }
}
