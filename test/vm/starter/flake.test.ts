/** A flake with two systems whose nixpkgs is the starter with all its packages: one is built purely, and by its lock. */
import { readFile, readlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { nix, scratchFolder, starterFolder } from './nix.ts'

const features = ['--extra-experimental-features', 'nix-command flakes']

it('a flake’s system is built without a look at the environment, to the same machine as without flakes', async () => {
  const scratch = await scratchFolder()
  try {
    const { folder } = scratch
    const system = (name: string) =>
      `${name} = nixpkgs.lib.nixosSystem { system = "x86_64-linux"; modules = [ ./common.nix { networking.hostName = "${name}"; } ]; };`
    await writeFile(
      path.join(folder, 'flake.nix'),
      `{ inputs.nixpkgs.url = "path:${await starterFolder()}";
         outputs = { nixpkgs, ... }: { nixosConfigurations = { ${system('red')} ${system('blue')} }; }; }`,
    )
    await writeFile(path.join(folder, 'common.nix'), '{ system.stateVersion = "25.11"; }')
    const address = `path:${folder}#nixosConfigurations.red.config.system.build.vm`
    await nix('nix', ['build', address, '-o', 'pure', ...features], folder)
    expect(await readFile(path.join(folder, 'pure/bin/run-red-vm'), 'utf8')).toContain('qemu')
    expect(await readFile(path.join(folder, 'flake.lock'), 'utf8')).toContain('narHash')
    const pure = await readlink(path.join(folder, 'pure'))

    // Outside of a pure evaluation, which reads the lock that was just written.
    const get = `(builtins.getFlake "path:${folder}").nixosConfigurations`
    const names = ['--eval', '--strict', '--json', '-E', `builtins.attrNames ${get}`, ...features]
    expect(JSON.parse(await nix('nix-instantiate', names, folder))).toEqual(['blue', 'red'])
    const vm = 'config.system.build.vm'
    expect(await nix('nix-build', ['--no-out-link', '-E', `${get}.red.${vm}`, ...features], folder)).toBe(
      pure,
    )
    const plain = '{ imports = [ ./common.nix ]; networking.hostName = "red"; }'
    await writeFile(path.join(folder, 'configuration.nix'), plain)
    const words = ['<nixpkgs/nixos>', '-A', 'vm', '--no-out-link', '-I', 'nixos-config=./configuration.nix']
    expect(await nix('nix-build', words, folder)).toBe(pure)
  } finally {
    await scratch.dispose()
  }
})
