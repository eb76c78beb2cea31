import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closureChanges, packagesOf, splitName } from '../../../main/nix/package-names.ts'

const changes = (before: string[], after: string[]) => closureChanges(packagesOf(before), packagesOf(after))

describe('names of packages', () => {
  it.each([
    ['apache-httpd-2.0.48', 'apache-httpd', '2.0.48'],
    ['firefox-128.0', 'firefox', '128.0'],
    ['nix', 'nix', ''],
    ['font-misc-misc-1.1', 'font-misc-misc', '1.1'],
    ['hello-unstable-2024-01-02', 'hello-unstable', '2024-01-02'],
    ['python3.11-requests-2.31.0', 'python3.11-requests', '2.31.0'],
    ['trailing-', 'trailing-', ''],
    ['a--1', 'a', '-1'],
    ['-1', '', '1'],
    ['', '', ''],
  ])('are split as Nix does: %s', (full, name, version) => {
    expect(splitName(full)).toEqual({ name, version })
  })

  it('lose nothing when they are split', () => {
    fc.assert(
      fc.property(fc.string(), (full) => {
        const { name, version } = splitName(full)
        expect(version === '' ? name : `${name}-${version}`).toBe(full)
        expect(version).not.toMatch(/^[A-Za-z]/)
      }),
    )
  })

  it('count the outputs of a package as one', () => {
    expect(packagesOf(['glibc-2.38', 'glibc-2.38-bin', 'glibc-2.38-man', 'linux-6.6-modules'])).toEqual(
      new Map([
        ['glibc', new Set(['2.38'])],
        ['linux', new Set(['6.6'])],
      ]),
    )
  })
})

describe('changes of packages', () => {
  it('tell what came, went and has another version, by name', () => {
    expect(
      changes(
        ['bash-5.2', 'hello-2.12', 'zsh-5.9', 'openssl-3.0', 'openssl-1.1'],
        ['bash-5.2', 'hello-2.13', 'cowsay-3.0', 'openssl-3.0'],
      ),
    ).toEqual([
      { name: 'cowsay', before: [], after: ['3.0'] },
      { name: 'hello', before: ['2.12'], after: ['2.13'] },
      { name: 'openssl', before: ['1.1', '3.0'], after: ['3.0'] },
      { name: 'zsh', before: ['5.9'], after: [] },
    ])
  })

  it('name a service that came, and not the files that came with it', () => {
    const after = [
      'unit-nginx.service',
      'nginx.conf',
      'nginx-config-check',
      'unit-script-nginx-start',
      'X-Restart-Triggers-nginx',
      'etc-nginx',
      'system-path',
    ]
    expect(changes(['unit-dbus.service'], ['unit-dbus.service', ...after])).toEqual([
      { name: 'unit-nginx.service', before: [], after: [''] },
    ])
  })

  it('say nothing of two equal lists, and the opposite the other way round', () => {
    const names = fc.array(fc.stringMatching(/^[a-z]{1,3}(-[0-9]\.[0-9])?$/))
    fc.assert(
      fc.property(names, names, (before, after) => {
        expect(changes(before, before)).toEqual([])
        const back = changes(after, before).map((change) => ({
          ...change,
          before: change.after,
          after: change.before,
        }))
        expect(changes(before, after)).toEqual(back)
      }),
    )
  })
})
