/** The calls about copying whole machines. */
import path from 'node:path'
import type { copyCalls } from '../contract/copy-calls.ts'
import { machineName } from '../contract/machine.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'
import { cloneMachine, importMachine } from './machines/copies.ts'
import { exportMachine, unpackMachine } from './workspace/machine-archive.ts'
import { say } from './words/say.ts'

/** What an exported machine's file ends with. */
const archiveEnd = '.snowglobe.tar.gz'

export function makeCopyHandlers(
  { host, machines, desktop }: Parts,
  creating: () => AbortSignal,
): Pick<Handlers, keyof typeof copyCalls> {
  return {
    'machines.clone': ({ id, name, withDisk }) => cloneMachine(machines, id, name, withDisk),
    'machines.export': async ({ id, withDisk }) => {
      const machine = machines.get(id)
      // Said before a file is chosen.
      if (withDisk) await machine.disk.refuseCopy()
      const file = await desktop.chooseSaveFile(`${path.basename(machine.folder)}${archiveEnd}`)
      if (file === null) return null
      await machine.task.run('export', (watch) => {
        const write = (disk: string | null) => exportMachine(machine.folder, file, { disk, ...watch })
        return withDisk ? machine.disk.copy(write) : write(null)
      })
      return file
    },
    'machines.import': async () => {
      const file = await desktop.chooseFile(say`Choose an exported machine`, [archiveEnd.slice(1), 'tar.gz'])
      if (file === null) return null
      const signal = AbortSignal.any([creating(), host.ending])
      const report = (fraction: number) => host.emit('import.progress', { fraction })
      const unpack = (folder: string) => unpackMachine(file, folder, { report, signal })
      return importMachine(machines, nameOf(file), unpack, signal)
    },
    'machines.cancelTask': ({ id }) => machines.get(id).task.cancel(),
  }
}

/** The file's name without its end, where that can be a machine's. */
function nameOf(file: string): string {
  const name = path
    .basename(file)
    .replace(/\.tar\.gz$/, '')
    .replace(/\.snowglobe$/, '')
  return machineName.safeParse(name).success ? name : 'Imported'
}
