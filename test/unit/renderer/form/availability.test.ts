/** What an index of options tells about whether an option exists. */
import { describe, expect, test } from 'vitest'
import type { Columns } from '../../../../renderer/catalogue/columns.ts'
import { hasOption, spelling } from '../../../../renderer/form/availability.ts'

const types: Record<string, string> = {
  'boot.kernelParams': 'list of string',
  'networking.firewall.allowedTCPPorts': 'list of port',
  'nixpkgs.config': 'nixpkgs config',
  'services.openssh.settings': 'open submodule of attribute set of atom',
  'services.openssh.settings.PermitRootLogin': 'one of "yes", "no"',
  'users.users': 'attribute set of (submodule)',
  'users.users.<name>.isNormalUser': 'boolean',
  'virtualisation.vmVariant': 'submodule',
}
const columns: Columns = {
  revision: 'r',
  names: Object.keys(types),
  types: Object.values(types),
  summaries: Object.keys(types).map(() => ''),
}
const has = (name: string) => hasOption(columns, name.split('.'))

describe('an option', () => {
  test('exists where the index lists it, whatever name stands in for a <name>', () => {
    expect(has('boot.kernelParams')).toBe(true)
    expect(has('users.users.alice.isNormalUser')).toBe(true)
  })

  test('does not exist where the index lists its neighbours only', () => {
    expect(has('boot.kernelParam')).toBe(false)
    expect(has('networking.firewall')).toBe(false)
    expect(has('users.users.alice.isPerson')).toBe(false)
    expect(has('services.gnome.enable')).toBe(false)
  })

  test('may exist below one that the index shows only as a whole', () => {
    expect(has('virtualisation.vmVariant.virtualisation.cores')).toBe(true)
    expect(has('nixpkgs.config.allowUnfree')).toBe(true)
    expect(has('services.openssh.settings.PasswordAuthentication')).toBe(true)
  })

  test('is taken to exist as long as there is no index', () => {
    expect(hasOption(null, ['services', 'gnome', 'enable'])).toBe(true)
  })
})

test('of several spellings the first that exists is taken', () => {
  expect(
    spelling(columns, [
      ['boot', 'params'],
      ['boot', 'kernelParams'],
    ]),
  ).toEqual(['boot', 'kernelParams'])
  expect(spelling(columns, [['boot', 'params']])).toBeNull()
})
