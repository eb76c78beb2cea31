/** Asks a configuration which packages it lists, and its nixpkgs which one it is. */
import { z } from 'zod'
import { flakeSystem, type BuildCommand } from './build-command.ts'
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
 * aborted, or does not evaluate.
 */
export async function systemPackages(options: {
  command: BuildCommand
  folder: string
  environment: NixEnvironment
  limitMs: number
  signal: AbortSignal
}): Promise<SystemPackages | null> {
  const { command, folder, environment, limitMs, signal } = options
  const printed = await askNix({
    file: 'nix-instantiate',
    args: ['--eval', '--strict', '--json', ...question(command)],
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

/** The expression that tells them, and what of the build's words it needs: its search path, or its flake, and the settings. */
function question({ args, flake }: BuildCommand): string[] {
  if (flake !== undefined)
    return [
      // A flake's folder is copied to the store first.
      '--read-write-mode',
      '-E',
      `{ flake, name }@which: let nixos = (${flakeSystem(flake)}) which; in
        (${expression}) { inherit nixos; trivial = (nixos.pkgs.lib or { }).trivial or { }; }`,
      // Behind `-E` and the expression that is built.
      ...args.slice(2),
    ]
  return [
    '-E',
    `(${expression}) { nixos = import <nixpkgs/nixos> { }; trivial = (import <nixpkgs/lib>).trivial or { }; }`,
    // Behind `<nixpkgs/nixos> -A vm`.
    ...args.slice(3),
  ]
}
