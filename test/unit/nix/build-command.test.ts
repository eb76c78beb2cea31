import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { buildCommand } from '../../../main/nix/build-command.ts'

const run = promisify(execFile)
const starterDir = "/home/u/it's here/starter"

describe('build command', () => {
  it('is the one of the tutorial', () => {
    const command = buildCommand({
      what: { kind: 'configuration', source: { kind: 'channel', name: 'nixos-25.11' } },
      starterDir,
      offline: false,
      environment: { kind: 'daemon', settings: {} },
    })
    expect(command.text).toBe(
      "nix-build '<nixpkgs/nixos>' -A vm -I nixpkgs=channel:nixos-25.11 -I nixos-config=./configuration.nix",
    )
  })

  it("takes the host's own nixpkgs by naming none, and no caches when offline", () => {
    const command = buildCommand({
      what: { kind: 'configuration', source: { kind: 'host' } },
      starterDir,
      offline: true,
      environment: { kind: 'daemon', settings: {} },
    })
    expect(command.text).toBe(
      "nix-build '<nixpkgs/nixos>' -A vm -I nixos-config=./configuration.nix --option substitute false",
    )
  })

  it('leaves Nix’s own copy of the log unpacked where we build ourselves, and says so', () => {
    const command = buildCommand({
      what: { kind: 'configuration', source: { kind: 'host' } },
      starterDir,
      offline: false,
      options: ['--option', 'cores', '2'],
      environment: { kind: 'single-user', settings: {} },
    })
    expect(command.text).toBe(
      "nix-build '<nixpkgs/nixos>' -A vm -I nixos-config=./configuration.nix --option cores 2 --option compress-build-log false",
    )
  })

  it('reads back from a shell as the very same words and variables', async () => {
    const settings = { NIX_CONFIG: "build-users-group =\nextra-sandbox-paths = /bin '/usr' $HOME" }
    const command = buildCommand({
      what: { kind: 'configuration', source: { kind: 'starter' } },
      starterDir,
      offline: true,
      environment: { kind: 'single-user', settings },
    })
    const bin = await mkdtemp(path.join(tmpdir(), 'snowglobe-shown-'))
    const show = '#!/bin/sh\nprintf "%s\\0" "$NIX_CONFIG" nix-build "$@"\n'
    await writeFile(path.join(bin, 'nix-build'), show, { mode: 0o755 })
    const { stdout } = await run('/bin/sh', ['-c', command.text], {
      env: { PATH: `${bin}:${process.env['PATH']}` },
    })
    await rm(bin, { recursive: true })
    expect(stdout.split('\0').slice(0, -1)).toEqual([settings.NIX_CONFIG, command.file, ...command.args])
  })
})
