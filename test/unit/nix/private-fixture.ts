/** A store of one's own and a nixpkgs whose builds need each other, for what counts, keeps and removes store paths. */
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { buildCommand, type BuildCommand } from '../../../main/nix/build-command.ts'
import type { BuildOutcome } from '../../../main/nix/build.ts'
import { makeFixture, type Fixture } from './fixture.ts'

/** `vm` needs each of `packages`, which are `{ pname, version, kilobytes, needs }`; `download` is a file with a hash. */
const nixos = `{ configuration ? import <nixos-config> }:
let
  shell = name: args: script: derivation ({
    inherit name;
    system = builtins.currentSystem;
    builder = "/bin/sh";
    args = [ "-c" script ];
    PATH = "/bin:/usr/bin";
  } // args);
  pkgs = rec {
    package = { pname, version, kilobytes ? 1, needs ? [ ], fails ? false, seconds ? 0 }:
      shell "\${pname}-\${version}" { inherit pname version needs; }
        "sleep \${toString seconds}; mkdir $out; head -c \${toString (kilobytes * 1024)} /dev/zero > $out/data; echo $needs > $out/needs; \${if fails then "echo it broke >&2; exit 7" else ""}";
    download = name: shell name { outputHashMode = "flat"; outputHashAlgo = "sha256"; outputHash = builtins.hashString "sha256" name; url = "https://example.org/\${name}"; }
      "echo no network >&2; exit 1";
    local = name: shell name { outputHashMode = "flat"; outputHashAlgo = "sha256"; outputHash = builtins.hashString "sha256" name; url = "file:///\${name}"; }
      "exit 1";
  };
  config = configuration { inherit pkgs; };
in
{
  inherit config;
  vm = shell "tiny-vm" { packages = config.environment.systemPackages; script = config.script or ""; }
    "mkdir -p $out/bin; echo '#!/bin/sh' > $out/bin/run-tiny-vm; echo $packages >> $out/bin/run-tiny-vm; $script";
}
`

export interface PrivateFixture extends Omit<Fixture, 'build'> {
  command: BuildCommand
  /** The real nix-build as by hand: what came of it, and how many derivations it built. */
  build(this: void): Promise<{ outcome: BuildOutcome; built: number }>
  /** Runs a program of Nix in the machine's folder and gives its output. */
  nix(this: void, file: string, ...args: string[]): Promise<string>
  /** Writes a configuration with these packages, in Nix. */
  list(this: void, ...packages: string[]): Promise<void>
}

export async function makePrivateFixture(config = ''): Promise<PrivateFixture> {
  const away = { NIX_STORE_DIR: '/etc/passwd/store', NIX_STATE_DIR: '/etc/passwd/state', NIX_CONFIG: config }
  const fixture = await makeFixture({ ...process.env, ...away })
  const { nixpkgs, folder, environment } = fixture
  await writeFile(path.join(nixpkgs, 'nixos/default.nix'), nixos)
  await mkdir(path.join(nixpkgs, 'lib'))
  await writeFile(
    path.join(nixpkgs, 'lib/default.nix'),
    '{ trivial = { version = "26.05pre"; revisionWithDefault = default: default; }; }',
  )
  const source = { kind: 'folder', path: nixpkgs } as const
  const command = buildCommand({
    what: { kind: 'configuration', source },
    starterDir: '/',
    offline: false,
    environment,
  })
  return {
    ...fixture,
    command,
    build: () =>
      new Promise((resolve) => {
        const options = { cwd: folder, env: environment.env }
        execFile(command.file, command.args, options, (error, stdout, stderr) => {
          const failure = { code: 'nix/build-failed', message: stderr } as const
          const outcome: BuildOutcome =
            error === null ? { phase: 'succeeded', result: stdout.trim() } : { phase: 'failed', failure }
          resolve({
            outcome,
            built: stderr.split('\n').filter((line) => line.startsWith("building '")).length,
          })
        })
      }),
    nix: async (file, ...args) => {
      const { stdout } = await promisify(execFile)(file, args, { cwd: folder, env: environment.env })
      return stdout.trim()
    },
    list: (...packages) =>
      fixture.configure(
        `{ pkgs, ... }: { environment.systemPackages = with pkgs; [ ${packages.join(' ')} ]; }`,
      ),
  }
}
