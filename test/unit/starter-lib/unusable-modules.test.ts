/** What a user reads when a module cannot be used at all. */
import { describe, expect, it } from 'vitest'
import { message } from './configuration.ts'
import { failure } from './evaluation.ts'

describe('modules that cannot be used', () => {
  it('because an option has no value say which', async () => {
    expect(await message('{ }', 'config.networking.unset')).toBe(
      "The option `networking.unset' was accessed but has no value defined. Try setting the option.",
    )
  })

  it('because an option is declared twice say where', async () => {
    const again = `{ lib, ... }: { options.services.nginx.enable = lib.mkEnableOption "again"; }`
    expect(await message(again, 'config.services')).toMatch(
      /^The option `services\.nginx\.enable' in `\/(?:options|configuration)\.nix' is already declared in `\/(?:options|configuration)\.nix'\.$/,
    )
  })

  it('because an option lies below another say which', async () => {
    const below = `{ lib, ... }: { options.networking.hostName.short = lib.mkOption { }; }`
    expect(await message(below)).toBe(
      "The option `networking.hostName' in module `/options.nix' would be a parent of the following options, but its type `string' does not support nested options.\n - option(s) with prefix `networking.hostName.short' in module `/configuration.nix'",
    )
  })

  it('because a declaration is no set of options say so', async () => {
    expect(await message('{ options.services.nginx = 5; }')).toBe(
      "An option declaration for `services.nginx' has type\n`int' rather than an attribute set.\nDid you mean to define this outside of `options'?",
    )
  })

  it('because definitions stand beside `config` name them', async () => {
    expect(await message('{ config = { }; services.nginx.enable = true; networking = { }; }')).toBe(
      "Module `/configuration.nix' has an unsupported attribute `networking'. This is caused by introducing a top-level `config' or `options' attribute. Add configuration attributes immediately on the top level instead, or move all of them (namely: networking services) into the explicit `config' attribute.",
    )
  })

  it('because an argument is not there name it', async () => {
    expect(
      await message('{ flavour, ... }: { networking.hostName = flavour; }', 'config.networking.hostName'),
    ).toMatch(/^attribute 'flavour' missing/)
  })

  it('because imports depend on the configuration end in infinite recursion', async () => {
    expect(
      await message('{ config, lib, ... }: { imports = lib.optional config.services.nginx.enable { }; }'),
    ).toMatch(/^infinite recursion encountered/)
  })

  it('because they are no module say what they are', async () => {
    expect(await message('{ imports = [ { _type = "flake"; } ]; }')).toBe(
      'Could not load a value as a module, because it is of type "flake", in file /configuration.nix.',
    )
    expect(await message('5')).toMatch(
      'module /configuration.nix (/configuration.nix) does not look like a module.',
    )
  })

  it('because they are for something else say for what', async () => {
    const evaluation = `(lib.evalModules { class = "nixos"; modules = [ { _class = "homeManager"; _file = "/home.nix"; } ]; }).config`
    expect(await failure(evaluation)).toMatch(
      'The module `/home.nix` (class: "homeManager") cannot be imported into a module evaluation that expects class "nixos".',
    )
  })

  it('because a file is missing say which', async () => {
    expect(await message('{ imports = [ ./hardware.nix ]; }')).toMatch(
      /'\/hardware\.nix'(?:: No such file or directory| does not exist)/,
    )
  })

  it('because a condition is no condition say so', async () => {
    expect(
      await message('{ lib, ... }: { networking.hostName = lib.mkIf "x" "y"; }', 'config.networking'),
    ).toMatch('‘mkIf’ called with a non-Boolean condition')
  })
})
