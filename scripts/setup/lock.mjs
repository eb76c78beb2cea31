// Two set-ups of one clone take turns: `npm ci` and a build beside themselves would break both.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectFolder } from './folders.mjs'

const pollMs = 500

/**
 * Waits for its turn; a lock whose process is gone is taken over.
 * @param {(text: string) => void} onWait called once if there is somebody to wait for
 * @param {string} [folder]
 * @returns {Promise<() => void>} gives the lock back; may be called twice
 */
export async function holdLock(onWait, folder = join(projectFolder, '.cache')) {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'setup.lock')
  let told = false
  while (!take(path)) {
    const holder = holderOf(path)
    if (holder === undefined || !isAlive(holder)) {
      rmSync(path, { force: true })
      continue
    }
    if (!told) onWait(`Another set-up (process ${holder}) is at work in this folder; waiting for it.`)
    told = true
    await sleep(pollMs)
  }
  return () => {
    if (holderOf(path) === process.pid) rmSync(path, { force: true })
  }
}

/**
 * A link appears with its content, so that nobody sees a lock without its holder.
 * @param {string} path
 */
function take(path) {
  const own = `${path}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** @param {string} path */
function holderOf(path) {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
