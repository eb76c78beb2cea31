/** Options and packages of a nixpkgs, by the real nix-instantiate: what is found, kept, made anew, and given up. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Catalogue } from '../../../../main/nix/catalogue/catalogue.ts'
import { nixEnvironment, type NixEnvironment } from '../../../../main/nix/environment.ts'

const cache = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache')
const starterDir = process.env['SNOWGLOBE_STARTER'] ?? path.join(cache, 'snowglobe/starter/nixpkgs')

let root = ''
let environment: NixEnvironment
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'snowglobe-catalogue-'))
  environment = await nixEnvironment({ env: process.env, dataDir: path.join(root, 'data') })
})
afterAll(() => rm(root, { recursive: true, force: true }))

const catalogue = (cacheDir: string, ending = new AbortController().signal) =>
  new Catalogue({ nix: async () => environment, starterDir, isOffline: () => true, cacheDir, ending })
const lines = (column: string) => column.split('\n')

describe('the offline nixpkgs', () => {
  it('tells its options with types, summaries and details, those inside of a VM too', async () => {
    const all = catalogue(path.join(root, 'cache'))
    const index = await all.options({ kind: 'starter' })
    const names = lines(index.names)
    expect(names).toHaveLength(index.count)
    expect(lines(index.types)).toHaveLength(index.count)
    expect(lines(index.summaries)).toHaveLength(index.count)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('users.users.<name>.isNormalUser')
    expect(names).toContain('virtualisation.vmVariant.virtualisation.memorySize')
    expect(names).not.toContain('virtualisation.vmVariant.networking.hostName')
    expect(lines(index.types)[names.indexOf('services.openssh.enable')]).toBe('boolean')
    const detail = await all.option({ kind: 'starter' }, 'networking.hostName')
    expect(detail).toMatchObject({ name: 'networking.hostName', readOnly: false })
    expect(detail?.default).not.toBeNull()
    expect(detail?.declarations[0]).toMatch(/^nixos\/modules\//)
    expect(await all.option({ kind: 'starter' }, 'no.such')).toBeNull()
  })

  it('tells its packages with version and description', async () => {
    const index = await catalogue(path.join(root, 'cache')).packages({ kind: 'starter' })
    const at = lines(index.attributes).indexOf('cowsay')
    expect(at).toBeGreaterThanOrEqual(0)
    expect(lines(index.versions)[at]).toMatch(/^\d/)
    expect(lines(index.descriptions)[at]).not.toBe('')
  })
})

/** A nixpkgs in which things go wrong, with `options` as Nix text. */
async function nixpkgs(name: string, options: string): Promise<{ kind: 'folder'; path: string }> {
  const folder = path.join(root, name)
  await mkdir(path.join(folder, 'nixos'), { recursive: true })
  await writeFile(path.join(folder, 'nixos/default.nix'), `{ configuration }: { options = ${options}; }`)
  await mkdir(path.join(folder, 'lib'), { recursive: true })
  await writeFile(path.join(folder, 'lib/default.nix'), `import ${starterDir}/lib`)
  await writeFile(
    path.join(folder, 'default.nix'),
    `{ config }: {
      good = { type = "derivation"; version = "1"; meta.description = "Good  stuff"; };
      bad = throw "no longer here";
      plain = { type = "derivation"; };
      broken = { type = "derivation"; version = throw "x"; meta = throw "y"; };
      inner = { recurseForDerivations = true; deep = { type = "derivation"; version = "2"; meta = { }; }; };
      hidden = { deep = { type = "derivation"; }; };
      text = "no package";
    }`,
  )
  return { kind: 'folder', path: folder }
}
const option = (name: string, more: string) =>
  `${name} = { _type = "option"; loc = [ "${name}" ]; declarations = [ ]; type = { description = "string"; getSubOptions = _: { }; }; ${more} };`

describe('a nixpkgs in which things throw', () => {
  it('leaves out what throws, and nothing else', async () => {
    const source = await nixpkgs(
      'throwing',
      `{ ${option('a', 'default = throw "no";')} ${option('b', 'defaultText = "x"; internal = true;')} ${option('c', 'description = "First.\\n\\nSecond.";')} }`,
    )
    const all = catalogue(path.join(root, 'cache'))
    const index = await all.options(source)
    expect(lines(index.names)).toEqual(['a', 'c'])
    expect(lines(index.summaries)).toEqual(['', 'First.'])
    expect((await all.option(source, 'a'))?.default).toBeNull()
    const packages = await all.packages(source)
    expect(lines(packages.attributes)).toEqual(['broken', 'good', 'inner.deep', 'plain'])
    expect(lines(packages.descriptions)).toEqual(['', 'Good stuff', '', ''])
  })

  it('fails in words where nothing can be evaluated, and is asked again', async () => {
    const source = await nixpkgs('failing', 'throw "this nixpkgs is broken"')
    const all = catalogue(path.join(root, 'cache'))
    await expect(all.options(source)).rejects.toMatchObject({ code: 'nix/eval-failed' })
    await writeFile(
      path.join(source.path, 'nixos/default.nix'),
      `{ configuration }: { options = { ${option('a', '')} }; }`,
    )
    expect((await catalogue(path.join(root, 'cache')).options(source)).count).toBe(1)
  })
})

describe('what is kept', () => {
  it('is read again, made anew when damaged or outdated, and not needed', async () => {
    const cacheDir = path.join(root, 'kept')
    const source = await nixpkgs('changing', `{ ${option('a', '')} }`)
    await catalogue(cacheDir).options(source)
    const [file = ''] = await readdir(cacheDir)
    const whole = await readFile(path.join(cacheDir, file), 'utf8')

    // Read from the file: what stands there is what is told.
    await writeFile(path.join(cacheDir, file), whole.replace('"n":"a"', '"n":"kept"'))
    expect((await catalogue(cacheDir).options(source)).names).toBe('kept')
    for (const damaged of [whole.slice(0, -4), whole.replace('{', '['), '']) {
      await writeFile(path.join(cacheDir, file), damaged)
      expect((await catalogue(cacheDir).options(source)).names).toBe('a')
    }
    await writeFile(
      path.join(source.path, 'nixos/default.nix'),
      `{ configuration }: { options = { ${option('b', '')} }; }`,
    )
    expect((await catalogue(cacheDir).options(source)).names).toBe('b')
    expect((await catalogue(path.join(cacheDir, file, 'no-folder')).options(source)).names).toBe('b')
  })
})

it('ends its evaluation when the app ends', async () => {
  const source = await nixpkgs('slow', `builtins.foldl' (a: b: a + b) 0 (builtins.genList (n: n) 300000000)`)
  const ending = new AbortController()
  const asked = catalogue(path.join(root, 'cache'), ending.signal).options(source)
  setTimeout(() => ending.abort(), 300)
  await expect(asked).rejects.toThrow(/abort/i)
})
