/** Machines that are made from another one: a clone beside it, or what a file holds. */
import path from 'node:path'
import type { MachineRecord, MachineView } from '../../contract/machine.ts'
import { copyMachine } from '../workspace/copy-machine.ts'
import { freeName } from '../workspace/folders.ts'
import { cancelled } from './machine-task.ts'
import type { Machines } from './machines.ts'

/** Another machine of the same configuration, pinned to the same nixpkgs; with a copy of its disk where wanted. Throws `machine/…`. */
export async function cloneMachine(
  machines: Machines,
  id: string,
  name: string,
  withDisk: boolean,
): Promise<MachineView> {
  const machine = machines.get(id)
  const { nixpkgs, pin, configuration } = machine.record
  return machine.task.run('clone', (watch) => {
    const copy = (disk: string | null) =>
      machines.create(name, nixpkgs, {
        write: async (to) => {
          await copyMachine({ from: machine.folder, to, disk, ...watch })
          return { pin, configuration }
        },
      })
    return withDisk ? machine.disk.copy(copy) : copy(null)
  })
}

/** `unpack` fills the folder and gives the record that came along. Throws what it throws, `machine/cancelled` and `machine/…`. */
export async function importMachine(
  machines: Machines,
  wanted: string,
  unpack: (folder: string) => Promise<MachineRecord>,
  signal: AbortSignal,
): Promise<MachineView> {
  const taken = machines.all.map(({ folder }) => path.basename(folder))
  try {
    return await machines.create(freeName(wanted, taken), { kind: 'host' }, { write: unpack })
  } catch (error) {
    throw signal.aborted ? cancelled(error) : error
  }
}
