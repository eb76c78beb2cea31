// Tests of telling systems apart by os-release.
import { describe, expect, it } from 'vitest'
import { systemOf } from '../../../scripts/setup/os-release.mjs'

describe('the kind of a system', () => {
  it('is debian for Debian itself', () => {
    const text = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nID=debian\n'
    expect(systemOf(text)).toEqual({ kind: 'debian', name: 'Debian GNU/Linux 12 (bookworm)' })
  })

  it('is debian for whatever says it is like Debian, at any place of its list', () => {
    expect(systemOf('ID=ubuntu\nID_LIKE=debian\nNAME=Ubuntu').kind).toBe('debian')
    expect(systemOf("ID=linuxmint\nID_LIKE='ubuntu debian'\nNAME=Mint").kind).toBe('debian')
  })

  it('is nixos for NixOS, and other for the rest', () => {
    expect(systemOf('ID=nixos\nNAME=NixOS')).toEqual({ kind: 'nixos', name: 'NixOS' })
    expect(systemOf('ID=fedora\nPRETTY_NAME="Fedora Linux 43"')).toEqual({
      kind: 'other',
      name: 'Fedora Linux 43',
    })
  })

  it('does not take a name that only contains the word', () => {
    expect(systemOf('ID=notdebian\nID_LIKE="debianish"').kind).toBe('other')
  })

  it('survives an empty file', () => {
    expect(systemOf('')).toEqual({ kind: 'other', name: 'this system' })
  })
})
