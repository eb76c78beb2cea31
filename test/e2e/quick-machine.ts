/** A machine that the real nix-build makes in two seconds, of a nixpkgs of a few lines. */
import { mkdir, readlink, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Home } from './app.ts'

const nixos = `{ configuration ? import <nixos-config> }:
let
  config = if builtins.isFunction configuration then configuration { } else configuration;
  sh = name: script: needs: derivation {
    inherit name needs;
    salt = config.salt;
    system = builtins.currentSystem;
    builder = "/bin/sh";
    args = [ "-c" script ];
    PATH = "/bin:/usr/bin";
  };
  part = sh "colours-1.0"
    "printf '\\\\033[32mgreen\\\\033[0m leaf\\\\n'; seq -f 'line %.0f' 300; seq -w 1 200000 > $out" [ ];
in {
  vm = sh "quick-vm" config.script [ part ];
}
`
/** What a build of it may take, on a busy computer. */
export const buildMs = 60_000

/** Puts the machine `quick` into the place of machines, as another program would; `write` replaces its configuration. */
export async function quickMachine(home: Home) {
  const nixpkgs = path.join(home.path, 'nixpkgs')
  await mkdir(path.join(nixpkgs, 'nixos'), { recursive: true })
  await writeFile(path.join(nixpkgs, 'nixos/default.nix'), nixos)
  const folder = path.join(home.machines, 'quick')
  const salt = `${home.path} ${Math.random()}`
  const configuration = (script: string, more = '') =>
    `{ ... }:\n{\n  salt = "${salt} ${script.length}";\n${more}  script = "${script}";\n}\n`
  await mkdir(`${folder}.new`, { recursive: true })
  const record = { version: 1, id: 'quickquick22', nixpkgs: { kind: 'folder', path: nixpkgs }, createdAt: 1 }
  await writeFile(path.join(`${folder}.new`, 'snowglobe.json'), JSON.stringify(record))
  await writeFile(
    path.join(`${folder}.new`, 'configuration.nix'),
    configuration('echo first; sleep 1; mkdir $out; ln -s $needs $out/needs'),
  )
  await rename(`${folder}.new`, folder)
  const write = (script: string, more?: string) =>
    writeFile(path.join(folder, 'configuration.nix'), configuration(script, more))
  return { folder, write, result: () => readlink(path.join(folder, 'result')) }
}

/** Builds by the menu and waits until the page says how it ended. */
export async function build(page: Page, end: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Build only' }).click()
  await expect(page.getByRole('progressbar', { name: 'Build' })).toBeVisible()
  await expect(page.getByText(end).first()).toBeVisible({ timeout: buildMs })
}
