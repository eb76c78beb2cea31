/** The starter's nixos-generate-config, built in the tutorial's way and run: the files that it writes and what it says. */
import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { build, evaluate, folder } from './evaluation.ts'

const execute = promisify(execFile)

async function program(installer: string): Promise<string> {
  const built = await build(`
    let
      pkgs = import <nixpkgs> { config = {}; overlays = []; };
      iso-config = pkgs.path + /nixos/modules/installer/cd-dvd/${installer};
      nixos = pkgs.nixos iso-config;
    in nixos.config.system.build.nixos-generate-config`)
  return path.join(built, 'bin/nixos-generate-config')
}

/** A system of a generated folder, as `eval`. */
function system(at: string, expression: string): Promise<unknown> {
  const configuration = path.join(at, 'configuration.nix')
  return evaluate(
    `let eval = import <nixpkgs/nixos> { configuration = "${configuration}"; }; in ${expression}`,
  )
}

const scratch = () => mkdtemp(path.join(folder, 'generated '))
const read = (at: string, name = 'configuration.nix') => readFile(path.join(at, name), 'utf8')

/** Settings that stand there as suggestions, without the mark of a comment. */
function takeSuggestions(text: string): string {
  return text.replaceAll(/^ {2}# (?=( *[\w.]+ = )|( *[\]}];)|( {4,}))/gm, '  ')
}

describe('nixos-generate-config of the minimal installer', () => {
  let tool: string
  beforeAll(async () => {
    tool = await program('installation-cd-minimal.nix')
  })

  it('writes the tutorial’s default configuration, with all else as comments', async () => {
    const at = await scratch()
    const { stderr } = await execute(tool, ['--dir', './'], { cwd: at })
    expect(stderr).toBe(`writing ${at}/hardware-configuration.nix...\nwriting ${at}/configuration.nix...\n`)
    const settings = (await read(at))
      .replaceAll(/ *#.*$/gm, '')
      .replaceAll(/\n\n+/g, '\n')
      .trim()
    expect(settings).toBe(
      [
        '{ config, lib, pkgs, ... }:',
        '{',
        '  imports =',
        '    [',
        '      ./hardware-configuration.nix',
        '    ];',
        '  boot.loader.systemd-boot.enable = true;',
        '  boot.loader.efi.canTouchEfiVariables = true;',
        '  system.stateVersion = "25.11";',
        '}',
      ].join('\n'),
    )
    expect(await system(at, 'eval.vm.name')).toBe('nixos-vm')
  })

  it('suggests only what this nixpkgs can do', async () => {
    const at = await scratch()
    await execute(tool, ['--dir', at])
    const before = await read(at)
    const after = takeSuggestions(before)
    await writeFile(path.join(at, 'configuration.nix'), after)
    expect(after.match(/^ {2}[\w.]+ = /gm)?.length).toBeGreaterThan(15)
    expect(
      await system(
        at,
        '[ eval.config.users.users.alice.isNormalUser eval.config.networking.firewall.enable (builtins.isString eval.config.virtualisation.vmVariant.system.path.drvPath) ]',
      ),
    ).toEqual([true, false, true])
  })

  it('tells of this computer in hardware-configuration.nix, of its disks only where it may', async () => {
    const at = await scratch()
    await execute(tool, ['--dir', at])
    const hardware = await read(at, 'hardware-configuration.nix')
    expect(hardware).toContain('(modulesPath + "/installer/scan/not-detected.nix")')
    for (const option of ['initrd.availableKernelModules', 'initrd.kernelModules', 'kernelModules'])
      expect(hardware).toMatch(new RegExp(`^  boot\\.${option} = \\[ ("[\\w-]+" )*\\];$`, 'm'))
    expect(hardware).toContain('  swapDevices = [')
    expect(hardware).toContain('  nixpkgs.hostPlatform = lib.mkDefault "x86_64-linux";')
    expect(await system(at, 'eval.config.nixpkgs.hostPlatform')).toBe('x86_64-linux')

    const shown = await execute(tool, ['--show-hardware-config', '--dir', path.join(at, 'none')])
    expect(shown).toEqual({ stdout: hardware, stderr: '' })
    const without = await execute(tool, ['--show-hardware-config', '--no-filesystems'])
    expect(without.stdout).not.toMatch(/fileSystems|swapDevices/)
    expect(without.stdout.length).toBeLessThan(hardware.length)
    await expect(access(path.join(at, 'none'))).rejects.toThrow('ENOENT')
  })

  it('keeps a configuration that is there and says so, unless it is forced', async () => {
    const at = await scratch()
    await writeFile(path.join(at, 'configuration.nix'), 'mine')
    await writeFile(path.join(at, 'hardware-configuration.nix'), 'old')
    const kept = await execute(tool, ['--dir', at])
    expect(kept.stderr).toContain(`warning: not overwriting existing ${at}/configuration.nix\n`)
    expect(await read(at)).toBe('mine')
    expect(await read(at, 'hardware-configuration.nix')).toContain('hostPlatform')
    const forced = await execute(tool, ['--force', '--dir', at])
    expect(forced.stderr).not.toContain('warning')
    expect(await read(at)).toContain('systemd-boot')
  })

  it('writes to etc/nixos below a root', async () => {
    const at = await scratch()
    await execute(tool, ['--root', `${at}/`])
    expect(await read(at, 'etc/nixos/configuration.nix')).toContain('systemd-boot')
    expect(await read(at, 'etc/nixos/hardware-configuration.nix')).not.toContain('fileSystems')
  })

  it('refuses an argument that it does not know or that lacks its folder, and a folder that cannot be', async () => {
    const at = await scratch()
    const file = path.join(at, 'file')
    await writeFile(file, '')
    await expect(execute(tool, ['--dri', at])).rejects.toThrow('unrecognized argument ‘--dri’')
    await expect(execute(tool, ['--force', '--dir'])).rejects.toThrow('--dir needs a folder')
    await expect(execute(tool, ['--dir', `${file}/below`])).rejects.toThrow(
      /below cannot be made: .*Not a directory/,
    )
  })
})

describe('nixos-generate-config of the GNOME installer', () => {
  it.each(['installation-cd-graphical-gnome.nix', 'installation-cd-graphical-calamares-gnome.nix'])(
    'turns X11, GDM and GNOME on (%s)',
    async (installer) => {
      const at = await scratch()
      await execute(await program(installer), ['--dir', at])
      expect((await read(at)).match(/^ {2}services.*/gm)).toEqual([
        '  services.xserver.enable = true;',
        '  services.displayManager.gdm.enable = true;',
        '  services.desktopManager.gnome.enable = true;',
      ])
      await expect(system(at, 'eval.vm.name')).rejects.toThrow(
        "The option `services.desktopManager' does not exist. Definition values:",
      )
    },
  )
})

describe('an installer of one’s own', () => {
  it('changes the text by the options that NixOS has for it', async () => {
    const built = await build(`((import <nixpkgs> { }).nixos {
      system.nixos-generate-config.configuration = "{\\n$bootLoaderConfig\\n$desktopConfiguration\\n}\\n";
      system.nixos-generate-config.desktopConfiguration = [ "a = 1;\\n\\nb = 2;" ];
    }).config.system.build.nixos-generate-config`)
    const at = await scratch()
    await execute(path.join(built, 'bin/nixos-generate-config'), ['--dir', at])
    expect(await read(at)).toMatch(/^\{\n {2}#.*\n( {2}boot\..*\n){2} {2}a = 1;\n\n {2}b = 2;\n\}\n$/)
  })
})
