import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FailureData } from '../../../contract/failure.ts'
import { makeFixture, type Fixture } from './fixture.ts'
import { refusedPackages } from './refused-packages.ts'

/** What the real nix-build says of each, in words for a user. */
let fixture: Fixture
beforeAll(async () => {
  // One attempt: whether a host answers is known at once, and Nix would try for six seconds.
  fixture = await makeFixture({
    ...process.env,
    NIX_CONFIG: 'download-attempts = 1\ntimeout = 3\nmax-silent-time = 2',
  })
})
afterAll(() => fixture.remove())

async function failureOf(text: string, more = {}): Promise<FailureData> {
  await fixture.configure(text)
  const outcome = await fixture.build().done
  if (outcome.phase !== 'failed') throw new Error(JSON.stringify({ ...outcome, ...more }))
  return outcome.failure
}

/** A configuration whose build runs this script. */
const script = (text: string) => `{ salt = "${fixture.root}"; script = ''${text}''; }`
/** A configuration that needs this derivation's result. */
const needs = (attributes: string) =>
  `{ script = "echo \${derivation ({ system = builtins.currentSystem; builder = "/bin/sh"; PATH = "/bin:/usr/bin"; salt = "${fixture.root}"; } // { ${attributes} })}"; }`
const file = () => path.join(fixture.folder, 'configuration.nix')

