/** The starter's options as an index sees them: by one function over the whole tree. */
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate, evaluateSystem } from './evaluation.ts'

interface Entry {
  name: string
  loc: string[]
  type: string
  description: string | null
  declarations: string[]
  internal: boolean
  visible: boolean
  readOnly: boolean
  default?: { _type: string; text: string }
  example?: { _type: string; text: string }
}

describe('the list of the starter’s options', () => {
  let shown: Map<string, Entry>

  beforeAll(async () => {
    const list = (await evaluate(
      '(import <nixpkgs/lib>).optionAttrSetToDocList (import <nixpkgs/nixos> { configuration = { }; }).options',
    )) as Entry[]
    shown = new Map(
      list.filter((entry) => entry.visible && !entry.internal).map((entry) => [entry.name, entry]),
    )
  })

  it('has those that users need, those of each user and host among them', () => {
    expect([...shown.keys()]).toEqual(
      expect.arrayContaining([
        'boot.loader.systemd-boot.enable',
        'environment.systemPackages',
        'networking.firewall.allowedTCPPorts',
        'services.nginx.virtualHosts.<name>.locations.<name>.proxyPass',
        'services.xserver.windowManager.icewm.enable',
        'system.stateVersion',
        'users.users.<name>.initialPassword',
        'virtualisation.vmVariant',
      ]),
    )
    expect(shown.size).toBeGreaterThan(300)
  })

  it('says of each its type, what it is and which file declares it', () => {
    const lacking = [...shown.values()].filter(
      (entry) =>
        entry.name !== '_module.args' &&
        (!entry.description || entry.type === '' || !entry.declarations.every(existsSync)),
    )
    expect(lacking.map((entry) => entry.name)).toEqual([])
  })

  it('gives default and example as Nix text', () => {
    expect(shown.get('networking.firewall.allowedTCPPorts')).toMatchObject({
      loc: ['networking', 'firewall', 'allowedTCPPorts'],
      type: 'list of 16 bit unsigned integer; between 0 and 65535 (both inclusive)',
      readOnly: false,
      default: { _type: 'literalExpression', text: '[ ]' },
      example: { _type: 'literalExpression', text: '[\n  22\n  80\n]' },
    })
    expect(shown.get('services.nginx.package')?.default?.text).toBe('pkgs.nginxStable')
  })

  it('names the module that declares it by its path below nixpkgs', () => {
    expect(
      shown.get('services.nginx.enable')?.declarations.map((file) => file.replace(/^.*\/nixpkgs\//, '')),
    ).toEqual(['nixos/modules/services/web-servers/nginx.nix'])
  })
})

describe('one option', () => {
  it('can be asked for without the others', async () => {
    const option = 'options.services.nginx.enable'
    const asked = `[ ${option}.type.name ${option}.default ${option}.value ${option}.isDefined ${option}.highestPrio ]`
    expect(await evaluateSystem('{ services.nginx.enable = true; }', asked)).toEqual([
      'bool',
      false,
      true,
      true,
      100,
    ])
  })

  it('of a machine is found below vmVariant', async () => {
    const machine = 'options.virtualisation.vmVariant.type.getSubOptions [ ]'
    expect(await evaluateSystem('{ }', `(${machine}).virtualisation.memorySize.type.description`)).toBe(
      'positive integer, meaning >0',
    )
  })
})
