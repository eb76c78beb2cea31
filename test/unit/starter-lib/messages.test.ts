/** What a user reads when a configuration is wrong: NixOS's own words and layout. */
import { describe, expect, it } from 'vitest'
import { message } from './configuration.ts'
import { failure } from './evaluation.ts'

const priorities =
  'Use `lib.mkForce value` or `lib.mkDefault value` to change the priority on any of these definitions.'

describe('an option that does not exist', () => {
  it('is named with its file, its value and the names that come near', async () => {
    expect(await message('{ services.ngnix.enable = true; }')).toBe(
      [
        "The option `services.ngnix' does not exist. Definition values:",
        "- In `/configuration.nix':",
        '    {',
        '      enable = true;',
        '    }',
        '',
        "Did you mean `services.nginx', `services.avahi' or `services.openssh'?",
      ].join('\n'),
    )
  })

  it('shows a short value on the same line', async () => {
    expect(await message('{ networking.hostname = "x"; }')).toMatch(
      "The option `networking.hostname' does not exist. Definition values:\n- In `/configuration.nix': \"x\"\n\nDid you mean `networking.hostName',",
    )
  })

  it('shows no more than five lines of a long value, and packages and functions by name', async () => {
    const value = '{ a = { type = "derivation"; name = "tool"; }; b = { x, y ? 1 }: x; c = [ 1 ]; d = 4; }'
    expect(await message(`{ services.none = ${value}; }`)).toMatch(
      [
        "- In `/configuration.nix':",
        '    {',
        '      a = <derivation tool>;',
        '      b = <function, args: {x, y?}>;',
        '      c = [',
        '        1',
        '    ...',
      ].join('\n'),
    )
  })

  it('is named without a value when the value itself fails', async () => {
    expect(await message('{ services.none = throw "inner"; }')).toMatch(
      "The option `services.none' does not exist. Definition values:\n- In `/configuration.nix'\n",
    )
  })

  it('is reported before a wrong type elsewhere', async () => {
    expect(
      await message('{ nope = 1; services.nginx.enable = "yes"; }', 'config.services.nginx.enable'),
    ).toMatch("The option `nope' does not exist.")
  })

  it('is reported under a condition that does not hold', async () => {
    expect(await message('{ lib, ... }: { config = lib.mkIf false { nope = 1; }; }')).toMatch(
      'The option `nope\' does not exist. Definition values:\n- In `/configuration.nix\':\n    {\n      _type = "if";',
    )
  })

  it('inside of a submodule is named by its whole path', async () => {
    expect(await message('{ users.users.alice.uuid = 3; }', 'config.users')).toBe(
      "The option `users.users.alice.uuid' does not exist. Definition values:\n- In `/configuration.nix': 3\n\nDid you mean `users.users.alice.uid'?",
    )
  })

  it('quotes names that are no identifiers', async () => {
    expect(await message('{ services."a.b" = 1; }')).toMatch('The option `services."a.b"\' does not exist.')
  })

  it('where nothing is declared asks whether `options` was meant', async () => {
    const evaluation = '(lib.evalModules { modules = [ { a = 1; } ]; }).config'
    expect(await failure(evaluation)).toBe(
      "The option `a' does not exist. Definition values:\n- In `<unknown-file>': 1\n\nIt seems as if you're trying to declare an option by placing it into `config' rather than `options'!",
    )
    const nested = `(lib.evalModules { modules = [ { options.s = mkOption { type = types.submodule { }; }; config.s.a = 1; } ]; }).config.s`
    expect(await failure(nested)).toMatch(
      "However there are no options defined in `s'. Are you sure you've\ndeclared your options properly?",
    )
  })
})

