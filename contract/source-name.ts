/** A nixpkgs source in a few words. */
import type { NixpkgsSource } from './source.ts'

/** What in a source's name is said in the user's language. */
export interface SourceWords {
  starter: string
  /** A flake's input. */
  inputOf(this: void, input: string, flake: string): string
}

export function sourceName(source: NixpkgsSource, words: SourceWords): string {
  switch (source.kind) {
    case 'host':
      return '<nixpkgs>'
    case 'channel':
      return source.name
    case 'tarball':
      return shortAddress(source.url)
    case 'git':
      return [shortAddress(source.url), source.ref, source.rev.slice(0, 9)]
        .filter((part) => part !== '')
        .join(' ')
    case 'flake':
      return source.input === '' ? source.ref : words.inputOf(source.input, source.ref)
    case 'folder':
      return source.path
    case 'starter':
      return words.starter
  }
}

/** Equal for equal sources: they all came through the same schema. */
export function sourceKey(source: NixpkgsSource): string {
  return JSON.stringify(source)
}

/** Host and path; secrets that people put into addresses are not shown. */
function shortAddress(address: string): string {
  return address.replace(/^\w+:\/\//, '').replace(/^[^/@]*@/, '')
}
