/** Caches, their keys and builders as Nix reads them: what is wrong with a text, found before Nix is asked. */
import { addressFault, type AddressFault } from './address-fault.ts'

/** Stores that Nix can take ready-made packages from (Nix manual, store types). */
const cacheSchemes = ['http', 'https', 'file', 's3', 'ssh', 'ssh-ng']

export function cacheFault(address: string): AddressFault | null {
  return addressFault(address, cacheSchemes)
}

/** Asked by HTTP for `<address>/<channel>/nixexprs.tar.xz`. */
export function channelServerFault(address: string): AddressFault | null {
  return addressFault(address, ['http', 'https'])
}

/** `name:` and the 32 bytes of an Ed25519 public key in base 64 (`nix-store --generate-binary-cache-key`). */
export function isPublicKey(key: string): boolean {
  return /^[^\s:]+:[A-Za-z0-9+/]{43}=$/.test(key)
}

export type BuilderField =
  'address' | 'systems' | 'key' | 'jobs' | 'speed' | 'features' | 'mandatory' | 'host-key'

export interface BuilderFault {
  /** Counts from 1. */
  line: number
  field: BuilderField | 'too-many'
  /** What stands there. */
  word: string
}

const fields: { field: BuilderField; pattern: RegExp }[] = [
  {
    field: 'address',
    pattern: /^(?:(?:ssh|ssh-ng):\/\/)?(?!-)[^\s/:@,]+(?:@[^\s/:@,]+)?(?::\d+)?(?:\?[^\s]*)?$/,
  },
  { field: 'systems', pattern: /^(?:-|[\w]+-[\w]+(?:,[\w]+-[\w]+)*)$/ },
  { field: 'key', pattern: /^(?:-|\/\S+)$/ },
  { field: 'jobs', pattern: /^(?:-|\d{1,4})$/ },
  { field: 'speed', pattern: /^(?:-|\d+(?:\.\d+)?)$/ },
  { field: 'features', pattern: /^(?:-|[\w.-]+(?:,[\w.-]+)*)$/ },
  { field: 'mandatory', pattern: /^(?:-|[\w.-]+(?:,[\w.-]+)*)$/ },
  { field: 'host-key', pattern: /^(?:-|[A-Za-z0-9+/=]+)$/ },
]

/** The builders named in Nix's own format: one a line or parted by `;`, comments left out. */
export function builderLines(text: string): { line: number; words: string[] }[] {
  return text.split('\n').flatMap((row, n) =>
    (row.split('#')[0] ?? '')
      .split(';')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry) => ({ line: n + 1, words: entry.split(/\s+/) })),
  )
}

/** The first thing that Nix would stumble over, or null. `@file` lets Nix read the rest from that file. */
export function builderFault(text: string): BuilderFault | null {
  for (const { line, words } of builderLines(text)) {
    if (words.length === 1 && /^@\/\S+$/.test(words[0] ?? '')) continue
    for (const [n, word] of words.entries()) {
      const field = fields[n]
      if (field === undefined) return { line, field: 'too-many', word }
      if (!field.pattern.test(word)) return { line, field: field.field, word }
    }
  }
  return null
}

/** One line, as an option of Nix's command line wants it. */
export function buildersOption(text: string): string {
  return builderLines(text)
    .map(({ words }) => words.join(' '))
    .join(' ; ')
}
