/** `snowglobe list`. */
import type { MachineView } from '../../contract/machine.ts'
import { exitCode } from './commands.ts'
import type { Session } from './session.ts'
import { untilKnown } from './wait.ts'
import { say } from '../words/say.ts'

/** What `--json` gives of each: names that stay. */
export interface ListedMachine {
  id: string
  name: string
  folder: string
  status: MachineView['vm']['phase'] | 'failed'
  build: MachineView['build']['phase']
  needsBuild: boolean
  result: string | null
  disk: string | null
}

export async function list(session: Session): Promise<number> {
  const { machines, flags, terminal } = session
  await machines.open()
  await Promise.all(machines.all.map((machine) => untilKnown(session, machine)))
  const sorted = machines.all.toSorted((a, b) => a.folder.localeCompare(b.folder))
  const listed = await Promise.all(
    sorted.map(async (machine): Promise<ListedMachine> => {
      const { id, name, folder, vm, build, needsBuild, disk } = machine.view()
      return {
        id,
        name,
        folder,
        status: vm.phase === 'off' && vm.exit?.reason === 'failed' ? 'failed' : vm.phase,
        build: build.phase,
        needsBuild,
        result: (await machine.build.archive.builtNow())?.system ?? null,
        disk: disk.exists ? disk.path : null,
      }
    }),
  )
  for (const { failure } of machines.broken) process.stderr.write(`snowglobe: ${failure.message}\n`)
  if (flags.has('json')) process.stdout.write(`${JSON.stringify(listed, null, 2)}\n`)
  else if (listed.length === 0)
    terminal.say(say`There are no machines yet. Make one in the app, or: snowglobe up FOLDER`)
  else terminal.result(table(listed))
  return exitCode('done')
}

function table(listed: ListedMachine[]): string {
  const rows = [
    ['NAME', 'STATUS', 'BUILD', 'FOLDER'],
    ...listed.map(({ name, status, build, needsBuild, folder }) => [
      name,
      status,
      build === 'succeeded' && needsBuild ? 'outdated' : build,
      folder,
    ]),
  ]
  const widths = [0, 1, 2].map((n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)))
  return rows.map((row) => row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  ')).join('\n')
}
