/** Reading options, listing what is set, and finding the place of an option that a message names. */
import { describe, expect, test } from 'vitest'
import { bindings } from '../../../nixlang/bindings.ts'
import { locate } from '../../../nixlang/locate.ts'
import { formatOptionPath, parseOptionPath } from '../../../nixlang/option-path.ts'
import { readOption } from '../../../nixlang/read-option.ts'
import { plainData } from '../../../nixlang/value.ts'

const text = `{ lib, pkgs, ... }:
{
  networking.hostName = "nixos";
  services = {
    openssh.enable = true;
    nginx = lib.mkIf true { enable = lib.mkForce false; };
  };
  users.users."a.b" = { isNormalUser = true; };
  users.users."a.b".extraGroups = [ "wheel" 5 ];
  virtualisation.vmVariant.virtualisation.cores = 2;
  inherit (lib) version;
  x.\${lib.y}.z = 1;
  networking.firewall.allowedTCPPorts = lib.mkForce [ 80 "81" ];
}
`

/** What is read, with ranges shown as the text that they hold. */
function read(...path: string[]): unknown {
  const reading = readOption(text, path)
  if (reading.kind === 'absent') return 'absent'
  const source = text.slice(reading.from, reading.to)
  if (reading.kind === 'literal') return { source, value: plainData(reading.value) }
  return {
    source,
    wrappers: reading.wrappers,
    inner: reading.inner === null ? null : plainData(reading.inner.value),
  }
}

describe('readOption', () => {
  test('reads literals', () => {
    expect(read('networking', 'hostName')).toEqual({ source: '"nixos"', value: 'nixos' })
    expect(read('services', 'openssh')).toEqual({ source: 'true', value: { enable: true } })
    expect(read('services', 'openssh', 'enable')).toEqual({ source: 'true', value: true })
  })

  test('joins what is split over several bindings', () => {
    expect(read('users', 'users', 'a.b')).toMatchObject({
      value: { isNormalUser: true, extraGroups: ['wheel', 5] },
    })
    expect(read('users')).toMatchObject({
      value: { users: { 'a.b': { isNormalUser: true, extraGroups: ['wheel', 5] } } },
    })
    expect(readOption(text, ['users']).kind === 'literal' && readOption(text, ['users'])).toMatchObject({
      places: [{}, {}],
    })
  })

  test('tells expressions with their wrappers and what is inside', () => {
    expect(read('services', 'nginx', 'enable')).toEqual({
      source: 'lib.mkForce false',
      wrappers: ['mkIf', 'mkForce'],
      inner: false,
    })
    expect(read('services', 'nginx')).toMatchObject({ wrappers: ['mkIf'], inner: null })
    expect(read('version')).toEqual({ source: 'version', wrappers: [], inner: null })
    expect(read('networking', 'firewall', 'allowedTCPPorts')).toMatchObject({
      wrappers: ['mkForce'],
      inner: [80, '81'],
    })
  })

  test('tells what is absent, also beside wrappers that can be seen through', () => {
    expect(read('networking', 'domain')).toBe('absent')
    expect(read('services', 'nginx', 'user')).toBe('absent')
    expect(readOption('{ config = lib.mkMerge [ { a = 1; } ]; }', ['b'])).toEqual({ kind: 'absent' })
    expect(readOption('{ config = lib.mkMerge [ { a = 1; } ]; }', ['a'])).toMatchObject({ kind: 'literal' })
  })
})

test('bindings lists everything that is set, with its places', () => {
  const found = bindings(text).map(({ path, name, value, kind }) => [
    path.join('/'),
    text.slice(name.from, name.to),
    value === null ? null : text.slice(value.from, value.to),
    kind,
  ])
  expect(found).toEqual([
    ['networking/hostName', 'networking.hostName', '"nixos"', 'literal'],
    ['services/openssh/enable', 'openssh.enable', 'true', 'literal'],
    ['services/nginx/enable', 'enable', 'lib.mkForce false', 'expression'],
    ['users/users/a.b/isNormalUser', 'isNormalUser', 'true', 'literal'],
    ['users/users/a.b/extraGroups', 'users.users."a.b".extraGroups', '[ "wheel" 5 ]', 'literal'],
    [
      'virtualisation/vmVariant/virtualisation/cores',
      'virtualisation.vmVariant.virtualisation.cores',
      '2',
      'literal',
    ],
    ['version', 'version', null, 'expression'],
    ['x//z', 'x.${lib.y}.z', '1', 'literal'],
    [
      'networking/firewall/allowedTCPPorts',
      'networking.firewall.allowedTCPPorts',
      'lib.mkForce [ 80 "81" ]',
      'expression',
    ],
  ])
  const split = bindings('{ options.a = 1; config.b.c = 2; config = { d = 3; }; }')
  expect(split.map(({ path }) => path.join('.'))).toEqual(['options.a', 'b.c', 'd'])
})

describe('locate', () => {
  const place = (path: string): unknown => {
    const found = locate(text, path)
    if (found === null) return null
    return [
      text.slice(found.name.from, found.name.to),
      found.value === null ? null : text.slice(found.value.from, found.value.to),
      found.exact,
    ]
  }

  test.each([
    ['networking.hostName', ['networking.hostName', '"nixos"', true]],
    ['services.openssh.enable', ['openssh.enable', 'true', true]],
    ['services.nginx.enable', ['enable', 'lib.mkForce false', true]],
    ['users.users."a.b".extraGroups', ['users.users."a.b".extraGroups', '[ "wheel" 5 ]', true]],
    ['virtualisation.vmVariant.networking.hostName', ['networking.hostName', '"nixos"', true]],
    [
      'virtualisation.vmVariant.virtualisation.cores',
      ['virtualisation.vmVariant.virtualisation.cores', '2', true],
    ],
    [
      'networking.firewall.allowedTCPPorts."[definition 1-entry 2]"',
      ['networking.firewall.allowedTCPPorts', '"81"', true],
    ],
    [
      'virtualisation.vmVariant.networking.firewall.allowedTCPPorts."[definition 1-entry 1]"',
      ['networking.firewall.allowedTCPPorts', '80', true],
    ],
    ['networking.hostName.sub', ['networking.hostName', '"nixos"', true]],
  ])('finds %s', (path, expected) => {
    expect(place(path)).toEqual(expected)
  })

  test('comes as near as it can', () => {
    expect(place('networking.hostNaem')).toMatchObject(['networking', expect.anything(), false])
    expect(place('users.users.bob.isNormalUser')).toMatchObject([
      expect.stringContaining('users.users'),
      expect.anything(),
      false,
    ])
    expect(place('boot.loader')).toBeNull()
    expect(place('')).toBeNull()
    expect(locate(text, ['virtualisation', 'vmVariant', 'services', 'openssh', 'x'])).toMatchObject({
      matched: 2,
      skipped: true,
      exact: false,
    })
  })
})

test('option paths make the round trip between text and names', () => {
  expect(parseOptionPath('users.users."a.b".name')).toEqual(['users', 'users', 'a.b', 'name'])
  expect(parseOptionPath('users.users.<name>.x')).toEqual(['users', 'users', '<name>', 'x'])
  expect(formatOptionPath(['users', 'a.b', 'if', 'x-y'])).toBe('users."a.b"."if".x-y')
  for (const bad of ['', '.', 'a.', '.a', 'a..b', 'a b', '"a']) expect(parseOptionPath(bad)).toBeNull()
})
