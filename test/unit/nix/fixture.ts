/** A nixpkgs of twenty lines and a machine's folder, for builds that take a moment and are real. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BuildProgress, LogLine } from '../../../contract/build.ts'
import { buildCommand } from '../../../main/nix/build-command.ts'
import { startBuild, type Build } from '../../../main/nix/build.ts'
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

export interface Fixture {
  root: string
  nixpkgs: string
  folder: string
  environment: NixEnvironment
  configure(this: void, text: string): Promise<void>
  build(this: void): Build & { lines: LogLine[]; batches: number[]; progress: BuildProgress[] }
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
    build: () => {
      const lines: LogLine[] = []
      const batches: number[] = []
      const progress: BuildProgress[] = []
      const build = startBuild({
        folder,
        environment,
        command: buildCommand({
          source: { kind: 'folder', path: nixpkgs },
          starterDir: '/nowhere',
          offline: true,
          settings: environment.settings,
        }),
        onLines: (batch) => {
          lines.push(...batch)
          batches.push(batch.length)
        },
        onProgress: (now) => progress.push(now),
      })
      return { ...build, lines, batches, progress }
    },
    remove: () => rm(root, { recursive: true, force: true }),
  }
}
