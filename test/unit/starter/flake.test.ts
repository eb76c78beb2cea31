/** The starter as a flake’s input, evaluated purely: systems, packages, and which version it says that it is. */
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate, folder, leanCopy, nix } from './evaluation.ts'

const execute = promisify(execFile)

async function value(address: string): Promise<unknown> {
  return JSON.parse(await nix('nix', 'eval', '--json', address))
}

const flake = (nixpkgs: string) => `{
  inputs.nixpkgs.url = "${nixpkgs}";
  outputs = { nixpkgs, ... }:
    let common = { system.stateVersion = "25.11"; };
    in {
      nixosConfigurations = {
        red = nixpkgs.lib.nixosSystem {
          system = "x86_64-linux";
          modules = [ common ({ word, ... }: { networking.hostName = word; }) ];
          specialArgs.word = "red-one";
        };
        blue = nixpkgs.lib.nixosSystem {
          modules = [ common nixpkgs.nixosModules.notDetected { nixpkgs.hostPlatform = "x86_64-linux"; } ];
        };
        nowhere = nixpkgs.lib.nixosSystem { modules = [ common ]; };
      };
    };
}
`

describe('a flake of systems whose nixpkgs is the starter', () => {
  const user = path.join(folder, 'user')
  const system = (name: string, what: string) => value(`path:${user}#nixosConfigurations.${name}.${what}`)
  beforeAll(async () => {
    await mkdir(user)
    await writeFile(path.join(user, 'flake.nix'), flake(`path:${await leanCopy('input')}`))
    await nix('nix', 'flake', 'lock', `path:${user}`)
  })

  it('tells the names of its systems', async () => {
    const expression = `builtins.attrNames (builtins.getFlake "path:${user}").nixosConfigurations`
    expect(await evaluate(expression)).toEqual(['blue', 'nowhere', 'red'])
  })

  it('needs nothing of the environment to evaluate one', async () => {
    expect(await system('red', 'config.networking.hostName')).toBe('red-one')
    expect(await system('red', 'config.virtualisation.vmVariant.virtualisation.memorySize')).toBe(1024)
    expect(await system('red', 'pkgs.cowsay.pname')).toBe('cowsay')
    expect(await system('red', 'options.services.nginx.enable.type.name')).toBe('bool')
    expect(await system('blue', 'config.hardware.enableRedistributableFirmware')).toBe(true)
    expect(await system('blue', 'pkgs.system')).toBe('x86_64-linux')
  })

  it('says what is missing where a system names no platform', async () => {
    await expect(system('nowhere', 'pkgs.system')).rejects.toThrow(
      'Neither nixpkgs.hostPlatform nor nixpkgs.system is set',
    )
  })
})

describe('the starter’s version', () => {
  const trivial =
    '{ inherit (lib.trivial) release version versionSuffix; top = lib.version; revision = lib.trivial.revisionWithDefault "none"; }'
  const looked = (at: string) => evaluate(`let lib = import ${at}/lib; in ${trivial}`)
  const built = (at: string) =>
    evaluate(`(import ${at}/nixos { configuration = { system.stateVersion = "25.11"; }; }).system.name`)

  it('is its own where no file says otherwise', async () => {
    const copy = await leanCopy('plain')
    expect(await looked(copy)).toEqual({
      release: '25.11',
      version: '25.11-starter',
      top: '25.11-starter',
      versionSuffix: '-starter',
      revision: 'none',
    })
  })

  it('is what the files of a channel’s archive say, also as a flake and in the system’s name', async () => {
    const copy = await leanCopy('channel')
    const revision = '0123456789abcdef0123456789abcdef01234567'
    await writeFile(path.join(copy, '.version-suffix'), '.4321.0123456789ab\n')
    await writeFile(path.join(copy, '.git-revision'), `${revision}\n`)
    expect(await looked(copy)).toEqual({
      release: '25.11',
      version: '25.11.4321.0123456789ab',
      top: '25.11.4321.0123456789ab',
      versionSuffix: '.4321.0123456789ab',
      revision,
    })
    expect(await value(`path:${copy}#lib.version`)).toBe('25.11.4321.0123456789ab')
    expect(await built(copy)).toBe('nixos-system-nixos-25.11.4321.0123456789ab')
  })

  it('of a commit is the day and the beginning of the hash', async () => {
    const copy = await leanCopy('repository')
    const git = (...words: string[]) =>
      execute('git', ['-c', 'user.name=a', '-c', 'user.email=a@localhost', ...words], {
        cwd: copy,
        env: { ...process.env, GIT_COMMITTER_DATE: '2025-11-30T12:00:00Z' },
      })
    await git('init', '-q')
    await git('add', '.')
    await git('commit', '-qm', 'all')
    const revision = (await git('rev-parse', 'HEAD')).stdout.trim()
    const version = `25.11.20251130.${revision.slice(0, 7)}`
    const lib = `git+file://${copy}#lib`
    expect(await value(`${lib}.version`)).toBe(version)
    expect(await value(`git+file://${copy}#legacyPackages.x86_64-linux.lib.trivial.version`)).toBe(version)
    expect(
      JSON.parse(
        await nix('nix', 'eval', '--json', `${lib}.trivial`, '--apply', 't: t.revisionWithDefault ""'),
      ),
    ).toBe(revision)
  })
})
