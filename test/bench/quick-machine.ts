/** A machine whose build is one derivation with a script of the bench's choice: what is measured is what surrounds it. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Home } from '../e2e/app.ts'

const nixos = `{ configuration ? import <nixos-config> }:
let make = name: derivation {
    inherit name;
    inherit (configuration) salt;
    system = builtins.currentSystem;
    builder = "/bin/sh";
    args = [ "-c" configuration.script ];
    PATH = "/bin:/usr/bin";
  };
in {
  vm = make "quick-vm";
  config.system.build.images.raw = make "quick.raw";
}
`

/** Puts the machine into the home's folder, where the app finds it; gives a function that changes what its next build does. */
export async function quickMachine(home: Home, name: string): Promise<(script: string) => Promise<void>> {
  const nixpkgs = path.join(home.path, 'quick-nixpkgs')
  await mkdir(path.join(nixpkgs, 'nixos'), { recursive: true })
  await writeFile(path.join(nixpkgs, 'nixos/default.nix'), nixos)
  const folder = path.join(home.machines, name)
  const configure = async (script: string) => {
    const text = `{ salt = "${home.path} ${Math.random()}"; script = ''${script}''; }\n`
    await writeFile(path.join(folder, 'configuration.nix'), text)
  }
  await mkdir(`${folder}.new`, { recursive: true })
  await writeFile(
    path.join(`${folder}.new`, 'snowglobe.json'),
    JSON.stringify({
      version: 1,
      id: 'quickquick22',
      nixpkgs: { kind: 'folder', path: nixpkgs },
      createdAt: 1,
    }),
  )
  await writeFile(path.join(`${folder}.new`, 'configuration.nix'), '{ }\n')
  await rename(`${folder}.new`, folder)
  return configure
}
