// Tests of what set-up says about missing programs, and of the choice of package names.
import { describe, expect, it } from 'vitest'
import { aptStatusText, choosePackages, installArguments } from '../../../scripts/setup/apt.mjs'
import { formatFailure } from '../../../scripts/setup/failure.mjs'
import { systemNeeds } from '../../../scripts/setup/system-needs.mjs'
import type { SystemNeed } from '../../../scripts/setup/system-needs.mjs'
import { missingFailure, missingNeeds } from '../../../scripts/setup/system.mjs'

const nix: SystemNeed = { command: 'nix-build', packages: ['nix-bin'], why: 'builds', wantedFor: 'app' }
const gtk: SystemNeed = {
  library: 'libgtk-3.so.0',
  packages: ['libgtk-3-0t64', 'libgtk-3-0'],
  why: 'Electron',
  wantedFor: 'app',
}

describe('missing programs', () => {
  it('become one line to paste for an ordinary user on Debian', () => {
    const words = formatFailure(
      missingFailure([nix, gtk], { kind: 'debian', name: 'Debian' }, (needs) =>
        choosePackages(needs, () => false),
      ),
    )
    const sudoLines = words.split('\n').filter((line) => line.includes('sudo'))
    expect(sudoLines.map((line) => line.trim())).toEqual([
      'sudo apt-get install -y --no-install-recommends nix-bin libgtk-3-0',
    ])
  })

  it('become a list with reasons elsewhere, without a word of sudo', () => {
    const words = formatFailure(missingFailure([nix, gtk], { kind: 'other', name: 'Fedora Linux 43' }))
    expect(words).toContain('Fedora Linux 43')
    expect(words).toContain('nix-build: builds')
    expect(words).toContain('libgtk-3.so.0: Electron')
    expect(words).not.toContain('sudo')
  })

  it('are found by looking, not by asking a package tool', () => {
    const there: SystemNeed = { command: 'sh', packages: ['dash'], why: '', wantedFor: 'app' }
    const absent: SystemNeed = { command: 'no-such-program-here', packages: ['x'], why: '', wantedFor: 'app' }
    const noLibrary: SystemNeed = { library: 'libno-such.so.9', packages: ['y'], why: '', wantedFor: 'app' }
    expect(missingNeeds({ tests: false }, [there, absent, noLibrary])).toEqual([absent, noLibrary])
  })

  it('of the tests are asked for by the tests only', () => {
    const forTests: SystemNeed = { command: 'no-such-x', packages: ['x'], why: '', wantedFor: 'tests' }
    expect(missingNeeds({ tests: false }, [forTests])).toEqual([])
    expect(missingNeeds({ tests: true }, [forTests])).toEqual([forTests])
  })
})

describe('the choice of a package', () => {
  it('takes the newest name that apt knows', () => {
    expect(choosePackages([gtk], () => true)).toEqual(['libgtk-3-0t64'])
    expect(choosePackages([gtk], (name) => name === 'libgtk-3-0')).toEqual(['libgtk-3-0'])
  })

  it('names a package once, however many needs it meets', () => {
    expect(choosePackages([nix, { ...nix, command: 'nix-store' }], () => true)).toEqual(['nix-bin'])
  })

  it('never takes the recommended packages along', () => {
    expect(installArguments(['a', 'b'])).toEqual(['install', '-y', '--no-install-recommends', 'a', 'b'])
  })
})

describe('the list of needs', () => {
  it('gives each a reason, a package, and one way to see that it is there', () => {
    for (const need of systemNeeds) {
      expect(need.why).not.toBe('')
      expect(need.packages.length).toBeGreaterThan(0)
      expect([need.command, need.library].filter((way) => way !== undefined)).toHaveLength(1)
    }
  })
})

describe("apt's status", () => {
  it('is shown as a share and a text, which may hold colons', () => {
    expect(aptStatusText('pmstatus:libgtk-3-0:41.6667:Unpacking libgtk-3-0:amd64')).toBe(
      '42 % · Unpacking libgtk-3-0:amd64',
    )
  })

  it('is shown as it is when it has another form', () => {
    expect(aptStatusText('what is  this')).toBe('what is this')
  })
})
