/** The options that a text sets. */
import { describe, expect, it } from 'vitest'
import { parseNix } from '../../../../nixlang/parse.ts'
import { matches } from '../../../../renderer/options/finder.ts'
import { setOptions } from '../../../../renderer/options/set-options.ts'
import { fewColumns } from './few-options.ts'

const names = (text: string) => setOptions(fewColumns, text, parseNix(text)).map(({ name }) => name)

describe('the options that a text sets', () => {
  it('are found however they are spelled', () => {
    expect(
      names(`{ pkgs, ... }: {
        networking.hostName = "x";
        users.users = { alice = { shell = pkgs.zsh; }; };
        users.users."b.c".openssh = { authorizedKeys.keys = [ ]; };
        services = { openssh.enable = lib.mkDefault true; };
      }`),
    ).toEqual([
      'networking.hostName',
      'users.users.alice.shell',
      'users.users."b.c".openssh.authorizedKeys.keys',
      'services.openssh.enable',
    ])
  })
  it('include the one around a name that is no option', () => {
    expect(names('{ environment.variables.EDITOR = "vi"; services.openssh.settings.X = true; }')).toEqual([
      'environment.variables',
      'services.openssh.settings',
    ])
  })
  it('include a set that an expression makes', () => {
    expect(names('{ users.users = import ./users.nix; }')).toEqual(['users.users'])
  })
  it('lie below config where the module has it', () => {
    expect(names('{ imports = [ ]; config = { networking.hostName = "x"; }; }')).toEqual([
      'networking.hostName',
    ])
  })
  it('are none in a text that is no module', () => {
    expect(names('[ 1 ]')).toEqual([])
    expect(names('{ nonsense.at.all = 1; }')).toEqual([])
  })
})

describe('what is marked of a result', () => {
  it('is each word wherever it stands, joined where they overlap', () => {
    expect(matches('services.openssh.enable', 'ssh enable')).toEqual([
      { from: 13, to: 16 },
      { from: 17, to: 23 },
    ])
    expect(matches('abcd', 'abc bcd')).toEqual([{ from: 0, to: 4 }])
    expect(matches('ABC', 'b')).toEqual([{ from: 1, to: 2 }])
    expect(matches('abc', '  ')).toEqual([])
  })
})
