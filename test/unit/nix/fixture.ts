/** A nixpkgs of twenty lines and a machine's folder, for builds that take a moment and are real. */
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BuildProgress } from '../../../contract/build.ts'
import type { BuildStep, ShownLine } from '../../../contract/build-steps.ts'
import { buildCommand } from '../../../main/nix/build-command.ts'
import { startBuild, type Build } from '../../../main/nix/build.ts'
import { Durations } from '../../../main/nix/durations.ts'
import { nixEnvironment, type NixEnvironment } from '../../../main/nix/environment.ts'

/** `vm` runs the configuration's `script`; a `before` is built first. */
const nixos = `{ configuration ? import <nixos-config> }:
let
  config = if builtins.isFunction configuration
    then configuration { config = { }; lib = { }; pkgs = { cowsay = 1; lolcat = 2; }; }
    else configuration;
  build = name: script: before: derivation {
    inherit name before;
    system = builtins.currentSystem;
    builder = "/bin/sh";
    args = [ "-c" script ];
    PATH = "/bin:/usr/bin";
    allowSubstitutes = false;
    salt = config.salt or "";
    packages = toString (config.packages or [ ]);
  };
in
{
  vm = build "tiny-vm" config.script (if config ? before then build "part" config.before "" else "");
  options = {
    networking.hostName = { _type = "option"; };
    services.nginx.enable = { _type = "option"; };
    virtualisation.vmVariant = { _type = "option"; default = throw "never looked at"; };
  };
}
`

/** A configuration for it whose build was never done before; `more`: further attributes, each with its `;`. */
export function newConfiguration(script: string, more = ''): string {
  return `{ salt = "${randomUUID()}"; script = ''${script}''; ${more} }`
}

/** For a build of which only the outcome counts. */
export function unheard(root: string): Pick<Parameters<typeof startBuild>[0], 'durations' | 'listener'> {
  return {
    durations: new Durations(path.join(root, 'durations.json')),
    listener: { lines: () => undefined, isBehind: () => false, progress: () => undefined },
  }
}

export interface Fixture {
  root: string
  nixpkgs: string
  folder: string
  environment: NixEnvironment
  configure(this: void, text: string): Promise<void>
  /** Offline unless `options` (words of Nix) are given. */
  build(
    this: void,
    options?: string[],
  ): Build & {
    lines: ShownLine[]
    batches: number[]
    progress: BuildProgress[]
    /** Each step as it was told last. */
    told: Map<number, BuildStep>
  }
  remove(this: void): Promise<void>
}

export async function makeFixture(env: NodeJS.ProcessEnv = process.env): Promise<Fixture> {
  const root = await mkdtemp(path.join(tmpdir(), 'snowglobe-nix-'))
  const nixpkgs = path.join(root, 'nixpkgs')
  const folder = path.join(root, "a machine's folder")
  await mkdir(path.join(nixpkgs, 'nixos'), { recursive: true })
  await mkdir(folder)
  await writeFile(path.join(nixpkgs, 'nixos/default.nix'), nixos)
  const environment = await nixEnvironment({ env, dataDir: path.join(root, 'data') })
  return {
    root,
    nixpkgs,
    folder,
    environment,
    configure: (text) => writeFile(path.join(folder, 'configuration.nix'), text),
    build: (words) => {
      const lines: ShownLine[] = []
      const told = new Map<number, BuildStep>()
      const batches: number[] = []
      const progress: BuildProgress[] = []
      const build = startBuild({
        folder,
        environment,
        command: buildCommand({
          what: { kind: 'configuration', source: { kind: 'folder', path: nixpkgs } },
          starterDir: '/nowhere',
          offline: words === undefined,
          options: words ?? [],
          environment,
        }),
        durations: new Durations(path.join(root, 'durations.json')),
        listener: {
          isBehind: () => false,
          lines: (batch) => {
            lines.push(...batch)
            batches.push(batch.length)
          },
          progress: ({ progress: now, steps }) => {
            progress.push(now)
            for (const step of steps) told.set(step.n, step)
          },
        },
      })
      return { ...build, lines, batches, progress, told }
    },
    // What Nix or a note still writes into it may come between.
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  }
}
