/** What becomes of running VMs when the app quits: the user says, and nothing is lost either way. */
import { dialog, type BrowserWindow } from 'electron'
import type { Machine } from '../machines/machine.ts'

export type QuitChoice = 'keep' | 'stop' | 'stay'

/** Asks when something runs; otherwise quits. */
export async function askBeforeQuit(window: BrowserWindow | null, machines: Machine[]): Promise<QuitChoice> {
  const alive = machines.filter((machine) => machine.vm.isAlive)
  if (alive.length === 0) return 'keep'
  const names = alive.map((machine) => machine.view().name)
  const options = {
    type: 'question' as const,
    message: names.length === 1 ? `“${names[0]}” is running.` : `${names.length} machines are running.`,
    detail: `${names.length === 1 ? '' : `${names.join(', ')}.\n`}They can go on without Snowglobe; the next start finds them again.`,
    buttons: ['Keep running', 'Shut down', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
  }
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options))
  return response === 0 ? 'keep' : response === 1 ? 'stop' : 'stay'
}
