/** What cannot be built here for want of a genuine nixpkgs is at least parsed, and evaluated with the starter's own library. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { projectFolder } from '../../../scripts/setup/folders.mjs'

/** In nixpkgs' place: the library is the starter's, what builds gives back what it was given, programs are names. */
const nixpkgs = `
  let
    lib = import (${projectFolder} + "/starter/lib");
    program = name: { type = "derivation"; inherit name; outPath = "/store/\${name}"; meta.mainProgram = name; };
    pkgs = {
      inherit lib;
      buildNpmPackage = given: given // { type = "derivation"; name = given.pname; outPath = "/store/\${given.pname}"; };
      importNpmLock = { __functor = _: { npmRoot }: npmRoot; npmConfigHook = "hook"; };
      makeDesktopItem = given: given;
    } // builtins.listToAttrs (map (name: { inherit name; value = program name; })
      [ "copyDesktopItems" "electron" "installShellFiles" "librsvg" "makeWrapper" "python3" ]);
    callPackage = file: more: let make = import file; in
      make (builtins.intersectAttrs (builtins.functionArgs make) pkgs // more);
    system = { inherit callPackage; };
    nixpkgs = { inherit lib; legacyPackages = { x86_64-linux = system; aarch64-linux = system; }; };
  in`

function evaluate(expression: string): unknown {
  const words = ['--eval', '--strict', '--json', '-E', `${nixpkgs} ${expression}`]
  const printed = execFileSync('nix-instantiate', words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(printed)
}

it('flake.nix, default.nix and packaging/package.nix are parsed by Nix', () => {
  for (const file of ['flake.nix', 'default.nix', 'packaging/package.nix'])
    expect(
      execFileSync('nix-instantiate', ['--parse', path.join(projectFolder, file)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
      file,
    ).not.toBe('')
})

it('the package is evaluated, and says what the other packages say', () => {
  const made = evaluate(
    `{ inherit (import (${projectFolder} + "/default.nix") { pkgs = { inherit callPackage; }; }) pname version installPhase desktopItems meta; }`,
  ) as { pname: string; version: string; installPhase: string; desktopItems: object[]; meta: object }
  const { version } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  expect(made).toMatchObject({ pname: 'snowglobe', version, meta: { mainProgram: 'snowglobe' } })
  expect(made.installPhase).toContain('makeWrapper /store/electron/bin/electron $app/snowglobe')
  const { entry } = (
    parse(readFileSync(path.join(projectFolder, 'electron-builder.yml'), 'utf8')) as {
      linux: { desktop: { entry: Record<string, string> } }
    }
  ).linux.desktop
  const list = (key: string) => (entry[key] ?? '').split(';').filter((word) => word !== '')
  expect(made.desktopItems).toEqual([
    expect.objectContaining({
      desktopName: entry['Name'],
      genericName: entry['GenericName'],
      comment: entry['Comment'],
      categories: list('Categories'),
      keywords: list('Keywords'),
      mimeTypes: list('MimeType'),
      startupWMClass: entry['StartupWMClass'],
      actions: expect.objectContaining({ [list('Actions')[0] ?? '']: expect.anything() }),
    }),
  ])
})

it('the flake has a package and an app for each kind of computer', () => {
  const flake = `(import (${projectFolder} + "/flake.nix"))`
  const outputs = evaluate(`
    let self = ${flake}.outputs { inherit self nixpkgs; }; in {
      packages = builtins.mapAttrs (_: each: each.default.pname) self.packages;
      apps = builtins.mapAttrs (_: each: each.default) self.apps;
    }`)
  const app = { type: 'app', program: '/store/snowglobe/bin/snowglobe' }
  expect(outputs).toEqual({
    packages: { 'aarch64-linux': 'snowglobe', 'x86_64-linux': 'snowglobe' },
    apps: { 'aarch64-linux': app, 'x86_64-linux': app },
  })
})
