/** Hearing of changes in folders that somebody else made. */
import { watch, type FSWatcher } from 'node:fs'

const calmMs = 120

/**
 * Calls back some calm after anything in the folder has changed; a folder that cannot be watched, or vanishes, is one last call.
 * With `only` nothing but the file of that name counts. Returns the end of watching.
 */
export function watchFolder(folder: string, changed: () => void, only?: string): () => void {
  let timer: NodeJS.Timeout | undefined
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(changed, calmMs)
  }
  let watcher: FSWatcher | null = null
  try {
    watcher = watch(folder, (_, name) => {
      if (only === undefined || name === null || name === only) later()
    })
    watcher.on('error', later)
  } catch {
    later()
  }
  return () => {
    clearTimeout(timer)
    watcher?.close()
  }
}
