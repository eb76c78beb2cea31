/** Where a machine's nixpkgs comes from. */
import { z } from 'zod'

/** A release channel's name, such as `nixos-25.11`; nothing that could be an option or a path. */
const channelName = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,60}$/)

export const nixpkgsSource = z.discriminatedUnion('kind', [
  /** The host's `<nixpkgs>`. */
  z.object({ kind: z.literal('host') }),
  z.object({ kind: z.literal('channel'), name: channelName }),
  /** A local checkout or unpacked nixpkgs; an absolute path. */
  z.object({ kind: z.literal('folder'), path: z.string().startsWith('/').max(4096) }),
  /** The offline nixpkgs that comes with the app. */
  z.object({ kind: z.literal('starter') }),
])
export type NixpkgsSource = z.infer<typeof nixpkgsSource>

/** One source as it is offered to the user. */
export interface SourceChoice {
  source: NixpkgsSource
  label: string
  description: string
  /** Why it cannot be used here; absent when it can. */
  unavailable?: string
}
