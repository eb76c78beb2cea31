/** What a choice in the tray's menu does; what goes wrong is shown on the machine's page. */
import type { Machine } from '../machines/machine.ts'
import type { TrayDeed } from './tray-items.ts'

interface Act {
  machine: Machine
  deed: TrayDeed
  /** Brings the machine's page to the front. */
  show(this: void): void
}

export async function actInTray({ machine, deed, show }: Act): Promise<void> {
  switch (deed) {
    case 'show':
      return show()
    case 'ask':
    case 'kill':
      return machine.vm.stop(deed)
    case 'resume':
      return machine.vm.resume().catch(show)
    case 'start':
      await machine.start().catch(show)
      // The disk asks first: the question is on the page.
      if (machine.view().disk.isAsking) show()
  }
}
