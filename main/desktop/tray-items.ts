/** What the tray's menu holds: each machine with its status and what can be done with it now. */
import type { MachineView } from '../../contract/machine.ts'
import { say } from '../words/say.ts'
import { dotOf, type Dot } from './status-dot.ts'

export type TrayDeed = 'show' | 'start' | 'ask' | 'kill' | 'resume'

export interface TrayItem {
  id: string
  /** The name and the status in a word. */
  label: string
  dot: Dot
  deeds: { deed: TrayDeed; label: string }[]
}

export function trayItems(machines: readonly MachineView[]): TrayItem[] {
  return [...machines]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((machine) => ({
      id: machine.id,
      label: `${menuText(machine.name)} – ${word(machine)}`,
      dot: dotOf(machine),
      deeds: [{ deed: 'show', label: say`Open` }, ...deeds(machine)],
    }))
}

/** One line for the tray's tip. */
export function trayTip(machines: readonly MachineView[]): string {
  const running = machines.filter(({ vm }) => vm.phase !== 'off').length
  return running === 0 ? 'Snowglobe' : say`Snowglobe: ${running} running`
}

function deeds({ vm, hasResult, build }: MachineView): TrayItem['deeds'] {
  const shutDown = { deed: 'ask', label: say`Shut down` } as const
  switch (vm.phase) {
    case 'off':
      return hasResult && build.phase !== 'running' ? [{ deed: 'start', label: say`Start` }] : []
    case 'paused':
      return [{ deed: 'resume', label: say`Resume` }, shutDown]
    case 'starting':
    case 'running':
      return [shutDown]
    case 'stopping':
      return vm.rung === 'kill' ? [] : [{ deed: 'kill', label: say`Kill now` }]
  }
}

function word({ vm, build }: MachineView): string {
  switch (vm.phase) {
    case 'off':
      if (build.phase === 'running') return building(build.progress.fraction)
      return vm.exit?.reason === 'failed' ? say`failed` : say`off`
    case 'stopping':
      return say`shutting down`
    case 'starting':
      return say`starting`
    case 'running':
      return say`running`
    case 'paused':
      return say`paused`
  }
}

/** In steps, since each change tells the desktop the whole menu. */
function building(fraction: number | null): string {
  const percent = Math.floor((fraction ?? 0) * 10) * 10
  return fraction === null ? say`building` : say`building, ${percent}%`
}

/** An ampersand in a menu underlines the next letter; two stand for one. */
function menuText(name: string): string {
  return name.replaceAll('&', '&&')
}
