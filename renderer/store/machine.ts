/** One machine as main tells of it. */
import { useRef } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { useStore, type Store } from './store.ts'

const machineOf = ({ state }: Store, id: string) => state?.machines.find((machine) => machine.id === id)

/** Undefined once it is no longer in the list. */
export function useMachine(id: string): MachineView | undefined {
  return useStore((store) => machineOf(store, id))
}

/** All but how far its build is. */
function settled({ build, ...rest }: MachineView): string {
  return JSON.stringify([rest, build.phase === 'running' ? build.key : build])
}

/** One and the same object while nothing but the progress of its build changes, which it does ten times a second. */
export function useSettledMachine(id: string): MachineView | undefined {
  const last = useRef<MachineView>(undefined)
  return useStore((store) => {
    const machine = machineOf(store, id)
    const { current } = last
    if (machine === undefined || current === undefined || settled(machine) !== settled(current))
      last.current = machine
    return last.current
  })
}
