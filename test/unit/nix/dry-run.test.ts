import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closureOf } from '../../../main/nix/closure.ts'
import { dryRun } from '../../../main/nix/dry-run.ts'
import { makePrivateFixture, type PrivateFixture } from './private-fixture.ts'

let fixture: PrivateFixture
beforeAll(async () => {
  fixture = await makePrivateFixture()
})
afterAll(() => fixture.remove())

const never = new AbortController().signal
const ask = (
  options: { words?: string[]; offline?: boolean; limitMs?: number; signal?: AbortSignal } = {},
) => {
  const { command, folder, environment } = fixture
  return dryRun({
    command: { ...command, args: [...command.args, ...(options.words ?? [])] },
    folder,
    environment,
    offline: options.offline ?? false,
    limitMs: options.limitMs ?? 30_000,
    signal: options.signal ?? never,
  })
}
const names = (paths: string[] = []) => paths.map((each) => each.replace(/^.*\/[0-9a-z]{32}-/, ''))
const hello = '(package { pname = "hello"; version = "1.0"; kilobytes = 512; })'

describe('dry run', () => {
  it('tells what would be built, what is needed first at the front, and builds nothing', async () => {
    await fixture.list(hello)
    const found = await ask()
    expect(names(found?.toBuild)).toEqual(['hello-1.0.drv', 'tiny-vm.drv'])
    expect(found).toMatchObject({ toFetch: [], missing: [], downloadBytes: 0, unpackedBytes: 0 })
    await expect(fixture.nix('nix-store', '--check-validity', './result')).rejects.toThrow()
    expect(names((await ask())?.toBuild)).toHaveLength(2)
  })

  it('tells what a cache would give, with its sizes, and nothing when all is there', async () => {
    await fixture.list(hello)
    expect((await fixture.build()).outcome).toMatchObject({ phase: 'succeeded' })
    expect(await ask()).toMatchObject({ toBuild: [], toFetch: [], missing: [] })

    const cache = `file://${fixture.root}/cache`
    const features = ['--extra-experimental-features', 'nix-command']
    const result = await fixture.nix('readlink', 'result')
    const { bytes } = await closureOf(fixture.environment, result)
    await fixture.nix('nix', ...features, 'copy', '--to', `${cache}?compression=none`, result)
    await rm(path.join(fixture.folder, 'result'))
    await fixture.nix('nix-collect-garbage')
    const words = ['--option', 'substituters', cache, '--option', 'require-sigs', 'false']
    const found = await ask({ words })
    expect(names(found?.toFetch).toSorted()).toEqual(['hello-1.0', 'tiny-vm'])
    expect(found?.toBuild).toEqual([])
    // Nix rounds to hundredths of a MiB.
    expect(Math.abs((found?.unpackedBytes ?? 0) - bytes)).toBeLessThan(2 ** 20 / 100)
    expect(found?.downloadBytes).toBeGreaterThan(500_000)
  })

  it('tells offline which downloads would be missing, and takes none that lies here for one', async () => {
    await fixture.list('(download "linux-6.6.tar.xz")', '(local "here.tar")')
    expect(await ask({ offline: true })).toMatchObject({ missing: ['linux-6.6.tar.xz'] })
    expect(await ask({ offline: false })).toMatchObject({ missing: [] })
  })

  it('fails as the build would where the configuration does not evaluate', async () => {
    await fixture.configure('{ pkgs, ... }: { environment.systemPackages = [ pkgs.helo ]; }')
    await expect(ask()).rejects.toMatchObject({
      code: 'nix/eval-failed',
      message: 'There is no package `helo`.',
      place: { file: path.join(fixture.folder, 'configuration.nix'), line: 1 },
    })
  })

  it('gives up after its time and leaves nothing running', async () => {
    await fixture.configure(
      `{ ... }: { environment.systemPackages = [ (builtins.foldl' (a: b: a + b) 0 (builtins.genList (n: builtins.foldl' (x: y: x + y) 0 (builtins.genList (m: m) 1000)) 1000000)) ]; }`,
    )
    const startedAt = performance.now()
    expect(await ask({ limitMs: 300 })).toBeNull()
    expect(performance.now() - startedAt).toBeLessThan(5000)
    const stopping = new AbortController()
    const asking = ask({ signal: stopping.signal })
    setTimeout(() => stopping.abort(), 200)
    expect(await asking).toBeNull()
    expect(await ask({ signal: AbortSignal.abort() })).toBeNull()
    await expect
      .poll(() => fixture.nix('sh', '-c', 'cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\\0" " "'))
      .not.toContain(`nixpkgs=${fixture.nixpkgs} -I nixos-config=./configuration.nix --dry-run`)
  })
})
