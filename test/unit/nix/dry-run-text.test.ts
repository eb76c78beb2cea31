import { describe, expect, it } from 'vitest'
import { readDryRun } from '../../../main/nix/dry-run-text.ts'

function read(text: string) {
  const { take, list } = readDryRun()
  for (const line of text.split('\n')) take(line)
  return list
}
const nothing = { toBuild: [], toFetch: [], unknown: [], downloadBytes: 0, unpackedBytes: 0 }

describe('what a dry run prints', () => {
  it('is read in the words of Nix 2.3, which counts neither', () => {
    const text = `these derivations will be built:
  /nix/store/sw77w23jfkca9lmhvgxm7cy3axjf0ap5-a-2.0.drv
  /nix/store/lrd1p992iipbj4psrmn8mw61fj4il2ci-top-1.0.drv
these paths will be fetched (1.50 MiB download, 7.25 MiB unpacked):
  /nix/store/fkjnlysq7r1b393nph9amif85yms9ajx-b-3`
    expect(read(text)).toEqual({
      toBuild: [
        '/nix/store/sw77w23jfkca9lmhvgxm7cy3axjf0ap5-a-2.0.drv',
        '/nix/store/lrd1p992iipbj4psrmn8mw61fj4il2ci-top-1.0.drv',
      ],
      toFetch: ['/nix/store/fkjnlysq7r1b393nph9amif85yms9ajx-b-3'],
      unknown: [],
      downloadBytes: 1.5 * 2 ** 20,
      unpackedBytes: 7.25 * 2 ** 20,
    })
  })

  it('is read in the words of Nix 2.8, recorded, among its warnings', () => {
    const text = `warning: the group 'nixbld' specified in 'build-users-group' does not exist
warning: unable to download 'https://cache.nixos.org/nix-cache-info': Couldn't resolve host name (6)
these 3 derivations will be built:
  /nix/store/qld0rlknky8cnb690ph6msyks1779vrl-b-3.drv
warning: error: unable to download 'https://cache.nixos.org/nix-cache-info'; retrying in 338 ms
  /nix/store/sw77w23jfkca9lmhvgxm7cy3axjf0ap5-a-2.0.drv
  /nix/store/9z13hp8crnidcj9ybml0dfb2cdcpxrnn-top-1.0.drv
don't know how to build these paths:
  /nix/store/00000000000000000000000000000000-x`
    expect(read(text)).toEqual({
      ...nothing,
      toBuild: [
        '/nix/store/qld0rlknky8cnb690ph6msyks1779vrl-b-3.drv',
        '/nix/store/sw77w23jfkca9lmhvgxm7cy3axjf0ap5-a-2.0.drv',
        '/nix/store/9z13hp8crnidcj9ybml0dfb2cdcpxrnn-top-1.0.drv',
      ],
      unknown: ['/nix/store/00000000000000000000000000000000-x'],
    })
  })

  it.each([
    ['this path will be fetched (0.1 MiB download, 0.5 MiB unpacked):', 0.1 * 2 ** 20, 0.5 * 2 ** 20],
    ['this path will be fetched (12.3 KiB download, 1.5 GiB unpacked):', 12.3 * 1024, 1.5 * 2 ** 30],
    ['these 2013 paths will be fetched (1,5 MiB download):', 0, 0],
    ['these 2 paths will be fetched (640 B download, 2.0 kB unpacked):', 640, 0],
    ['these 2 paths will be fetched:', 0, 0],
  ])('has sizes in any unit: %s', (heading, download, unpacked) => {
    const list = read(`${heading}\n  /nix/store/fkjnlysq7r1b393nph9amif85yms9ajx-b-3`)
    expect(list.toFetch).toHaveLength(1)
    if (download > 0) expect(list.downloadBytes).toBe(Math.round(download))
    if (unpacked > 0) expect(list.unpackedBytes).toBe(Math.round(unpacked))
  })

  it('is read for one of each, and with the remark about a store that cannot be written', () => {
    const text = `this derivation will be built:
  /gnu/store/qld0rlknky8cnb690ph6msyks1779vrl-b-3.drv
don't know how to build these paths (may be caused by read-only store access):
  /gnu/store/sw77w23jfkca9lmhvgxm7cy3axjf0ap5-a`
    expect(read(text)).toEqual({
      ...nothing,
      toBuild: ['/gnu/store/qld0rlknky8cnb690ph6msyks1779vrl-b-3.drv'],
      unknown: ['/gnu/store/sw77w23jfkca9lmhvgxm7cy3axjf0ap5-a'],
    })
  })

  it('is nothing where nothing is to be done, whatever a configuration traces', () => {
    expect(read('trace: these paths\n  /nix/store/sw77w23jfkca9lmhvgxm7cy3axjf0ap5-a\n')).toEqual(nothing)
  })
})
