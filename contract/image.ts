/** Images of a machine's configuration: CDs and disks that Nix builds, each kept with its size and hash until it is removed. */
import { z } from 'zod'
import type { BuildStatus } from './build.ts'

/** As nixpkgs names it in `system.build.images`; it becomes part of an attribute path. */
export const imageFormat = z
  .string()
  .max(100)
  .regex(/^[A-Za-z_][A-Za-z0-9_'-]*$/)

/**
 * How an image comes from a configuration. `own`: the configuration imports an installer and is an ISO image (`isoImage`).
 * `images`: nixpkgs builds it of any configuration (`system.build.images`, since 25.05). `added`: nixpkgs is older, and the module
 * of the image is imported beside the configuration.
 */
export const imageWay = z.enum(['own', 'images', 'added'])
export type ImageWay = z.infer<typeof imageWay>

export const imageKind = z.strictObject({ way: imageWay, format: imageFormat })
export type ImageKind = z.infer<typeof imageKind>

export interface BuiltImage {
  /** Of its build. */
  key: string
  kind: ImageKind
  /** Epoch ms. */
  builtAt: number
  tookMs: number
  /** Absolute, by the link in the machine's folder that keeps it in the store. */
  file: string
  bytes: number
  /** Null while it is reckoned. */
  sha256: string | null
  /** It is still in the store. */
  isThere: boolean
  /** It can be started as a CD. */
  isCd: boolean
  /** The command line that built it. */
  command: string
}

/** Everything about the images of one machine. */
export interface ImagesView {
  id: string
  /** The newest build, with what it builds; null before the first, and when what it built was removed. */
  build: {
    kind: ImageKind
    status: BuildStatus
    /** The command line that runs, for a shell in the machine's folder; empty until it is known. */
    command: string
  } | null
  /** Newest first. */
  images: BuiltImage[]
  /** The hash that is being reckoned, 0 to 1. */
  hashing: { key: string; fraction: number } | null
}
