/** Which tabs a machine has. */
import type { MachineView } from '../../contract/machine.ts'
import { tabs, type Tab } from '../store/store.ts'

/** What there is of a machine that only starts an image. */
const tryOut: readonly Tab[] = ['display', 'console', 'disk', 'network', 'details']

/** `withImages`: there are some, or somebody wants to build one. */
export function tabsOf({ configuration }: MachineView, withImages: boolean): Tab[] {
  if (configuration.kind === 'image') return [...tryOut]
  return tabs.filter((tab) => withImages || tab !== 'images')
}

export function isTryOut({ configuration }: MachineView): boolean {
  return configuration.kind === 'image'
}
