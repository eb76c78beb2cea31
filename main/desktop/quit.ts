/** What becomes of running VMs when the app quits: the user says, and nothing is lost either way. */
import { dialog, type BrowserWindow } from 'electron'
import type { Machine } from '../machines/machine.ts'
import { say } from '../words/say.ts'

export type QuitChoice = 'keep' | 'stop' | 'stay'

/** Names the machines that run; `isForGood` when the choice is to be remembered. */
export async function askBeforeQuit(
  window: BrowserWindow | null,
  alive: Machine[],
): Promise<{ choice: QuitChoice; isForGood: boolean }> {
  const names = namesOf(alive)
  const { response, checkboxChecked } = await ask(window, {
    message: names.length === 1 ? say`“${names[0]}” is running.` : say`${names.length} machines are running.`,
    detail: `${names.length === 1 ? '' : `${list(names)}\n\n`}${say`They can go on without Snowglobe; the next start finds them again.`}`,
    buttons: [say`Keep running`, say`Shut down`, say`Cancel`],
    cancelId: 2,
    checkboxLabel: say`Do not ask again (Settings can change it)`,
  })
  const choice = response === 0 ? 'keep' : response === 1 ? 'stop' : 'stay'
  return { choice, isForGood: checkboxChecked && choice !== 'stay' }
}

/** Somebody wants to quit while the machines are shutting down. */
export async function askWhileStopping(
  window: BrowserWindow | null,
  alive: Machine[],
): Promise<'wait' | 'kill' | 'leave'> {
  const { response } = await ask(window, {
    message: say`Still shutting down.`,
    detail: `${list(namesOf(alive))}\n\n${say`Snowglobe quits by itself when they are off. Left alone, they go on shutting down if they heard it.`}`,
    buttons: [say`Wait`, say`Force off`, say`Quit and leave them`],
    cancelId: 0,
  })
  return response === 1 ? 'kill' : response === 2 ? 'leave' : 'wait'
}

interface Question {
  message: string
  detail: string
  buttons: string[]
  cancelId: number
  checkboxLabel?: string
}

function ask(window: BrowserWindow | null, question: Question) {
  const options = { type: 'question' as const, defaultId: 0, noLink: true, ...question }
  return window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options)
}

function namesOf(machines: Machine[]): string[] {
  return machines.map((machine) => machine.view().name).sort((a, b) => a.localeCompare(b))
}

/** A line each; of very many only the first. */
function list(names: string[]): string {
  const shown = names.slice(0, 12).map((name) => `• ${name}`)
  return [...shown, ...(names.length > 12 ? [say`and ${names.length - 12} more`] : [])].join('\n')
}
