/** A source of nixpkgs as somebody types it, and what is wrong with it. */
import {
  flakeFault,
  gitAddressFault,
  gitNameFault,
  hashFault,
  inputFault,
  tarballFault,
} from '../../contract/source-fault.ts'
import type { SourceFault } from '../../contract/source-fault.ts'
import { channelName } from '../../contract/source.ts'
import { text } from '../text/text.ts'

export const kinds = ['channel', 'tarball', 'git', 'flake', 'folder'] as const
export type Kind = (typeof kinds)[number]

/** All fields of all kinds: what was typed for one is there when one comes back to it. */
export interface Typed {
  name: string
  url: string
  sha256: string
  ref: string
  rev: string
  input: string
  folder: string
}

/** In words, by field; empty when nothing is wrong. */
export function faultsOf(kind: Kind, typed: Typed): Partial<Record<keyof Typed, string>> {
  const found = checks[kind](trimmed(typed))
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== null))
}

type Found = Partial<Record<keyof Typed, string | null>>

const checks: Record<Kind, (typed: Typed) => Found> = {
  channel: ({ name }) => ({
    name: channelName.safeParse(name).success ? null : text.nixpkgs.channelFault,
  }),
  tarball: ({ url, sha256 }) => ({ url: said(tarballFault(url)), sha256: said(hashFault(sha256)) }),
  git: ({ url, ref, rev }) => ({
    url: said(gitAddressFault(url)),
    ref: said(gitNameFault(ref)),
    rev: /^(?:[0-9a-f]{40})?$/.test(rev) ? null : text.nixpkgs.revFault,
  }),
  flake: ({ url, input }) => ({ url: said(flakeFault(url)), input: said(inputFault(input)) }),
  folder: ({ folder }) => ({
    folder: folder === '' ? text.nixpkgs.noFolder : folder.startsWith('/') ? null : said('relative'),
  }),
}

function said(fault: SourceFault | null): string | null {
  return fault === null ? null : text.nixpkgs.fault(fault)
}

/** To be parsed; what is wrong with it has been said. */
export function sourceFrom(kind: Kind, typed: Typed): unknown {
  const { name, url, sha256, ref, rev, input, folder } = trimmed(typed)
  switch (kind) {
    case 'channel':
      return { kind, name }
    case 'tarball':
      return { kind, url, sha256 }
    case 'git':
      return { kind, url, ref, rev }
    case 'flake':
      return { kind, ref: url, input }
    case 'folder':
      return { kind, path: folder }
  }
}

function trimmed({ name, url, sha256, ref, rev, input, folder }: Typed): Typed {
  return {
    name: name.trim(),
    url: url.trim(),
    sha256: sha256.trim(),
    ref: ref.trim(),
    rev: rev.trim(),
    input: input.trim(),
    folder: folder.trim(),
  }
}