describe('a value of the wrong type', () => {
  it('is shown with the type in words', async () => {
    expect(await message('{ services.nginx.enable = "yes"; }', 'config.services.nginx.enable')).toBe(
      "A definition for option `services.nginx.enable' is not of type `boolean'. Definition values:\n- In `/configuration.nix': \"yes\"",
    )
  })

  it('in a list is named by its definition and its place', async () => {
    expect(await message('{ services.nginx.ports = [ 80 "80" ]; }', 'config.services.nginx.ports')).toBe(
      'A definition for option `services.nginx.ports."[definition 1-entry 2]"\' is not of type `16 bit unsigned integer; between 0 and 65535 (both inclusive)\'. Definition values:\n- In `/configuration.nix\': "80"',
    )
  })

  it('in a submodule is named by its whole path', async () => {
    expect(await message('{ users.users.alice.uid = "x"; }', 'config.users')).toBe(
      "A definition for option `users.users.alice.uid' is not of type `null or signed integer'. Definition values:\n- In `/configuration.nix': \"x\"",
    )
  })

  it('shows only the definitions that are wrong', async () => {
    const both = { 'a.nix': '{ networking.hostName = "right"; }', 'b.nix': '{ networking.hostName = 7; }' }
    expect(await message(both, 'config.networking.hostName')).toBe(
      "A definition for option `networking.hostName' is not of type `string'. Definition values:\n- In `/b.nix': 7",
    )
  })

  it('at the place of a set of options says that a set was wanted', async () => {
    expect(await message('{ services.nginx = true; }')).toBe(
      [
        "In module `/configuration.nix', you're trying to define a value of type `bool'",
        'rather than an attribute set for the option',
        "`services.nginx'!",
        '',
        "This usually happens if `services.nginx' has option",
        'definitions inside that are not matched. Please check how to properly define',
        "this option by e.g. referring to `man 5 configuration.nix'!",
      ].join('\n'),
    )
  })
})

describe('definitions that do not go together', () => {
  const two = (a: string, b: string) => ({ 'a.nix': a, 'b.nix': b })

  it('are shown with their files and the way out', async () => {
    const both = two('{ networking.hostName = "left"; }', '{ networking.hostName = "right"; }')
    expect(await message(both, 'config.networking.hostName')).toBe(
      `The option \`networking.hostName' has conflicting definition values:\n- In \`/b.nix': "right"\n- In \`/a.nix': "left"\n${priorities}`,
    )
  })

  it('of an option that takes one only are all shown', async () => {
    const both = two('{ system.only = "left"; }', '{ system.only = "right"; }')
    expect(await message(both, 'config.system.only')).toBe(
      `The option \`system.only' is defined multiple times while it's expected to be unique.\n\nDefinition values:\n- In \`/b.nix': "right"\n- In \`/a.nix': "left"\n${priorities}`,
    )
  })

  it('of a read-only option are refused', async () => {
    expect(await message('{ networking.fixed = "never"; }', 'config.networking.fixed')).toBe(
      'The option `networking.fixed\' is read-only, but it\'s set multiple times. Definition values:\n- In `/options.nix\': "always"\n- In `/configuration.nix\': "never"',
    )
  })

  it('as null and as a value are refused', async () => {
    const both = two('{ system.maybe = null; }', '{ system.maybe = "x"; }')
    expect(await message(both, 'config.system.maybe')).toBe(
      "The option `system.maybe` is defined both null and not null, in `/b.nix' and `/a.nix'.",
    )
  })

  it('of different kinds where anything goes are refused', async () => {
    const both = two('{ system.any = 1; }', '{ system.any = "x"; }')
    expect(await message(both, 'config.system.any')).toBe(
      "The option `system.any' has conflicting option types in `/b.nix' and `/a.nix'",
    )
  })

  it('of an option without a type are refused when nothing joins them', async () => {
    const both = two('{ system.unmergeable = 1; }', '{ system.unmergeable = "x"; }')
    expect(await message(both, 'config.system.unmergeable')).toBe(
      "Cannot merge definitions of `system.unmergeable'. Definition values:\n- In `/b.nix': \"x\"\n- In `/a.nix': 1",
    )
  })
})
