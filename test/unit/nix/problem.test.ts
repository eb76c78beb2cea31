import { describe, expect, it } from 'vitest'
import { event, told } from './told.ts'

describe('problem: builds, network, disk', () => {
  const drv = '/nix/store/fx1k1rvmvd826aajki3zv6zkw5y5dp63-broken-thing.drv'
  const start = `@nix {"action":"start","fields":["${drv}","",1,1],"id":5,"level":3,"text":"building '${drv}'","type":105}`
  const say = (line: string) =>
    `@nix ${JSON.stringify({ action: 'result', id: 5, type: 101, fields: [line] })}`

  it.each([
    `builder for '\u001b[35;1m${drv}\u001b[0m' failed with exit code 3`,
    `Cannot build '${drv}'.\n       Reason: builder failed with exit code 3.\n       Output paths:\n         /nix/store/y`,
  ])('names the derivation and shows the last lines of its builder and of no other (%#)', (message) => {
    const noise = Array.from({ length: 200 }, (_, n) => say(`line ${n}`))
    const other = `@nix {"action":"start","fields":["/nix/store/z-other.drv"],"id":6,"level":3,"text":"","type":105}`
    const failure = told(
      [
        start,
        other,
        ...noise,
        '@nix {"action":"result","id":6,"type":101,"fields":["not mine"]}',
        event({ msg: `error: ${message}`, raw_msg: message }),
      ],
      { exitCode: 100 },
    )
    expect(failure).toMatchObject({
      code: 'nix/build-failed',
      message: 'Building broken-thing failed with exit code 3.',
    })
    expect(failure.details?.split('\n').at(-1)).toBe('line 199')
    expect(failure.details).not.toContain('not mine')
    expect(failure.details?.split('\n').length).toBeLessThanOrEqual(100)
  })

  it('sees that the disk is full, in Nix and in a builder', () => {
    const failed = event({ msg: 'x', raw_msg: `builder for '${drv}' failed with exit code 1` })
    expect(
      told([start, say('cp: error writing x: No space left on device'), failed], { exitCode: 100 }).code,
    ).toBe('nix/out-of-space')
    expect(told([event({ msg: 'error: writing to file: No space left on device' })]).code).toBe(
      'nix/out-of-space',
    )
  })

  it('recognises a Nix whose builders have no shell, by what the real one logs', () => {
    const binary =
      "\u0005\u0000\u0000Error\u0000D\u0000executing '\u001b[35;1m/bin/sh\u001b[0m': \u001b[35;1mNo such file or directory\u001b[0m\u0000"
    const failed = event({ msg: 'x', raw_msg: `builder for '${drv}' failed with exit code 1` })
    expect(told([start, say(binary), failed], { exitCode: 100 })).toMatchObject({
      code: 'nix/unusable',
      hint: expect.stringContaining('extra-sandbox-paths'),
    })
  })

  it('says that a channel needs the network, though Nix only misses a file', () => {
    const lost = "file 'nixpkgs/nixos' was not found in the Nix search path (add it using $NIX_PATH or -I)"
    const lines = [
      event({
        level: 1,
        msg: "warning: error: unable to download 'https://nixos.org/channels/nixos-25.11/nixexprs.tar.xz': Couldn't resolve host name (6); retrying in 317 ms",
      }),
      event({
        level: 1,
        msg: 'w',
        raw_msg: "Nix search path entry 'channel:nixos-25.11' cannot be downloaded, ignoring",
      }),
      event({ msg: `error: ${lost}`, raw_msg: lost }),
    ]
    expect(told(lines)).toMatchObject({
      code: 'nix/no-network',
      message: 'The channel nixos-25.11 could not be downloaded: nixos.org cannot be reached.',
      remedy: { kind: 'choose-nixpkgs' },
    })
    const missing = [
      event({ level: 1, msg: 'w', raw_msg: "Nix search path entry '/nope' does not exist, ignoring" }),
      lines[2] ?? '',
    ]
    expect(told(missing)).toMatchObject({
      code: 'nix/source-missing',
      message: 'There is no nixpkgs in /nope.',
    })
  })

  it('is honest about what it does not know', () => {
    expect(told([event({ msg: 'error: flux capacitor is empty\nmore' })])).toMatchObject({
      code: 'nix/eval-failed',
      message: 'Nix says: flux capacitor is empty.',
      details: 'error: flux capacitor is empty\nmore',
    })
    expect(told(['Segmentation fault'], { exitCode: null })).toMatchObject({
      code: 'nix/build-failed',
      message: 'nix-build was killed in the middle of its work.',
      details: 'Segmentation fault',
    })
  })
})
