/** The command line of a build, one and the same for the app and for the user's shell. */
import type { NixpkgsSource } from '../../contract/source.ts'
import { commandText } from '../system/shell-quote.ts'
import { searchPath } from './source.ts'

export interface BuildCommand {
  file: string
  args: string[]
  /** Variables to add to the user's own. */
  env: Record<string, string>
  /** To be pasted into a shell in the machine's folder, where it does the same. */
  text: string
}

/** The tutorial's `nix-build`, to be run in the machine's folder; its out-link is `result` there. */
export function buildCommand(options: {
  source: NixpkgsSource
  starterDir: string
  offline: boolean
  /** The user's builders, caches and limits (`nixOptions`). */
  options?: string[]
  /** Variables that Nix needs here (`NixEnvironment.settings`). */
  settings: Record<string, string>
}): BuildCommand {
  const file = 'nix-build'
  const args = [
    '<nixpkgs/nixos>',
    '-A',
    'vm',
    ...searchPath(options.source, { starterDir: options.starterDir }),
    '-I',
    'nixos-config=./configuration.nix',
    ...(options.offline ? ['--option', 'substitute', 'false'] : []),
    ...(options.options ?? []),
  ]
  return { file, args, env: options.settings, text: commandText(options.settings, [file, ...args]) }
}
