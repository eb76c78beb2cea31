import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingOptions } from '../../../main/nix/options.ts'
import { makeFixture, type Fixture } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.remove())

const missing = (nixpkgs: string, paths: string[], signal?: AbortSignal) =>
  missingOptions({
    environment: fixture.environment,
    source: { kind: 'folder', path: nixpkgs },
    starterDir: '/nowhere',
    paths,
    offline: true,
    ...(signal === undefined ? {} : { signal }),
  })

describe('missing options', () => {
  it('names what this nixpkgs lacks, by the shortest beginning, and evaluates no option', async () => {
    const paths = [
      'networking.hostName',
      'services.nginx',
      'services.xserver.desktopManager.gnome.enable',
      'virtualisation.vmVariant.virtualisation.memorySize',
      'a."b.c"',
    ]
    expect(await missing(fixture.nixpkgs, paths)).toEqual(
      new Map([
        ['services.xserver.desktopManager.gnome.enable', 'This nixpkgs has no option `services.xserver`.'],
        ['a."b.c"', 'This nixpkgs has no option `a`.'],
      ]),
    )
  })

  it('fails in a sentence when nixpkgs is broken or not there', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'snowglobe-broken-'))
    try {
      await expect(missing(dir, ['a'])).rejects.toMatchObject({ code: 'nix/source-missing' })
      await mkdir(path.join(dir, 'nixos'))
      await writeFile(path.join(dir, 'nixos/default.nix'), '{ x = ; }')
      await expect(missing(dir, ['a'])).rejects.toMatchObject({
        code: 'nix/eval-failed',
        place: { file: path.join(dir, 'nixos/default.nix'), line: 1, column: 7 },
      })
    } finally {
      await rm(dir, { recursive: true })
    }
    await expect(missing('/gone', ['a'])).rejects.toMatchObject({ code: 'nix/source-missing' })
  })

  it('stops when it is told to', async () => {
    await writeFile(
      path.join(fixture.root, 'endless.nix'),
      "{ configuration }: { options = builtins.foldl' (a: b: a) { } (builtins.genList (x: x) 1000000000); }",
    )
    const dir = path.join(fixture.root, 'endless')
    await mkdir(path.join(dir, 'nixos'), { recursive: true })
    await writeFile(path.join(dir, 'nixos/default.nix'), 'import ../../endless.nix')
    const start = performance.now()
    await expect(missing(dir, ['a'], AbortSignal.timeout(300))).rejects.toThrow(/abort|timeout/i)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
