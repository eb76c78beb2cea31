/** The default configuration as `nixos-generate-config` of a nixpkgs writes it: built from that nixpkgs and run, as in the tutorial. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import type { UsableSource } from '../../contract/source.ts'
import { run } from '../system/run.ts'
import type { NixEnvironment } from './environment.ts'
import { askNix } from './nix-run.ts'
import { searchPath } from './source.ts'
import { say } from '../words/say.ts'

/** Perl and what it needs is fetched; a slow network may take long. */
const buildMs = 3_600_000
const runMs = 60_000

export const installers = {
  minimal: ['installation-cd-minimal.nix'],
  // 25.11 has both; the plain one was there before there was a graphical installer.
  gnome: ['installation-cd-graphical-gnome.nix', 'installation-cd-graphical-calamares-gnome.nix'],
} as const
export type Installer = keyof typeof installers

/** The installer's own module, of which the first that is there is taken: names moved between releases. */
const expression = `{ modules }:
  let
    pkgs = import <nixpkgs> { config = { }; overlays = [ ]; };
    folder = pkgs.path + "/nixos/modules/installer/cd-dvd";
    there = builtins.filter (name: builtins.pathExists (folder + "/\${name}")) (builtins.fromJSON modules);
  in (pkgs.nixos (folder + "/\${builtins.head there}")).config.system.build.nixos-generate-config`

export interface GenerateOptions {
  installer: Installer
  environment: NixEnvironment
  source: UsableSource
  starterDir: string
  offline: boolean
  options: string[]
  signal: AbortSignal
}

/** Writes `configuration.nix` and `hardware-configuration.nix` into the folder (absolute). Throws `nix/…`. */
export async function generateConfiguration(folder: string, options: GenerateOptions): Promise<void> {
  const { installer, environment, source, starterDir, offline, signal } = options
  const printed = await askNix({
    file: 'nix-build',
    args: [
      '--no-out-link',
      '-E',
      expression,
      '--argstr',
      'modules',
      JSON.stringify(installers[installer]),
      ...searchPath(source, { starterDir }),
      ...(offline ? ['--option', 'substitute', 'false'] : []),
      ...options.options,
    ],
    folder,
    env: environment.env,
    limitMs: buildMs,
    signal,
  })
  if (printed === null)
    throw new Failure({
      code: 'nix/stopped',
      message: say`Making the configuration was stopped.`,
      hint: say`Nothing was left behind; begin again when you like.`,
    })
  const program = path.join(printed.trim().split('\n').at(-1) ?? '', 'bin/nixos-generate-config')
  // What this computer's disks are called is nobody's business in a virtual machine.
  const ran = await run(program, ['--no-filesystems', '--dir', folder], {
    cwd: folder,
    env: environment.env,
    limitMs: runMs,
    signal,
  })
  const isThere = await stat(path.join(folder, 'configuration.nix')).catch(() => null)
  if (ran.code === 0 && isThere !== null) return
  throw new Failure({
    code: 'nix/eval-failed',
    message: say`The program nixos-generate-config of this nixpkgs did not write a configuration.`,
    hint: say`Choose another template or another nixpkgs.`,
    details: `${ran.stderr}${ran.error?.message ?? ''}`.trim().split('\n').slice(-50).join('\n'),
  })
}

const answer = z.object({ minimal: z.string().nullable(), gnome: z.string().nullable() })

/** The module of each installer that this nixpkgs has. Never throws: what cannot be asked has none. */
export async function offeredInstallers(
  source: UsableSource,
  { environment, starterDir }: { environment: NixEnvironment; starterDir: string },
): Promise<Map<Installer, string>> {
  const asked = JSON.stringify(installers)
  const question = `{ asked }: builtins.mapAttrs
    (_: names:
      let there = builtins.filter (name: builtins.pathExists (<nixpkgs/nixos/modules/installer> + "/cd-dvd/\${name}")) names;
      in if there == [ ] then null else builtins.head there)
    (builtins.fromJSON asked)`
  const words = ['--eval', '--strict', '--json', '-E', question, '--argstr', 'asked', asked]
  const { code, stdout } = await run('nix-instantiate', [...words, ...searchPath(source, { starterDir })], {
    env: environment.env,
    limitMs: runMs,
  })
  if (code !== 0) return new Map()
  const found = answer.parse(JSON.parse(stdout))
  return new Map(
    (['minimal', 'gnome'] as const).flatMap((name) => {
      const file = found[name]
      return file === null ? [] : [[name, file] as const]
    }),
  )
}
