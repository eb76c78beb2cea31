/** One machine as main tells of it. */
import { useRef } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { useStore, type Store } from './store.ts'

const machineOf = ({ state }: Store, id: string) => state?.machines.find((machine) => machine.id === id)

/** Undefined once it is no longer in the list. */
export function useMachine(id: string): MachineView | undefined {
  return useStore((store) => machineOf(store, id))
}

/** All of it but how far its build is, and what nobody here looks at. */
function settled(machine: MachineView, unseen: readonly (keyof MachineView)[]): string {
  const { build } = machine
  const left = { ...machine, build: build.phase === 'running' ? build.key : build }
  for (const name of unseen) Reflect.deleteProperty(left, name)
  return JSON.stringify(left)
}

/**
 * One and the same object while nothing but the progress of its build changes, which it does ten times a second, or what is `unseen`:
 * these are then of an earlier moment.
 */
export function useSettledMachine(
  id: string,
  unseen: readonly (keyof MachineView)[] = [],
): MachineView | undefined {
  const last = useRef<MachineView>(undefined)
  return useStore((store) => {
    const machine = machineOf(store, id)
    const { current } = last
    if (
      machine === undefined ||
      current === undefined ||
      settled(machine, unseen) !== settled(current, unseen)
    )
      last.current = machine
    return last.current
  })
}
