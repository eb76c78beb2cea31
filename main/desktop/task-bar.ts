/** The builds' progress on the window's button in the task bar, where the desktop shows it. */
import type { BrowserWindow } from 'electron'
import type { BuildStatus } from '../../contract/build.ts'

export interface TaskBarProgress {
  /** 0 to 1; above 1 while nothing can be counted; −1 for none (Electron, setProgressBar). */
  value: number
  mode: 'normal' | 'error'
}

/** Of several builds the mean. A failure that nobody has seen yet stays until somebody looks. */
export function taskBarProgress(builds: readonly BuildStatus[], hasUnseenFailure: boolean): TaskBarProgress {
  const running = builds.flatMap((build) => (build.phase === 'running' ? [build.progress.fraction] : []))
  const counted = running.filter((fraction) => fraction !== null)
  if (running.length === 0)
    return hasUnseenFailure ? { value: 1, mode: 'error' } : { value: -1, mode: 'normal' }
  if (counted.length === 0) return { value: 2, mode: 'normal' }
  return { value: counted.reduce((sum, each) => sum + each, 0) / running.length, mode: 'normal' }
}

/** Keeps the window's progress true; the returned function is called whenever a build has changed. */
export function followInTaskBar(window: BrowserWindow, builds: () => BuildStatus[]): () => void {
  let told = ''
  let hasUnseenFailure = false
  let known = new Map<string, string>()
  const show = () => {
    const now = builds()
    const failed = now.flatMap((build) => (build.phase === 'failed' ? [build.key] : []))
    // Failures of former days are none to point at.
    const isNew = failed.some((key) => known.get(key) === 'running')
    if (isNew && !window.isDestroyed() && !window.isFocused()) hasUnseenFailure = true
    known = new Map(now.flatMap((build) => (build.phase === 'never' ? [] : [[build.key, build.phase]])))
    const progress = taskBarProgress(now, hasUnseenFailure)
    const said = `${progress.mode} ${progress.value.toFixed(2)}`
    if (said === told || window.isDestroyed()) return
    told = said
    window.setProgressBar(progress.value, { mode: progress.mode })
  }
  window.on('focus', () => {
    hasUnseenFailure = false
    show()
  })
  return show
}
