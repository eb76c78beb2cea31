import { describe, expect, it } from 'vitest'
import { builderFault, buildersOption, cacheFault, isPublicKey } from '../../../contract/distribution.ts'
import { settingsChange } from '../../../contract/settings.ts'

describe('caches, keys and builders as the user writes them', () => {
  it.each([
    ['https://cache.example.org', null],
    ['file:///srv/cache?secret-key=/k', null],
    ['ssh-ng://mia@host', null],
    ['cache.example.org', 'no-scheme'],
    ['ftp://host', 'unknown-scheme'],
    ['https://', 'no-host'],
    ['https://a b', 'space'],
    ['', 'empty'],
  ])('knows whether %j is a cache: %s', (address, fault) => {
    expect(cacheFault(address)).toBe(fault)
  })

  it("knows a public key by its form, as Nix's own program writes it", () => {
    expect(isPublicKey('cache.nixos.org-1:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY=')).toBe(true)
    for (const wrong of [
      '6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY=',
      'name:short=',
      'a b:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY=',
    ])
      expect(isPublicKey(wrong)).toBe(false)
  })

  it.each([
    ['ssh://mia@mac x86_64-darwin', null],
    ['mac', null],
    [
      'ssh-ng://host x86_64-linux,i686-linux /root/.ssh/id 4 2.5 kvm,big-parallel benchmark c3NoLWVkMjU1MTk=',
      null,
    ],
    ['ssh://host - - 8 - kvm', null],
    ['@/etc/nix/machines', null],
    ['# nobody\n\nssh://a x86_64-linux ; ssh://b aarch64-linux', null],
    ['ssh://host linux', { line: 1, field: 'systems', word: 'linux' }],
    ['ssh://a x86_64-linux\nssh://b x86_64-linux key', { line: 2, field: 'key', word: 'key' }],
    ['ssh://a x86_64-linux - many', { line: 1, field: 'jobs', word: 'many' }],
    ['ssh://a x86_64-linux - 1 fast', { line: 1, field: 'speed', word: 'fast' }],
    ['https://a x86_64-linux', { line: 1, field: 'address', word: 'https://a' }],
    ['-oProxyCommand=x x86_64-linux', { line: 1, field: 'address', word: '-oProxyCommand=x' }],
    ['ssh://a - - - - - - - more', { line: 1, field: 'too-many', word: 'more' }],
  ])('reads %j as Nix reads builders', (text, fault) => {
    expect(builderFault(text)).toEqual(fault)
  })

  it('puts builders on one line for the command line', () => {
    expect(buildersOption('ssh://a  x86_64-linux # fast\n\nssh://b - - 2\n')).toBe(
      'ssh://a x86_64-linux ; ssh://b - - 2',
    )
  })

  it('lets nothing else into the settings', () => {
    expect(settingsChange.safeParse({ builders: 'ssh://a linux' }).success).toBe(false)
    expect(settingsChange.safeParse({ substituters: ['no'] }).success).toBe(false)
    expect(settingsChange.safeParse({ trustedKeys: ['no'] }).success).toBe(false)
    expect(settingsChange.safeParse({ maxJobs: -1 }).success).toBe(false)
    expect(settingsChange.safeParse({ maxJobs: null, cores: 0, builders: 'ssh://a' }).success).toBe(true)
  })
})
