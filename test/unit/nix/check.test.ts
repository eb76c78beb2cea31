/** Checking a text against the offline nixpkgs by the real nix-instantiate: problems, places, states, and giving up. */
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkConfiguration } from '../../../main/nix/check.ts'
import { nixEnvironment, type NixEnvironment } from '../../../main/nix/environment.ts'
import type { OptionState } from '../../../contract/check.ts'

const cache = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache')
const starterDir = process.env['SNOWGLOBE_STARTER'] ?? path.join(cache, 'snowglobe/starter/nixpkgs')

let root = ''
let file = ''
let environment: NixEnvironment
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'snowglobe-check-'))
  file = path.join(root, 'configuration.nix')
  environment = await nixEnvironment({ env: process.env, dataDir: path.join(root, 'data') })
})
afterAll(() => rm(root, { recursive: true, force: true }))

const check = (text: string, options: string[] = [], signal = new AbortController().signal) =>
  checkConfiguration({
    environment,
    source: { kind: 'starter' },
    starterDir,
    offline: true,
    file,
    text,
    options,
    signal,
  })
const module = (body: string) =>
  `{ config, lib, pkgs, ... }:\n\n{\n  ${body}\n  system.stateVersion = "25.11";\n}\n`

it('has the offline nixpkgs that the set-up made', () => {
  expect(existsSync(path.join(starterDir, 'nixos/default.nix'))).toBe(true)
})

describe('a text without problems', () => {
  it('has none, and says what its options come to and who else sets them', async () => {
    await writeFile(
      path.join(root, 'more.nix'),
      '{ lib, ... }: { networking.hostName = "from-more"; time.timeZone = "UTC"; }',
    )
    const text = module(`imports = [ ./more.nix ];
  networking.hostName = lib.mkForce "here";
  virtualisation.vmVariant.virtualisation.memorySize = 512;
  users.users.alice = { isNormalUser = true; initialPassword = "x"; };`)
    const found = await check(text, [
      'networking.hostName',
      'time.timeZone',
      'virtualisation.vmVariant.virtualisation.memorySize',
      'users.users.alice.isNormalUser',
      'services.openssh.enable',
      'environment.systemPackages',
      'no.such.option',
    ])
    expect(found?.problems).toEqual([])
    const options = found?.options ?? {}
    const state = (name: string): OptionState | undefined => options[name]
    // What mkForce overrules does not count.
    expect(state('networking.hostName')).toEqual({ setBy: [], value: 'here' })
    expect(state('time.timeZone')).toEqual({ setBy: [path.join(root, 'more.nix')], value: 'UTC' })
    expect(state('virtualisation.vmVariant.virtualisation.memorySize')?.value).toBe(512)
    expect(state('users.users.alice.isNormalUser')?.value).toBe(true)
    expect(state('services.openssh.enable')).toEqual({ setBy: [], value: false })
    expect(state('environment.systemPackages')).not.toHaveProperty('value')
    expect(state('no.such.option')).toBeUndefined()
    expect(await readdir(root)).not.toContain('.snowglobe-check.nix')
  })

  it('passes NixOS’s warnings on', async () => {
    const found = await check(module('warnings = [ "Mind the gap." ];'))
    expect(found?.problems).toEqual([
      { severity: 'warning', failure: { code: 'nix/eval-failed', message: 'Mind the gap.' } },
    ])
  })
})

describe('a text with a problem', () => {
  it.each([
    ['an unknown option', module('services.ngnix.enable = true;'), 4, /services\.ngnix/, 'services.ngnix'],
    ['a wrong type', module('networking.hostName = true;'), 4, /networking\.hostName/, 'networking.hostName'],
    [
      'a VM option outside of the VM',
      module('virtualisation.cores = 2;'),
      4,
      /virtualisation\.cores/,
      'virtualisation.cores',
    ],
    ['a missing package', module('environment.systemPackages = [ pkgs.cowsayy ];'), 4, /cowsayy/, undefined],
    ['an undefined name', module('environment.systemPackages = [ cowsayy ];'), 4, /cowsayy/, undefined],
    ['a syntax error', module('networking.hostName = "x" time = 1;'), 4, /./, undefined],
    [
      'an error on the first line',
      '{ pkgs, ... }: { environment.systemPackages = [ pkgs.nope ]; }',
      1,
      /nope/,
      undefined,
    ],
    [
      'infinite recursion',
      module('networking.hostName = config.networking.hostName;'),
      4,
      /./,
      'networking.hostName',
    ],
  ])('%s is told with its place', async (_, text, line, message, option) => {
    const found = await check(text)
    const [problem] = found?.problems ?? []
    expect(problem?.severity).toBe('error')
    expect(problem?.failure.message).toMatch(message)
    expect(problem?.option).toBe(option)
    if (line !== undefined) expect(problem?.failure.place).toMatchObject({ file, line })
    expect(JSON.stringify(problem)).not.toMatch(/stdin|asked|Appended/)
  })

  it('gives the column on the first line as it is in the text', async () => {
    const found = await check(
      '{ pkgs, ... }: { a = pkgs.nope.b; environment.systemPackages = [ pkgs.nope ]; }',
    )
    const place = found?.problems[0]?.failure.place
    expect(place?.line).toBe(1)
  })
})

it('ends at once when it is told to, and says nothing', async () => {
  const controller = new AbortController()
  const slow = module('networking.hostName = builtins.elemAt (builtins.genList (n: toString n) 100000000) 7;')
  const running = check(slow, [], controller.signal)
  setTimeout(() => controller.abort(), 200)
  expect(await running).toBeNull()
})
