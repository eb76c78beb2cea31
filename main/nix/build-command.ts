/** The command line of a build, one and the same for the app and for the user's shell. */
import type { UsableSource } from '../../contract/source.ts'
import { commandText } from '../system/shell-quote.ts'
import type { NixEnvironment } from './environment.ts'
import { flakeOpener } from './flake-address.ts'
import { flakeFeatures } from './flake-lock.ts'
import { searchPath } from './source.ts'

export interface BuildCommand {
  file: string
  args: string[]
  /** Variables to add to the user's own. */
  env: Record<string, string>
  /** To be pasted into a shell in the machine's folder, where it does the same. */
  text: string
  /** The address of the flake whose system it builds, where it does. */
  flake?: string
}

export interface NixBuildSettings {
  offline: boolean
  /** The user's builders, caches and limits (`nixOptions`). */
  options?: string[]
  environment: Pick<NixEnvironment, 'kind' | 'settings'>
}

/** What is built: a configuration with a nixpkgs, or one of a flake's, whose lock file names its nixpkgs. */
export type Buildable =
  | {
      kind: 'configuration'
      source: UsableSource
      /** An absolute path; left out for `configuration.nix` in the machine's folder. */
      file?: string
    }
  /** `address`: as `flakeAddress` gives it. */
  | { kind: 'flake'; address: string; name: string }

/** A function that gives one of a flake's systems: `getFlake` respects the lock file, writes none, and remembers no failure, as `nix build` would. */
export function flakeSystem(address: string): string {
  return `{ flake, name }: (${flakeOpener(address)} flake).nixosConfigurations.\${name}`
}

/** An expression that begins with `flakeSystem`, and the arguments of its function. */
export function flakeWords(
  expression: string,
  { address, name }: { address: string; name: string },
): string[] {
  return ['-E', expression, '--argstr', 'flake', address, '--argstr', 'name', name, ...flakeFeatures]
}

/** The tutorial's `nix-build`, to be run in the machine's folder; its out-link is `result` there. */
export function buildCommand(
  options: NixBuildSettings & { what: Buildable; starterDir: string },
): BuildCommand {
  const { what, starterDir } = options
  const command = nixBuild(words(what, starterDir), options)
  return what.kind === 'flake' ? { ...command, flake: what.address } : command
}

/**
 * Nix packs its own copy of a build's log while the builder waits, which is more than half of its work for a line; unpacked,
 * `nix-store --read-log` reads it as well. A daemon would refuse that with a warning to whom it does not trust, and packs in a process
 * of its own.
 */
const unpackedLog = ['--option', 'compress-build-log', 'false']

/** `nix-build` with these words and what the user has set. */
export function nixBuild(
  given: string[],
  { offline, options = [], environment: { kind, settings } }: NixBuildSettings,
): BuildCommand {
  const file = 'nix-build'
  const args = [
    ...given,
    ...(offline ? ['--option', 'substitute', 'false'] : []),
    ...options,
    ...(kind === 'daemon' ? [] : unpackedLog),
  ]
  return { file, args, env: settings, text: commandText(settings, [file, ...args]) }
}

function words(what: Buildable, starterDir: string): string[] {
  if (what.kind === 'flake') return flakeWords(`${flakeSystem(what.address)}.config.system.build.vm`, what)
  const configuration = what.file ?? './configuration.nix'
  const path = searchPath(what.source, { starterDir })
  return ['<nixpkgs/nixos>', '-A', 'vm', ...path, '-I', `nixos-config=${configuration}`]
}