describe('a build that fails, by the real nix-build', () => {
  it('names what failed, and shows its last lines', async () => {
    const failure = await failureOf(script('for i in $(seq 60); do echo line $i; done; exit 7'))
    expect(failure).toMatchObject({
      code: 'nix/build-failed',
      message: 'Building tiny-vm failed with exit code 7.',
    })
    const lines = failure.details?.split('\n') ?? []
    expect(lines.at(-1)).toBe('line 60')
    expect(lines.length).toBeGreaterThanOrEqual(50)
  })

  it('knows a builder that says nothing for too long, and one that never ends', async () => {
    expect(await failureOf(script('echo begun; sleep 30'))).toMatchObject({
      message: 'Building tiny-vm was ended after 2 s without a word.',
      hint: expect.stringContaining('max-silent-time'),
      details: 'begun',
    })
    expect(await failureOf(script('while true; do echo again; sleep 1; done'))).toMatchObject({
      message: 'Building tiny-vm was ended after 3 s.',
      hint: expect.stringContaining('`timeout`'),
    })
  })

  it('knows a builder that the kernel killed', async () => {
    // Inside the sandbox the builder is the first process, which nothing inside can kill.
    const text = 'name = "hungry"; __noChroot = true; args = [ "-c" "echo eating; kill -9 $$" ];'
    const relaxed = await makeFixture({ ...process.env, NIX_CONFIG: 'sandbox = relaxed' })
    await relaxed.configure(needs(text))
    expect(await relaxed.build().done).toMatchObject({
      failure: {
        message: 'Building hungry was ended from outside (signal 9 (Killed)).',
        hint: expect.stringContaining('out of memory'),
        details: 'eating',
      },
    })
    await relaxed.remove()
  })

  it('says that a builder made no result', async () => {
    expect(await failureOf(script('echo done'))).toMatchObject({
      message: 'Building tiny-vm ended well, but its result was not made.',
      details: 'done',
    })
  })

  it('names a builder that is not there, and one that may not be executed', async () => {
    await writeFile(path.join(fixture.folder, 'plain.sh'), '#!/bin/sh\n')
    expect(await failureOf(needs('name = "none"; builder = "/nowhere/make";'))).toMatchObject({
      message: expect.stringMatching(/^none could not be built: its builder \/nowhere\/make is not there\.$/),
    })
    expect(await failureOf(needs('name = "plain"; builder = ./plain.sh;'))).toMatchObject({
      message: expect.stringMatching(
        /^plain could not be built: its builder .*plain\.sh may not be executed\.$/,
      ),
    })
  })

  it('says which computer is wanted', async () => {
    expect(await failureOf(needs('name = "arm"; system = "aarch64-linux";'))).toMatchObject({
      message: 'arm can only be built on aarch64-linux, and this computer is none.',
    })
    expect(await failureOf(needs('name = "odd"; requiredSystemFeatures = [ "quantum" ];'))).toMatchObject({
      message: expect.stringContaining('has the feature quantum'),
      remedy: { kind: 'open-settings' },
    })
  })

  it('offers the hash that came, where the other one is written', async () => {
    const fixed = (hash: string) =>
      needs(
        `name = "fixed"; args = [ "-c" "echo hello > $out" ]; outputHashMode = "flat"; outputHashAlgo = "sha256"; outputHash = "${hash}";`,
      )
    const wrong = 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='
    const right = 'sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM='
    const failure = await failureOf(fixed(wrong))
    expect(failure).toMatchObject({
      message: 'The download fixed is not what was expected: its hash differs.',
      hint: expect.stringContaining(right),
      place: { file: file(), line: 1 },
      remedy: { kind: 'replace-text', old: wrong, text: right },
    })
    // With that hash the download is taken; what still fails is the script around it, which makes no result.
    expect((await failureOf(fixed(right))).message).toMatch(/^Building tiny-vm ended well/)
    // In base 32 Nix does not say it back as it was written: then there is nothing to replace.
    expect((await failureOf(fixed('0'.repeat(52)))).remedy).toBeUndefined()
    const fetched = `{ script = builtins.readFile (builtins.fetchurl { url = "file://${fixture.nixpkgs}/nixos/default.nix"; sha256 = "${'0'.repeat(52)}"; }); }`
    expect(await failureOf(fetched)).toMatchObject({
      message: `The download file://${fixture.nixpkgs}/nixos/default.nix is not what was expected: its hash differs.`,
      remedy: {
        kind: 'replace-text',
        old: '0'.repeat(52),
        text: expect.stringMatching(/^sha256:[0-9a-z]{52}$/),
      },
    })
  })

  it('names the host that cannot be reached and offers to work offline, in a builder as in an evaluation', async () => {
    const builder =
      '{ script = "echo ${import <nix/fetchurl.nix> { url = "https://tarballs.invalid/x.tar.gz"; sha256 = "0000000000000000000000000000000000000000000000000000"; }}"; }'
    expect(await failureOf(builder)).toMatchObject({
      code: 'nix/no-network',
      message: 'x.tar.gz could not be downloaded: tarballs.invalid cannot be reached.',
      remedy: { kind: 'go-offline' },
    })
    expect(await failureOf('import (builtins.fetchurl "http://127.0.0.1:1/x.nix")')).toMatchObject({
      code: 'nix/no-network',
      message: 'What the build needs could not be downloaded: 127.0.0.1 cannot be reached.',
      remedy: { kind: 'go-offline' },
    })
  })

  it('places an infinite recursion, a missing attribute and a syntax error in the file', async () => {
    expect(
      await failureOf('{ config, ... }:\nlet\n  x = x + 1;\nin\n{ script = toString x; }'),
    ).toMatchObject({
      message: expect.stringContaining('infinite recursion'),
      place: { file: file(), line: 3 },
    })
    expect(await failureOf('{ config, pkgs, ... }:\n{\n  script = pkgs.nothing;\n}')).toMatchObject({
      message: 'There is no package `nothing`.',
      place: { file: file(), line: 3 },
    })
    expect(await failureOf('{\n  script = "a"\n}')).toMatchObject({
      message: 'The configuration cannot be read: `}` does not belong here.',
      place: { file: file(), line: 3 },
    })
  })

  it.each([0, 1] as const)(
    'names the line that would allow a package that nixpkgs refuses (wording %i)',
    async (which) => {
      const refusal = async (text: string) => {
        const name = /['‘](\w+)-/.exec(text)?.[1]
        const packages = path.join(fixture.folder, 'packages.nix')
        await writeFile(packages, `{ ${name} = throw ${JSON.stringify(text)}; }`)
        return failureOf(`{ ... }:\n{\n  script = with import ./packages.nix; toString [ ${name} ];\n}`)
      }
      const line = (name: string) => ['nixpkgs', 'config', name]
      expect(await refusal(refusedPackages.unfree[which])).toMatchObject({
        message: 'The package slack-4.22.0 is not free software, and nixpkgs refuses it unless you allow it.',
        hint: 'Choose another package, or add `nixpkgs.config.allowUnfree = true;` to the configuration.',
        place: { file: file(), line: 3, column: 51 },
        remedy: { kind: 'set-option', option: line('allowUnfree'), value: true },
      })
      expect(await refusal(refusedPackages.broken[which])).toMatchObject({
        message: expect.stringMatching(/^The package evdi-1\.4\.1 is marked as broken/),
        remedy: { kind: 'set-option', option: line('allowBroken'), value: true },
      })
      expect(await refusal(refusedPackages.unsupported[which])).toMatchObject({
        message: expect.stringMatching(/^The package rpi-1\.0 is not made for this kind of computer/),
        remedy: { kind: 'set-option', option: line('allowUnsupportedSystem'), value: true },
      })
      expect(await refusal(refusedPackages.insecure[which])).toMatchObject({
        message: expect.stringMatching(/^The package python-2\.7\.18\.7 is known to be insecure/),
        details: expect.stringMatching(/^- Python 2\.7 has reached its end of life/),
        remedy: { kind: 'add-to-list', option: line('permittedInsecurePackages'), item: 'python-2.7.18.7' },
      })
    },
  )

  it('says that there is no computer to build on, and why the one that is named does not do', async () => {
    const alone = async (config: string) => {
      const idle = await makeFixture({ ...process.env, NIX_CONFIG: `max-jobs = 0\n${config}` })
      await idle.configure(script('echo > $out'))
      const outcome = await idle.build().done
      await idle.remove()
      return outcome
    }
    expect(await alone('builders =')).toMatchObject({
      failure: { message: 'There is no computer to build on.', remedy: { kind: 'open-settings' } },
    })
    expect(await alone('builders = ssh://builder.invalid x86_64-linux,aarch64-linux')).toMatchObject({
      failure: {
        message: expect.stringMatching(
          /^The builder ssh:\/\/builder\.invalid cannot be used: .*resolve hostname/,
        ),
      },
    })
  })

  it('says that the disk is full', async () => {
    expect(await failureOf(script('cat /dev/zero > /dev/full'))).toMatchObject({ code: 'nix/out-of-space' })
  })
})
