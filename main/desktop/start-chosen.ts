/** Starts the machines that the user wants whenever the app starts, and says which of them wait for somebody. */
import { Notification } from 'electron'
import type { FailureData } from '../../contract/failure.ts'
import type { Machine } from '../machines/machine.ts'
import { say } from '../words/say.ts'

interface Chosen {
  machines: readonly Machine[]
  show(this: void, id: string): void
  failureOf(this: void, error: unknown): FailureData
}

/** One after the other, so that their boots do not slow each other down more than they must. One that runs already is left alone. */
export async function startChosen(
  ids: readonly string[],
  { machines, show, failureOf }: Chosen,
): Promise<void> {
  for (const machine of machines.filter(({ id, vm }) => ids.includes(id) && !vm.isAlive)) {
    const { name } = machine.view()
    const tell = (title: string, body: string) => notify({ title, body, click: () => show(machine.id) })
    try {
      await machine.start()
      if (machine.view().disk.isAsking)
        tell(say`“${name}” waits for an answer`, say`Its disk hides something of its configuration.`)
    } catch (error) {
      const { message, hint } = failureOf(error)
      tell(say`“${name}” was not started`, [message, hint].filter((line) => line !== undefined).join(' '))
    }
  }
}

/** Kept until it is answered: one that is collected no longer hears the click. */
const open = new Set<Notification>()

function notify({ title, body, click }: { title: string; body: string; click(this: void): void }): void {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title, body })
  open.add(notification)
  notification.once('click', click)
  notification.once('close', () => open.delete(notification))
  notification.show()
}
