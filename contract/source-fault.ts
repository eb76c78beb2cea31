/** What is wrong with an address, a hash or a name of a nixpkgs source, found before Nix is asked. */
import { addressFault, type AddressFault } from './address-fault.ts'

export type SourceFault = AddressFault | 'relative' | 'bad-hash' | 'bad-name'

/** Nix's `fetchTarball` takes these. */
const archiveSchemes = ['http', 'https', 'file']
/** git's own; `ext::` and the like would run programs. */
const gitSchemes = ['http', 'https', 'ssh', 'git', 'file']
const flakeSchemes = [
  'github',
  'gitlab',
  'sourcehut',
  'flake',
  'path',
  'git+https',
  'git+http',
  'git+ssh',
  'git+file',
  'http',
  'https',
  'file',
  'tarball+https',
  'tarball+http',
  'tarball+file',
]

export function tarballFault(address: string): SourceFault | null {
  return addressFault(address, archiveSchemes)
}

/** An address, or the absolute path of a repository on this computer. */
export function gitAddressFault(address: string): SourceFault | null {
  return address.startsWith('/') ? pathFault(address) : addressFault(address, gitSchemes)
}

/** A flake reference, or the absolute path of a folder with a flake.nix; names of the registry are `flake:nixpkgs` or bare. */
export function flakeFault(reference: string): SourceFault | null {
  if (reference.startsWith('/')) return pathFault(reference)
  if (/^[a-zA-Z][\w-]*(?:\/[\w./-]+)?$/.test(reference)) return null
  if (/^[.~]/.test(reference)) return 'relative'
  if (reference === '') return 'empty'
  if (/\s/.test(reference)) return 'space'
  const scheme = /^([a-z][a-z+]*):./.exec(reference)?.[1]
  if (scheme === undefined) return 'no-scheme'
  return flakeSchemes.includes(scheme) ? null : 'unknown-scheme'
}

/** Of SHA-256, in base 16, in Nix's base 32 or as `sha256-` with base 64; empty is none. */
export function hashFault(hash: string): SourceFault | null {
  const forms = /^(?:|(?:sha256:)?(?:[0-9a-f]{64}|[0-9a-df-np-sv-z]{52})|sha256-[A-Za-z0-9+/]{43}=)$/
  return forms.test(hash) ? null : 'bad-hash'
}

/** A branch or a tag (git-check-ref-format); empty is none. */
export function gitNameFault(name: string): SourceFault | null {
  if (name === '') return null
  const isBad =
    /^[-/.]|[\s~^:?*[\\\x7f]|\.\.|\/\/|@\{|\.lock$|[/.]$/.test(name) ||
    name.split('/').some((part) => part.startsWith('.'))
  return isBad ? 'bad-name' : null
}

/** An input's name in flake.nix; empty is none. */
export function inputFault(name: string): SourceFault | null {
  return /^(?:[a-zA-Z_][\w'-]*)?$/.test(name) ? null : 'bad-name'
}

function pathFault(path: string): SourceFault | null {
  return /[\0\n]/.test(path) ? 'space' : null
}
