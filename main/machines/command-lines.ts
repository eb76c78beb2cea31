/** The command lines that do by hand what the app does, in the machine's folder. */
import path from 'node:path'
import type { CommandLine } from '../../contract/vm.ts'
import type { BuildCommand } from '../nix/build-command.ts'
import { quoteWord } from '../system/shell-quote.ts'

/** What is null is not known yet, and left out. */
export function commandLines(machine: {
  /** Absolute. */
  folder: string
  build: BuildCommand | null
  run: string | null
  /** Absolute. */
  disk: string | null
}): CommandLine[] {
  const { folder, build, run, disk } = machine
  const lines: CommandLine[] = []
  if (build !== null) lines.push({ purpose: 'build', text: build.text })
  if (run !== null) lines.push({ purpose: 'run', text: run })
  if (disk !== null) lines.push({ purpose: 'reset', text: resetText(disk, folder) })
  return lines
}

/** By hand one deletes the disk, as the tutorial says; the app keeps it, so its command does too. */
function resetText(diskPath: string, folder: string): string {
  const name = path.relative(folder, diskPath).startsWith('..') ? diskPath : path.relative(folder, diskPath)
  return `mkdir -p .snowglobe/kept && mv ${quoteWord(name)} .snowglobe/kept/`
}
