/** Which options a text sets, and in which lines. */
import { expect, it } from 'vitest'
import { writtenOptions } from '../../../main/nix/written-options.ts'

const paths = (text: string) => writtenOptions(text).map(({ path }) => path.join('.'))

it('finds each value, however it is nested', () => {
  const text = `{ lib, ... }:
{
  imports = [ ./x.nix ];
  a.b = 1;
  services = {
    nginx.enable = true;
    x = lib.mkIf true {
      "y.z" =
        2;
    };
  };
  inherit (lib) c;
}
`
  expect(writtenOptions(text)).toEqual([
    { path: ['a', 'b'], firstLine: 4, lastLine: 4 },
    { path: ['services', 'nginx', 'enable'], firstLine: 6, lastLine: 6 },
    { path: ['services', 'x', 'y.z'], firstLine: 8, lastLine: 9 },
    { path: ['c'], firstLine: 12, lastLine: 12 },
  ])
})

it('finds those below config alone where a text says config', () => {
  expect(paths('{ options.a = 1; config = { b = 2; c.d = 3; }; config.e = 4; }')).toEqual(['b', 'c.d', 'e'])
})

it('goes as far as a computed name', () => {
  expect(paths('{ a.${x}.b = 1; ${y} = 2; c.${z} = { d = 1; }; }')).toEqual(['a', 'c'])
})

it.each(['', '{', 'f x', '[ ]', '{ a'])('survives %j', (text) => {
  expect(writtenOptions(text).length).toBeLessThan(2)
})
