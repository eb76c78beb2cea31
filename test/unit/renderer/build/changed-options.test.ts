/** What two configurations set differently. */
import { describe, expect, it } from 'vitest'
import { changedOptions } from '../../../../renderer/build/changed-options.ts'

describe('changed options', () => {
  it('are those whose value’s text differs, however they are spelled', () => {
    const before = '{ networking = { hostName = "a"; }; time.timeZone = "UTC"; users.users."x y".uid = 1; }'
    const after = '{ networking.hostName = "b"; users.users."x y" = { uid = 1; home = "/"; }; }'
    expect(changedOptions(before, after)).toEqual([
      { option: 'networking.hostName', before: '"a"', after: '"b"' },
      { option: 'users.users."x y".home', before: null, after: '"/"' },
      { option: 'time.timeZone', before: '"UTC"', after: null },
    ])
  })

  it('are none where only comments and order differ', () => {
    expect(changedOptions('{ a = 1; b = 2; }', '{ lib, ... }:\n{\n  # two\n  b = 2;\n  a = 1;\n}')).toEqual(
      [],
    )
  })

  it('see a condition that was put around a value, and several definitions as one', () => {
    expect(changedOptions('{ a = 1; }', '{ lib, ... }: { a = lib.mkForce 1; }')).toEqual([
      { option: 'a', before: '1', after: 'lib.mkForce 1' },
    ])
    const twice = '{ lib, ... }: lib.mkMerge [ { a = [ 1 ]; } { a = [ 2 ]; } ]'
    expect(changedOptions(twice, twice)).toEqual([])
  })

  it('are none to be told where a text cannot be read', () => {
    expect(changedOptions('no module', '12')).toEqual([])
  })
})
