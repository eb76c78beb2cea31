/** Settings of the virtual machine go where the file already has them, and otherwise where NixOS has the option. */
import { describe, expect, test } from 'vitest'
import { parseNix } from '../../../../nixlang/parse.ts'
import { importsQemuVm, vmPath } from '../../../../renderer/form/vm-path.ts'

const pathIn = (text: string, name = 'cores') => vmPath(text, parseNix(text), name.split('.')).join('.')

describe('a setting of the virtual machine', () => {
  test('goes below vmVariant in an ordinary configuration', () => {
    expect(pathIn('{ }')).toBe('virtualisation.vmVariant.virtualisation.cores')
    expect(pathIn('{ imports = [ ./hardware-configuration.nix ]; }')).toContain('vmVariant')
  })

  test('goes straight to virtualisation where the file imports qemu-vm.nix', () => {
    const imported = '{ imports = [ <nixpkgs/nixos/modules/virtualisation/qemu-vm.nix> ]; }'
    expect(pathIn(imported)).toBe('virtualisation.cores')
    expect(
      pathIn('{ modulesPath, ... }: { imports = [ "${modulesPath}/virtualisation/qemu-vm.nix" ]; }'),
    ).toBe('virtualisation.cores')
    expect(pathIn(imported, 'qemu.options')).toBe('virtualisation.qemu.options')
  })

  test('stays where the text has it already', () => {
    const both =
      '{ imports = [ <nixpkgs/nixos/modules/virtualisation/qemu-vm.nix> ]; virtualisation.vmVariant.virtualisation = { cores = 2; }; }'
    expect(pathIn(both)).toBe('virtualisation.vmVariant.virtualisation.cores')
    expect(pathIn(both, 'memorySize')).toBe('virtualisation.memorySize')
    expect(pathIn('{ virtualisation.cores = 2; }')).toBe('virtualisation.cores')
  })

  test('is found in a module that is split into options and config', () => {
    const split = '{ ... }: { options = { }; config.virtualisation.vmVariant.virtualisation.cores = 1; }'
    expect(pathIn(split)).toBe('virtualisation.vmVariant.virtualisation.cores')
  })
})

test('only a whole file name counts as an import of qemu-vm.nix', () => {
  const imports = (text: string) => importsQemuVm(text, parseNix(text))
  expect(imports('{ imports = [ ./my-qemu-vm.nixos ]; }')).toBe(false)
  expect(imports('{ environment.etc.x.text = "qemu-vm.nix"; }')).toBe(false)
  expect(imports('{ imports = [ ./a.nix ./qemu-vm.nix ]; }')).toBe(true)
})
