import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCommand } from '../../../main/nix/build-command.ts'
import { flakeAddress } from '../../../main/nix/flake-address.ts'
import { systemPackages } from '../../../main/nix/system-packages.ts'
import { makePrivateFixture, type PrivateFixture } from './private-fixture.ts'

let fixture: PrivateFixture
beforeAll(async () => {
  fixture = await makePrivateFixture()
})
afterAll(() => fixture.remove())

const ask = (limitMs = 30_000) =>
  systemPackages({ ...fixture, limitMs, signal: new AbortController().signal })

describe('the packages that a configuration lists', () => {
  it('have names and versions, and one that throws hides no other', async () => {
    await fixture.list(
      '(package { pname = "hello"; version = "1.0"; })',
      '(package { pname = "hello"; version = "2.0"; fails = true; })',
      '{ name = "vim-9.1"; }',
      '(throw "unfree")',
      '"/a/path"',
    )
    expect(await ask()).toEqual({
      packages: new Map([
        ['hello', new Set(['1.0', '2.0'])],
        ['vim', new Set(['9.1'])],
      ]),
      revision: '26.05pre',
    })
  })

  it("are the VM's own where the nixpkgs knows its variant", async () => {
    await fixture.configure(
      `{ ... }: { environment.systemPackages = [ ]; virtualisation.vmVariant.environment.systemPackages = [ { name = "in-vm-1"; } ]; }`,
    )
    expect((await ask())?.packages).toEqual(new Map([['in-vm', new Set(['1'])]]))
  })

  it('are not known where there is no such option, where it does not evaluate, or where time is up', async () => {
    await fixture.configure('{ ... }: { }')
    expect(await ask()).toEqual({ packages: null, revision: '26.05pre' })
    await fixture.configure('{ ... }: { environment.systemPackages = [ ; }')
    expect(await ask()).toBeNull()
    await fixture.list()
    expect(await ask(1)).toBeNull()
  })

  it('are those of a flake’s system, whose lock file names its nixpkgs', async () => {
    const folder = path.join(fixture.folder, 'flake')
    await mkdir(folder)
    await writeFile(
      path.join(folder, 'flake.nix'),
      `{ outputs = { self }: { nixosConfigurations."one.two" = {
        config.environment.systemPackages = [ { name = "in-flake-3"; } ];
        pkgs.lib.trivial.version = "26.05";
      }; }; }`,
    )
    const command = buildCommand({
      what: { kind: 'flake', address: await flakeAddress(folder), name: 'one.two' },
      starterDir: '/',
      offline: true,
      environment: fixture.environment,
    })
    const { signal } = new AbortController()
    expect(await systemPackages({ ...fixture, command, limitMs: 30_000, signal })).toEqual({
      packages: new Map([['in-flake', new Set(['3'])]]),
      revision: '26.05',
    })
  })

  it('come from a nixpkgs without anything else in it, too', async () => {
    await writeFile(path.join(fixture.nixpkgs, 'nixos/default.nix'), '{ }: { vm = null; }')
    await writeFile(path.join(fixture.nixpkgs, 'lib/default.nix'), '{ }')
    expect(await ask()).toEqual({ packages: null, revision: null })
  })
})
