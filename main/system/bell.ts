/**
 * How Snowglobes of one user hear of each other: whoever changes what is known of a machine or a test rings its bell, a file that
 * all of them watch. What has changed is read where it lies, so that a bell that nobody heard is no loss.
 */
import { mkdirSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'

const calmMs = 50

/** Never throws: without rights or space the others hear of it later, by their own looking. */
export function ringBell(stateDir: string, id: string): void {
  try {
    mkdirSync(bells(stateDir), { recursive: true, mode: 0o700 })
    writeFileSync(path.join(bells(stateDir), id), `${process.pid}\n`, { mode: 0o600 })
  } catch {
    // As above.
  }
}

/** Calls back with the id of each bell that is rung, also by this process; returns the end of listening. */
export function listenToBells(stateDir: string, heard: (id: string) => void): () => void {
  const rung = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    timer = undefined
    const ids = [...rung]
    rung.clear()
    for (const id of ids) heard(id)
  }
  try {
    mkdirSync(bells(stateDir), { recursive: true, mode: 0o700 })
    const watcher = watch(bells(stateDir), (_, name) => {
      if (name === null) return
      rung.add(name)
      timer ??= setTimeout(tell, calmMs)
    })
    watcher.on('error', () => undefined)
    return () => {
      clearTimeout(timer)
      watcher.close()
    }
  } catch {
    return () => undefined
  }
}

function bells(stateDir: string): string {
  return path.join(stateDir, 'bells')
}
