import { describe, expect, it } from 'vitest'
import { joinPath, locateOption, splitPath } from '../../../main/nix/option-place.ts'

const text = `{ config, pkgs, ... }:
{
  # services.ngnix.enable = false;
  networking.hostName = "x"; # services.ngnix
  services = {
    openssh.enable = true;
    ngnix = {
      enable = true;
    };
  };
  users.users."al.ice".extraGroup = [ ];
  virtualisation.cores = 2;
}
`

describe('option place', () => {
  it.each([
    ['services.ngnix', 7, 5],
    ['services.ngnix.enable', 8, 7],
    ['services.openssh.enable', 6, 5],
    ['networking.hostName', 4, 3],
    ['users.users."al.ice".extraGroup', 11, 3],
    ['virtualisation.cores', 12, 3],
  ])('finds %s in line %i, column %i', (path, line, column) => {
    expect(locateOption(text, path)).toEqual({ line, column })
  })

  it('finds nothing where the text does not set the option', () => {
    expect(locateOption(text, 'hardware.pulseaudio')).toBeNull()
    expect(locateOption('', 'a.b')).toBeNull()
  })

  it('is not led astray by comments', () => {
    expect(locateOption('/* a.b = 1;\n*/ { a.b = 2; }', 'a.b')).toEqual({ line: 2, column: 6 })
  })

  it('takes a path apart and puts it together again', () => {
    expect(splitPath('a."b.c".d-e')).toEqual(['a', 'b.c', 'd-e'])
    expect(joinPath(['a', 'b.c', 'd-e'])).toBe('a."b.c".d-e')
  })
})
