/** The command line that builds an image of a configuration, and the question which images there are. */
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import type { ImageKind } from '../../contract/image.ts'
import { quoteString } from '../../nixlang/quote.ts'
import {
  flakeSystem,
  flakeWords,
  nixBuild,
  type Buildable,
  type BuildCommand,
  type NixBuildSettings,
} from './build-command.ts'
import type { NixEnvironment } from './environment.ts'
import { askNix } from './nix-run.ts'
import { searchPath } from './source.ts'
import { say } from '../words/say.ts'

/** A genuine NixOS takes about 3 s here for what a build evaluates first. */
const offerMs = 300_000
const folder = 'nixos/modules/installer/cd-dvd'

/** The modules that make an ISO image of any configuration; so old that every nixpkgs has them. */
const modules: Record<string, string> = { iso: 'iso-image.nix', 'iso-installer': 'installation-cd-base.nix' }

const answer = z.strictObject({
  isoImage: z.boolean(),
  images: z.array(z.string()),
  modules: z.array(z.string()),
})

/** `link`: the out-link, relative to the machine's folder. */
export function imageCommand(
  given: NixBuildSettings & { what: Buildable; starterDir: string; kind: ImageKind; link: string },
): BuildCommand {
  const { what, starterDir, kind, link } = given
  return nixBuild([...words(what, starterDir, kind), '-o', link], given)
}

/**
 * What this nixpkgs makes of the configuration. Throws `image/none` where that is nothing, `nix/…` where it cannot be evaluated, and
 * the signal's reason.
 */
export async function offeredImages(given: {
  what: Buildable
  starterDir: string
  environment: NixEnvironment
  /** The machine's, absolute. */
  folder: string
  offline: boolean
  signal: AbortSignal
}): Promise<ImageKind[]> {
  const printed = await askNix({
    file: 'nix-instantiate',
    args: [
      '--eval',
      '--strict',
      '--json',
      ...question(given.what, given.starterDir),
      ...(given.offline ? ['--option', 'substitute', 'false'] : []),
    ],
    folder: given.folder,
    env: given.environment.env,
    limitMs: offerMs,
    signal: given.signal,
  })
  given.signal.throwIfAborted()
  const found = answer.safeParse(JSON.parse(printed ?? 'null'))
  if (!found.success) throw noImages('Nix gave no answer in time.')
  const { isoImage, images, modules: there } = found.data
  if (isoImage) return [{ way: 'own', format: 'iso' }]
  const known = images.filter((name) => /^[A-Za-z_][A-Za-z0-9_'-]*$/.test(name))
  if (known.length > 0) return known.toSorted(isoFirst).map((format) => ({ way: 'images', format }))
  if (there.length > 0) return there.map((format) => ({ way: 'added', format }))
  throw noImages('It has neither `system.build.images` nor the modules of an ISO image.')
}

function noImages(details: string): Failure {
  return new Failure({
    code: 'image/none',
    message: say`The machine’s nixpkgs knows no images of this configuration.`,
    hint: say`Choose another nixpkgs for the machine: NixOS builds ISO images of any configuration since 25.05.`,
    details,
  })
}

const rank = (name: string) => (name === 'iso-installer' ? 0 : name === 'iso' ? 1 : 2)

/** What most people look for first. */
function isoFirst(one: string, other: string): number {
  return rank(one) - rank(other) || one.localeCompare(other)
}

function words(what: Buildable, starterDir: string, kind: ImageKind): string[] {
  const attribute =
    kind.way === 'images' ? `config.system.build.images.${kind.format}` : 'config.system.build.isoImage'
  if (what.kind === 'flake') {
    const system = flakeSystem(what.address)
    return flakeWords(
      kind.way === 'added'
        ? `{ flake, name }: let system = (${system}) { inherit flake name; }; in
  (system.extendModules { modules = [ (system.pkgs.path + "/${folder}/${module(kind)}") ]; }).${attribute}`
        : `${system}.${attribute}`,
      what,
    )
  }
  const path = searchPath(what.source, { starterDir })
  if (kind.way !== 'added')
    return ['<nixpkgs/nixos>', '-A', attribute, ...path, '-I', `nixos-config=${what.file ?? own}`]
  const imports = `${pathText(what.file)} <nixpkgs/${folder}/${module(kind)}>`
  return [
    '<nixpkgs/nixos>',
    '-A',
    attribute,
    ...path,
    '--arg',
    'configuration',
    `{ imports = [ ${imports} ]; }`,
  ]
}

const own = './configuration.nix'

function module({ format }: ImageKind): string {
  return modules[format] ?? 'iso-image.nix'
}

/** As a Nix expression; a path with a space is no path literal. */
function pathText(file: string | undefined): string {
  return file === undefined ? own : `(/. + ${quoteString(file)})`
}

/** `images` is only defined where the configuration is no image already; to look at it throws then. */
function look(system: string, modulesFolder: string): string {
  return `
    let
      system = ${system};
      build = system.config.system.build;
      names = builtins.tryEval (builtins.attrNames (build.images or { }));
      modules = builtins.fromJSON ${quoteString(JSON.stringify(modules))};
    in {
      isoImage = build ? isoImage;
      images = if names.success then names.value else [ ];
      modules = builtins.filter (format: builtins.pathExists (${modulesFolder} + "/\${modules.\${format}}")) (builtins.attrNames modules);
    }`
}

function question(what: Buildable, starterDir: string): string[] {
  if (what.kind === 'flake') {
    const system = `(${flakeSystem(what.address)}) { inherit flake name; }`
    return flakeWords(`{ flake, name }: ${look(system, `system.pkgs.path + "/${folder}"`)}`, what)
  }
  return [
    '-E',
    look('import <nixpkgs/nixos> { }', `toString <nixpkgs> + "/${folder}"`),
    ...searchPath(what.source, { starterDir }),
    '-I',
    `nixos-config=${what.file ?? own}`,
  ]
}

/** Builds the kernel of a configuration, whose file is `bzImage` in what is printed. */
export function kernelCommand(
  given: NixBuildSettings & { what: Buildable; starterDir: string },
): BuildCommand {
  const attribute = 'config.system.build.kernel'
  const { what, starterDir } = given
  const args =
    what.kind === 'flake'
      ? flakeWords(`${flakeSystem(what.address)}.${attribute}`, what)
      : [
          '<nixpkgs/nixos>',
          '-A',
          attribute,
          ...searchPath(what.source, { starterDir }),
          '-I',
          `nixos-config=${what.file ?? own}`,
        ]
  return nixBuild([...args, '--no-out-link'], given)
}
