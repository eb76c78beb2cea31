/** What a disk was made with, written down when it is first used, so that later starts can say what the disk hides. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { writeAtomic } from '../system/atomic-write.ts'
import { readJson } from '../system/read-json.ts'
import { diskFolder } from './disk-folder.ts'
import type { SystemFacts } from './system-facts.ts'

export const diskOrigin = z.object({
  version: z.literal(1),
  /** Epoch ms. */
  at: z.number(),
  /** False where the disk was there before: then only what it was first seen with is known. */
  isMaking: z.boolean(),
  /** Space that it took on the host then. */
  bytes: z.number(),
  /** The VM that was built. */
  system: z.string(),
  hostName: z.string(),
  image: z.enum(['file-system', 'boot-loader', 'blank']).nullable(),
  release: z.string().nullable(),
  stateVersion: z.string().nullable(),
  /** The commit of nixpkgs, where it is known. */
  revision: z.string().nullable(),
  /** A hash of the passwords that each user was first made with; those that are told of none have `none`. */
  users: z.record(z.string(), z.string()),
  /** What the user has been told of and wants to live with, by `noteKey`. */
  accepted: z.array(z.string()),
})
export type DiskOrigin = z.infer<typeof diskOrigin>

/** `folder` is that of the disk, or of a snapshot of it. */
export function originFile(folder: string): string {
  return path.join(folder, 'origin.json')
}

/** `folder` is a disk's own, of one in place or kept. Null where nothing is known. */
export function readOrigin(folder: string): Promise<DiskOrigin | null> {
  return readJson(originFile(folder), diskOrigin)
}

export async function writeOrigin(diskPath: string, origin: DiskOrigin): Promise<void> {
  const folder = diskFolder(diskPath)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeAtomic(originFile(folder), `${JSON.stringify(origin, null, 2)}\n`, 0o600)
}

/** What is to be written down of a disk that is used with this system for the first time. */
export function newOrigin(
  facts: SystemFacts,
  disk: { at: number; isMaking: boolean; bytes: number },
): DiskOrigin {
  const { system, hostName, image, release, stateVersion, revision, users } = facts
  return {
    version: 1,
    ...disk,
    system,
    hostName,
    // Of a disk that was there already, neither is known.
    image: disk.isMaking ? image : null,
    release,
    stateVersion,
    revision,
    users: users?.passwords ?? {},
    accepted: [],
  }
}

/** Users that are new in this system are made, with their passwords, when it is started. The same object when nothing is new. */
export function withUsers(origin: DiskOrigin, facts: SystemFacts): DiskOrigin {
  const made = Object.entries(facts.users?.passwords ?? {}).filter(([name]) => !(name in origin.users))
  return made.length === 0 ? origin : { ...origin, users: { ...Object.fromEntries(made), ...origin.users } }
}
