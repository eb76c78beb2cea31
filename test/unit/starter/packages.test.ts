/** The starter's packages as an index sees them: names, versions and descriptions, and nothing is built for it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from './evaluation.ts'

interface Package {
  attribute: string
  name: string
  pname: string
  version: string
  description: string
}

const index = `
  let
    pkgs = import <nixpkgs> { };
    isPackage = value: builtins.isAttrs value && value.type or null == "derivation";
    describe = attribute: let package = pkgs.\${attribute}; in {
      inherit attribute;
      inherit (package) name pname version;
      inherit (package.meta) description;
    };
  in
  map describe (builtins.filter (name: let tried = builtins.tryEval pkgs.\${name}; in tried.success && isPackage tried.value)
    (builtins.attrNames pkgs))`

describe('the list of the starter’s packages', () => {
  let packages: Map<string, Package>

  beforeAll(async () => {
    const list = (await evaluate(index)) as Package[]
    packages = new Map(list.map((one) => [one.attribute, one]))
  })

  it('names, dates and describes every one of them', () => {
    expect(packages.size).toBeGreaterThan(80)
    const lacking = [...packages.values()].filter(
      (one) => !one.name.startsWith(one.pname) || one.version === '' || one.description === '',
    )
    expect(lacking).toEqual([])
  })

  it('has the tutorial’s under their names in nixpkgs', () => {
    expect(packages.get('cowsay')).toMatchObject({
      name: expect.stringMatching(/^cowsay-3\.\d+/) as unknown,
      pname: 'cowsay',
      description: 'configurable talking cow',
    })
    expect([...packages.keys()]).toEqual(
      expect.arrayContaining(['lolcat', 'gnugrep', 'python3', 'icewm', 'nginx']),
    )
  })

  it('is changed by an overlay', async () => {
    const overlay = '(final: prev: { moo = prev.cowsay // { pname = "moo"; }; })'
    expect(await evaluate(`(import <nixpkgs> { overlays = [ ${overlay} ]; }).moo.pname`)).toBe('moo')
  })
})
