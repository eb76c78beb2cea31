/** A nixpkgs source in a few words. */
import type { NixpkgsSource } from '../../contract/source.ts'

export function sourceLabel(source: NixpkgsSource): string {
  switch (source.kind) {
    case 'host':
      return '<nixpkgs>'
    case 'channel':
      return source.name
    case 'folder':
      return source.path
    case 'starter':
      return 'Starter (offline)'
  }
}

/** A key for lists and selects. */
export function sourceKey(source: NixpkgsSource): string {
  return JSON.stringify(source)
}
