/** The tutorial from its beginning: the default configuration is generated, built, given a user, and logged in to. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Guest } from './guest.ts'
import { buildMachine, nix, scratchFolder } from './nix.ts'

const execute = promisify(execFile)

const installer = `
  let
    pkgs = import <nixpkgs> { config = {}; overlays = []; };
    iso-config = pkgs.path + /nixos/modules/installer/cd-dvd/installation-cd-minimal.nix;
    nixos = pkgs.nixos iso-config;
  in nixos.config.system.build.nixos-generate-config`

const user = `
  users.users.alice = {
    isNormalUser = true;
    extraGroups = [ "wheel" ];
    initialPassword = "test";
  };
  environment.systemPackages = with pkgs; [ cowsay lolcat config.system.build.nixos-generate-config ];
}
`

describe('the generated configuration', () => {
  let scratch: Awaited<ReturnType<typeof scratchFolder>>
  let guest: Guest | undefined
  let generated: string

  beforeAll(async () => {
    scratch = await scratchFolder()
    const { folder } = scratch
    await nix('nix-build', ['-E', installer, '-o', 'tool'], folder)
    await execute(path.join(folder, 'tool/bin/nixos-generate-config'), ['--dir', './'], { cwd: folder })
    generated = await readFile(path.join(folder, 'configuration.nix'), 'utf8')
  })
  afterAll(async () => {
    await guest?.dispose()
    await scratch.dispose()
  })

  it('comes from the tutorial’s nix-shell just the same', async () => {
    const { folder, dispose } = await scratchFolder()
    try {
      const said = await nix(
        'nix-shell',
        ['-p', installer, '--run', 'nixos-generate-config --dir ./; echo $PATH'],
        folder,
      )
      expect(await readFile(path.join(folder, 'configuration.nix'), 'utf8')).toBe(generated)
      expect(said).toContain(process.env['PATH'])
    } finally {
      await dispose()
    }
  })

  it('builds as it is', async () => {
    await buildMachine(scratch.folder, generated)
    expect(await readFile(path.join(scratch.folder, 'result/bin/run-nixos-vm'), 'utf8')).toContain('qemu')
  })

  it('boots with the tutorial’s user, who logs in', async () => {
    await buildMachine(scratch.folder, generated.replace(/\}\n$/, user))
    guest = await Guest.start(scratch.folder)
    await guest.login('alice', 'test')
    expect(await guest.run('cowsay hello')).toContain('< hello >')
    expect(await guest.run('nixos-version')).toBe('25.11-starter')
  })

  it('is generated in the guest as well, where it tells of the guest’s hardware', async () => {
    expect(await guest?.run('nixos-generate-config --dir /tmp/made')).toContain('configuration.nix...')
    expect(await guest?.run('cat /tmp/made/configuration.nix')).toBe(generated.trim())
    const hardware = (await guest?.run('cat /tmp/made/hardware-configuration.nix')) ?? ''
    expect(hardware).toMatch(/availableKernelModules = \[ .*"virtio_blk" .*"virtio_pci" /)
    expect(hardware).toMatch(
      /fileSystems\."\/" =\n {4}\{ device = "\/dev\/(disk\/by-\S+|vda)";\n {6}fsType = "ext4";/,
    )
    expect(hardware.match(/fileSystems/g)).toHaveLength(1)
  })
})

it('a shell of one’s own has its packages and runs its hook', async () => {
  const { folder, dispose } = await scratchFolder()
  try {
    await writeFile(
      path.join(folder, 'shell.nix'),
      '{ pkgs ? import <nixpkgs> { } }: pkgs.mkShell { packages = [ pkgs.tree ]; shellHook = "echo hooked"; WORD = "spoken"; }',
    )
    const said = await nix('nix-shell', ['--run', 'command -v tree; echo $WORD'], folder)
    expect(said).toMatch(/^hooked\n\/.*-tree-.*\/bin\/tree\nspoken$/)
    expect(await readFile(await nix('nix-build', ['shell.nix'], folder), 'utf8')).toContain('WORD="spoken"')
  } finally {
    await dispose()
  }
})

it('a machine whose hardware configuration is a laptop’s builds: what a virtual machine cannot have is left out', async () => {
  const scratch = await scratchFolder()
  try {
    const modules = '[ "nvme" "rtsx_pci_sdmmc" "thunderbolt" "xhci_pci" "ahci" ]'
    await buildMachine(
      scratch.folder,
      `{ boot.initrd.availableKernelModules = ${modules}; boot.initrd.kernelModules = [ "i8042" ]; system.stateVersion = "25.11"; }`,
    )
    await expect(
      buildMachine(
        scratch.folder,
        '{ boot.initrd.kernelModules = [ "no_such_module" ]; system.stateVersion = "25.11"; }',
      ),
    ).rejects.toThrow('the kernel has no module no_such_module')
  } finally {
    await scratch.dispose()
  }
})
