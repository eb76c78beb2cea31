/** Asks a configuration which packages it lists, and its nixpkgs which one it is. */
import { z } from 'zod'
import type { BuildCommand } from './build-command.ts'
import type { NixEnvironment } from './environment.ts'
import { askNix } from './nix-run.ts'
import { grouped, type Packages } from './package-names.ts'
import expression from './system-packages.nix?raw'

const answer = z.object({
  packages: z
    .array(z.tuple([z.string(), z.string()]).transform(([name, version]) => ({ name, version })))
    .nullable(),
  revision: z.string().nullable(),
  version: z.string().nullable(),
})

export interface SystemPackages {
  /** `environment.systemPackages`; null where this nixpkgs has no such option. */
  packages: Packages | null
  /** The commit of nixpkgs, else its version; null where it tells neither. */
  revision: string | null
}

/**
 * `folder` holds the `configuration.nix`, absolute. A genuine NixOS takes some seconds. Null when it takes longer than `limitMs`, is
 * aborted, does not evaluate, or the machine is built in another way than by `<nixpkgs/nixos>`.
 */
export async function systemPackages(options: {
  command: BuildCommand
  folder: string
  environment: NixEnvironment
  limitMs: number
  signal: AbortSignal
}): Promise<SystemPackages | null> {
  const { command, folder, environment, limitMs, signal } = options
  const words = searchWords(command)
  if (words === null) return null
  const printed = await askNix({
    file: 'nix-instantiate',
    args: ['--eval', '--strict', '--json', '-E', expression, ...words],
    folder,
    env: { ...environment.env, ...command.env },
    limitMs,
    signal,
  }).catch(() => null)
  if (printed === null) return null
  try {
    const { packages, revision, version } = answer.parse(JSON.parse(printed))
    return {
      packages: packages === null ? null : grouped(packages),
      revision: revision ?? version,
    }
  } catch {
    return null
  }
}

/** What stands behind `nix-build '<nixpkgs/nixos>' -A vm`: the search path and settings. */
function searchWords({ file, args }: BuildCommand): string[] | null {
  const [what, flag, , ...words] = args
  return file === 'nix-build' && what === '<nixpkgs/nixos>' && flag === '-A' ? words : null
}
