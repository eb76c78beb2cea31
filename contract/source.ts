/** Where a machine's nixpkgs comes from, and what exactly it was when it was taken from there. */
import { z } from 'zod'
import type { BuildPreview } from './history.ts'
import {
  flakeFault,
  gitAddressFault,
  gitNameFault,
  hashFault,
  inputFault,
  tarballFault,
} from './source-fault.ts'

/** A release channel's name, such as `nixos-25.11`; nothing that could be an option or a path. */
export const channelName = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,60}$/)

const checked = (fault: (text: string) => unknown) =>
  z
    .string()
    .max(2000)
    .refine((text) => fault(text) === null)

export const nixpkgsSource = z.discriminatedUnion('kind', [
  /** The host's `<nixpkgs>`. */
  z.object({ kind: z.literal('host') }),
  z.object({ kind: z.literal('channel'), name: channelName }),
  /** An archive of nixpkgs; `sha256` of what is in it, in any of Nix's spellings, empty to take whatever comes. */
  z.object({ kind: z.literal('tarball'), url: checked(tarballFault), sha256: checked(hashFault) }),
  /** `ref`: a branch or tag, empty for the repository's own; `rev`: a commit, empty for the newest of `ref`. */
  z.object({
    kind: z.literal('git'),
    url: checked(gitAddressFault),
    ref: checked(gitNameFault),
    rev: z.string().regex(/^(?:[0-9a-f]{40})?$/),
  }),
  /** A flake that is a nixpkgs, or that has one among its inputs; `input` empty for the flake itself. */
  z.object({ kind: z.literal('flake'), ref: checked(flakeFault), input: checked(inputFault) }),
  /** A local checkout or unpacked nixpkgs; an absolute path. Used as it is at the moment of a build. */
  z.object({ kind: z.literal('folder'), path: z.string().startsWith('/').max(4096) }),
  /** The offline nixpkgs that comes with the app. */
  z.object({ kind: z.literal('starter') }),
])
export type NixpkgsSource = z.infer<typeof nixpkgsSource>

/** Those that would be another nixpkgs tomorrow; the others are used as they are at the moment. */
const pinnedKinds: ReadonlySet<NixpkgsSource['kind']> = new Set([
  'host',
  'channel',
  'tarball',
  'git',
  'flake',
])

/** Whether a machine stays with what this source is when it is first needed. */
export function isPinned({ kind }: NixpkgsSource): boolean {
  return pinnedKinds.has(kind)
}

/** A source that Nix takes on a command line without fetching anything before. */
export type UsableSource = Extract<NixpkgsSource, { kind: 'host' | 'channel' | 'folder' | 'starter' }>

/** How to get the very same again, as Nix's own fetchers take it. */
const lockedSource = z.discriminatedUnion('kind', [
  /** `sha256` in Nix's base 32. */
  z.object({ kind: z.literal('tarball'), url: z.string(), sha256: z.string() }),
  z.object({ kind: z.literal('git'), url: z.string(), ref: z.string(), rev: z.string() }),
  /** As a lock file has it: the argument of `fetchTree`. */
  z.object({
    kind: z.literal('flake'),
    tree: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
])
export type LockedSource = z.infer<typeof lockedSource>

/** One nixpkgs in the store that a machine stays with until somebody updates it. */
export const nixpkgsPin = z.object({
  /** What it was taken from. */
  source: nixpkgsSource,
  /** The folder of nixpkgs, in the store. */
  path: z.string().startsWith('/'),
  /** Null for what came from the host: only the store has it. */
  locked: lockedSource.nullable(),
  /** Commit; null where nixpkgs does not tell. */
  revision: z.string().nullable(),
  /** Such as `25.11.20251120.a1b2c3d`; null where nixpkgs does not tell. */
  version: z.string().nullable(),
  /** Epoch ms: the commit's, as far as Nix knows it, and when the machine was pinned. */
  committedAt: z.number().nullable(),
  pinnedAt: z.number(),
})
export type NixpkgsPin = z.infer<typeof nixpkgsPin>

/** What an update of a machine's nixpkgs would bring. */
export interface NixpkgsUpdate {
  before: NixpkgsPin | null
  after: NixpkgsPin
  /** There is nothing newer. */
  isSame: boolean
  /** What building the machine with it would do; null where that was not found out. */
  preview: BuildPreview | null
}

/** One source as it is offered to the user. */
export interface SourceChoice {
  source: NixpkgsSource
  label: string
  description: string
  /** Why it cannot be used here; absent when it can. */
  unavailable?: string
}
