/** Where a configuration sets an option, as a line and a column. */
import { describe, expect, it } from 'vitest'
import { optionPlace } from '../../../main/nix/option-place.ts'

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
    [['services', 'ngnix'], 7, 5],
    [['services', 'ngnix', 'enable'], 8, 7],
    [['services', 'openssh', 'enable'], 6, 5],
    [['networking', 'hostName'], 4, 3],
    [['users', 'users', 'al.ice', 'extraGroup'], 11, 3],
    [['virtualisation', 'cores'], 12, 3],
  ])('finds %s in line %i, column %i', (path, line, column) => {
    expect(optionPlace('/x.nix', text, path)).toEqual({ file: '/x.nix', line, column })
  })

  it('names the file alone where the text does not show the option', () => {
    expect(optionPlace('/x.nix', text, ['hardware', 'pulseaudio'])).toEqual({ file: '/x.nix' })
    expect(optionPlace('/x.nix', null, ['a'])).toEqual({ file: '/x.nix' })
  })
})
