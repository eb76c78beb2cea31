/** Options and packages of a nixpkgs, by the real nix-instantiate. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nixEnvironment, type NixEnvironment } from '../../../../main/nix/environment.ts'
import { catalogueWith, lines, option, writeNixpkgs } from './hand-made.ts'

let root = ''
let environment: NixEnvironment
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'snowglobe-catalogue-'))
  environment = await nixEnvironment({ env: process.env, dataDir: path.join(root, 'data') })
})
afterAll(() => rm(root, { recursive: true, force: true }))

const catalogue = () => catalogueWith(environment, path.join(root, 'cache'))

describe('the offline nixpkgs', () => {
  it('tells its options with types, summaries and details, those inside of a VM too', async () => {
    const all = catalogue()
    const index = await all.options({ kind: 'starter' })
    const names = lines(index.names)
    expect(names).toHaveLength(index.count)
    expect(lines(index.types)).toHaveLength(index.count)
    expect(lines(index.summaries)).toHaveLength(index.count)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)))
    expect(names).toContain('users.users.<name>.isNormalUser')
    expect(names).toContain('virtualisation.vmVariant.virtualisation.memorySize')
    expect(names).not.toContain('virtualisation.vmVariant.networking.hostName')
    expect(lines(index.types)[names.indexOf('services.openssh.enable')]).toBe('boolean')
    const detail = await all.option({ kind: 'starter' }, 'networking.hostName')
    expect(detail).toMatchObject({ name: 'networking.hostName', readOnly: false })
    expect(detail?.default).not.toBeNull()
    expect(detail?.declarations[0]).toMatch(/^nixos\/modules\//)
  })

  it('has a document for each of its options, and none for what is no option', async () => {
    const all = catalogue()
    const { names } = await all.options({ kind: 'starter' })
    for (const name of lines(names)) expect((await all.option({ kind: 'starter' }, name))?.name).toBe(name)
    for (const name of ['no.such', '', 'networking.hostNam', 'etworking.hostName', 'a\nb'])
      expect(await all.option({ kind: 'starter' }, name)).toBeNull()
  })

  it('tells its packages with version and description', async () => {
    const index = await catalogue().packages({ kind: 'starter' })
    const at = lines(index.attributes).indexOf('cowsay')
    expect(at).toBeGreaterThanOrEqual(0)
    expect(lines(index.versions)[at]).toMatch(/^\d/)
    expect(lines(index.descriptions)[at]).not.toBe('')
  })
})

describe('a nixpkgs in which things throw', () => {
  it('leaves out of an option what throws, and nothing else', async () => {
    const source = await writeNixpkgs(path.join(root, 'throwing'), {
      options: `{
        ${option('c.z', 'description = throw "none"; example = { _type = "literalMD"; text = "see *there*"; };')}
        ${option('c', 'description = { _type = "mdDoc"; text = "First {option}`x`.\\n\\nSecond."; }; default = [ 1 "two" ];')}
        ${option('a', 'default = throw "no"; example = { x = throw "no"; };')}
        ${option('hidden', 'visible = false;')} ${option('private', 'internal = true;')}
        ${option('b-1', 'readOnly = true; defaultText = { _type = "literalExpression"; text = "pkgs.x"; };')}
      }`,
    })
    const all = catalogue()
    const index = await all.options(source)
    expect(lines(index.names)).toEqual(['a', 'b-1', '"c.z"', 'c'].toSorted())
    expect(lines(index.summaries)).toEqual(['', '', '', 'First x.'])
    expect(await all.option(source, 'a')).toMatchObject({ default: null, example: null })
    expect(await all.option(source, 'b-1')).toMatchObject({ default: 'pkgs.x', readOnly: true })
    expect((await all.option(source, 'c'))?.default?.replaceAll(/\s+/g, ' ')).toBe('[ 1 "two" ]')
    expect(await all.option(source, '"c.z"')).toMatchObject({ description: '', example: 'see *there*' })
  })

  it('tells options without their defaults where one of those fails in a way that nobody can catch', async () => {
    const source = await writeNixpkgs(path.join(root, 'failing-default'), {
      options: `{ ${option('a', 'default = { }.missing;')} ${option('b', 'description = "Kept."; default = 1;')} }`,
    })
    const all = catalogue()
    const index = await all.options(source)
    expect(lines(index.names)).toEqual(['a', 'b'])
    expect(lines(index.summaries)).toEqual(['', 'Kept.'])
    expect((await all.option(source, 'b'))?.default).toBeNull()
  })

  it('leaves out packages that throw, and tells of the others what can be told', async () => {
    const source = await writeNixpkgs(path.join(root, 'throwing-packages'), {
      packages: `
        good = { type = "derivation"; version = "1"; meta.description = "Good  stuff"; };
        bad = throw "no longer here";
        failing = assert false; { };
        plain = { type = "derivation"; name = "plain-3.2"; };
        broken = { type = "derivation"; version = throw "x"; meta = throw "y"; };
        unfree = { type = "derivation"; version = "5"; meta.description = "Unfree"; outPath = throw "unfree"; };
        odd = { type = throw "z"; };
        inner = { recurseForDerivations = true; deep = { type = "derivation"; version = "2"; meta = { }; }; };
        python3Packages = { numpy = { type = "derivation"; version = "2"; }; bad = throw "no"; };
        python313Packages = { recurseForDerivations = true; numpy = { type = "derivation"; version = "2"; }; };
        hidden = { deep = { type = "derivation"; }; };
        text = "no package"; function = x: x;`,
    })
    const packages = await catalogue().packages(source)
    expect(lines(packages.attributes)).toEqual([
      'broken',
      'good',
      'inner.deep',
      'plain',
      'python3Packages.numpy',
      'unfree',
    ])
    expect(lines(packages.versions)).toEqual(['', '1', '2', '3.2', '2', '5'])
    expect(lines(packages.descriptions)).toEqual(['', 'Good stuff', '', '', '', 'Unfree'])
  })

  it('fails in words where nothing can be evaluated, and is asked again', async () => {
    const folder = path.join(root, 'failing')
    const source = await writeNixpkgs(folder, { options: 'throw "this nixpkgs is broken"' })
    const all = catalogue()
    const failure = expect.objectContaining({
      code: 'nix/eval-failed',
      message: expect.stringContaining('this nixpkgs is broken'),
      hint: expect.any(String),
    })
    await expect(all.options(source)).rejects.toEqual(failure)
    await expect(all.options(source)).rejects.toEqual(failure)
    await rm(path.join(folder, 'nixos/default.nix'))
    await expect(catalogue().options(source)).rejects.toMatchObject({ code: 'nix/source-missing' })
    await writeFile(
      path.join(folder, 'nixos/default.nix'),
      `{ configuration }: { options = { ${option('a')} }; }`,
    )
    expect((await catalogue().options(source)).count).toBe(1)
  })
})
