/** Which images a nixpkgs has, asked of the real Nix with nixpkgs of three ages, and the command lines that build them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingImage } from '../../../main/images/image-failure.ts'
import { run } from '../../../main/system/run.ts'
import { imageCommand, offeredImages } from '../../../main/nix/image-command.ts'
import { makeFixture, type Fixture } from './fixture.ts'

let fixture: Fixture
let folder: string
beforeAll(async () => {
  fixture = await makeFixture()
  folder = await mkdtemp(path.join(tmpdir(), 'offer-'))
})
afterAll(async () => {
  await fixture.remove()
  await rm(folder, { recursive: true, force: true })
})

/** A nixpkgs whose `system.build` is this, with these modules of images. */
async function nixpkgs(name: string, build: string, modules: string[]): Promise<string> {
  const top = path.join(folder, name)
  const at = path.join(top, 'nixos/modules/installer/cd-dvd')
  await mkdir(at, { recursive: true })
  await writeFile(
    path.join(top, 'nixos/default.nix'),
    `{ configuration ? import <nixos-config> }: { config.system.build = ${build}; }`,
  )
  for (const module of modules) await writeFile(path.join(at, module), '{ }')
  return top
}

async function offer(nixpkgsFolder: string) {
  await writeFile(path.join(folder, 'configuration.nix'), '{ }')
  return offeredImages({
    what: { kind: 'configuration', source: { kind: 'folder', path: nixpkgsFolder } },
    starterDir: '/nowhere',
    environment: fixture.environment,
    folder,
    offline: true,
    signal: new AbortController().signal,
  })
}

const given = {
  starterDir: '/starter',
  offline: true,
  environment: { kind: 'daemon', settings: { NIX_CONFIG: 'x' } } as const,
  link: 'image',
}

describe('the images on offer', () => {
  const both = ['iso-image.nix', 'installation-cd-base.nix']

  it('are those of system.build.images, an ISO first, and none of their names becomes code', async () => {
    const build =
      '{ images = { raw = throw "not looked at"; iso = 1; iso-installer = 2; "a; rm" = 3; amazon = 4; }; }'
    expect(await offer(await nixpkgs('new', build, both))).toEqual(
      ['iso-installer', 'iso', 'amazon', 'raw'].map((format) => ({ way: 'images', format })),
    )
  })

  it('is the configuration itself where it is an installer’s, which has no others', async () => {
    const build = '{ isoImage = throw "not looked at"; images = throw "used but not defined"; }'
    expect(await offer(await nixpkgs('installer', build, both))).toEqual([{ way: 'own', format: 'iso' }])
  })

  it('are what an older nixpkgs has modules for', async () => {
    expect(await offer(await nixpkgs('old', '{ toplevel = 1; }', both))).toEqual([
      { way: 'added', format: 'iso' },
      { way: 'added', format: 'iso-installer' },
    ])
  })

  it('are those of a flake’s system, whose own nixpkgs is asked', async () => {
    const modules = 'pkgs/nixos/modules/installer/cd-dvd'
    const flake = path.join(folder, 'flake')
    await mkdir(path.join(flake, modules), { recursive: true })
    await writeFile(path.join(flake, modules, 'iso-image.nix'), '{ }')
    await writeFile(
      path.join(flake, 'flake.nix'),
      `{ outputs = _: { nixosConfigurations =
        let
          old = { config.system.build.toplevel = 1; pkgs.path = ./pkgs; extendModules = { modules }: { config.system.build.isoImage = made (builtins.head modules); }; };
          made = module: derivation { name = baseNameOf module; system = builtins.currentSystem; builder = "/bin/sh"; };
        in { inherit old; new = old // { config.system.build.images = { raw = made "raw"; }; }; }; }; }`,
    )
    const ask = (name: string) =>
      offeredImages({
        what: { kind: 'flake', address: flake, name },
        starterDir: '/nowhere',
        environment: fixture.environment,
        folder,
        offline: true,
        signal: new AbortController().signal,
      })
    expect(await ask('new')).toEqual([{ way: 'images', format: 'raw' }])
    expect(await ask('old')).toEqual([{ way: 'added', format: 'iso' }])
    // And what is then built can be named.
    for (const [name, kind] of [
      ['new', { way: 'images', format: 'raw' }],
      ['old', { way: 'added', format: 'iso' }],
    ] as const) {
      const what = { kind: 'flake', address: flake, name } as const
      const { file, args } = imageCommand({ ...given, what, kind })
      const asked = await run(file, [...args, '--dry-run'], { env: fixture.environment.env, limitMs: 60_000 })
      expect(asked.stderr).toMatch(name === 'old' ? /iso-image\.nix\.drv/ : /raw\.drv/)
    }
  })

  it('are none, said in words, and a configuration that fails is told as such', async () => {
    await expect(offer(await nixpkgs('bare', '{ }', []))).rejects.toMatchObject({
      code: 'image/none',
      message: 'The machine’s nixpkgs knows no images of this configuration.',
    })
    await expect(offer(await nixpkgs('broken', 'throw "amiss"', both))).rejects.toMatchObject({
      code: 'nix/eval-failed',
    })
  })
})

describe('the command line', () => {
  const own = { kind: 'configuration', source: { kind: 'starter' } } as const

  it('is the one of NixOS’s manual', () => {
    expect(imageCommand({ ...given, what: own, kind: { way: 'own', format: 'iso' } }).text).toBe(
      "NIX_CONFIG=x nix-build '<nixpkgs/nixos>' -A config.system.build.isoImage -I nixpkgs=/starter -I nixos-config=./configuration.nix -o image --option substitute false",
    )
    const { args } = imageCommand({ ...given, what: own, kind: { way: 'images', format: 'raw-efi' } })
    expect(args).toContain('config.system.build.images.raw-efi')
  })

  it('imports the image’s module where nixpkgs is older, also beside a file whose path is no path literal', () => {
    const kind = { way: 'added', format: 'iso-installer' } as const
    const words = imageCommand({ ...given, what: { ...own, file: '/a b/c"d.nix' }, kind }).args
    expect(words[words.indexOf('--arg') + 2]).toBe(
      '{ imports = [ (/. + "/a b/c\\"d.nix") <nixpkgs/nixos/modules/installer/cd-dvd/installation-cd-base.nix> ]; }',
    )
  })
})

describe('an image that is not there', () => {
  // As Nix 2.8 says it.
  const failure = {
    code: 'nix/eval-failed',
    message: "attribute 'raw' in selection path 'config.system.build.images.raw' not found",
  } as const

  it('is told in words', () => {
    expect(missingImage(failure, { way: 'images', format: 'raw' })).toMatchObject({
      code: 'image/none',
      message: 'This machine’s nixpkgs builds no image “raw”.',
    })
  })

  it('is not seen in any other failure', () => {
    const other = { ...failure, message: "attribute 'x' in selection path 'vm' not found" }
    expect(missingImage(other, { way: 'images', format: 'raw' })).toBe(other)
  })
})
