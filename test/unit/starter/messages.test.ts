/** What Nix says of a wrong configuration of the starter: genuine NixOS's words, which the app recognises. */
import { describe, expect, it } from 'vitest'
import { failure } from './evaluation.ts'

const wrong = (settings: string) => failure(`{ config, pkgs, lib, ... }: { ${settings} }`)

describe('a wrong configuration, when its vm is asked for,', () => {
  it('is told of an option that does not exist, with the file and the value', async () => {
    expect(await wrong('services.ngnix.enable = true;')).toMatch(
      [
        "The option `services.ngnix' does not exist. Definition values:",
        "- In `/configuration.nix':",
        '    {',
        '      enable = true;',
        '    }',
      ].join('\n'),
    )
  })

  it('is told of an option of virtual machines that stands outside vmVariant', async () => {
    expect(await wrong('virtualisation.cores = 2;')).toMatch(
      "The option `virtualisation.cores' does not exist. Definition values:\n- In `/configuration.nix': 2",
    )
  })

  it('is told of a value of the wrong type, by its path below vmVariant', async () => {
    expect(await wrong('services.nginx.enable = "yes";')).toBe(
      "A definition for option `virtualisation.vmVariant.services.nginx.enable' is not of type `boolean'. Definition values:\n- In `/configuration.nix': \"yes\"",
    )
  })

  it('is told which entry of a list has the wrong type', async () => {
    expect(await wrong('networking.firewall.allowedTCPPorts = [ "80" ];')).toBe(
      'A definition for option `virtualisation.vmVariant.networking.firewall.allowedTCPPorts."[definition 1-entry 1]"\' is not of type `16 bit unsigned integer; between 0 and 65535 (both inclusive)\'. Definition values:\n- In `/configuration.nix\': "80"',
    )
  })

  it('is told of two values for one option, and how one of them gets the upper hand', async () => {
    const two = 'networking.hostName = lib.mkMerge [ "one" "two" ];'
    expect(await wrong(two)).toBe(
      [
        "The option `virtualisation.vmVariant.networking.hostName' has conflicting definition values:",
        '- In `/configuration.nix\': "one"',
        '- In `/configuration.nix\': "two"',
        'Use `lib.mkForce value` or `lib.mkDefault value` to change the priority on any of these definitions.',
      ].join('\n'),
    )
  })

  it('is told of a package that does not exist, with its place', async () => {
    const missing = await wrong('environment.systemPackages = [ pkgs.cowsayy ];')
    expect(missing).toMatch("attribute 'cowsayy' missing\n")
    expect(missing).toMatch(/at \/configuration\.nix:1:\d+:/)
    expect(await wrong('environment.systemPackages = with pkgs; [ cowsayy ];')).toMatch(
      /^undefined variable 'cowsayy'\n/,
    )
  })

  it('is told of an assertion that does not hold', async () => {
    expect(await wrong('assertions = [ { assertion = false; message = "not like this"; } ];')).toMatch(
      'Failed assertions:\n- not like this',
    )
  })

  it('is told what the starter cannot do, and the way out', async () => {
    expect(await wrong('virtualisation.vmVariant.virtualisation.useEFIBoot = true;')).toMatch(
      '- virtualisation.useEFIBoot: the starter has no EFI firmware. Leave the option out, or build with a genuine nixpkgs.',
    )
  })
})
