/** What a built VM says of itself in its files: what its disk is made like, its users' passwords as hashes, its release. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DiskImageKind } from '../../contract/disk.ts'
import { readUserSpec } from './user-spec.ts'
import type { VmScript } from './vm-script.ts'

export interface SystemFacts {
  /** The VM's store path. */
  system: string
  /** As the script is named, `run-<hostName>-vm`: it names the disk as well. */
  hostName: string
  /** How the script makes a disk, and how large (bytes); null where it does not say. */
  image: DiskImageKind | null
  wantedBytes: number | null
  /** Such as `24.11`; null where the system does not say. */
  release: string | null
  stateVersion: string | null
  revision: string | null
  /** Null where the system makes its users in another way than by `update-users-groups`. */
  users: { isMutable: boolean; passwords: Record<string, string> } | null
}

/** Reads only files of the store; never throws. */
export async function systemFacts(
  script: VmScript,
  known: { stateVersion: string | null; revision: string | null },
): Promise<SystemFacts> {
  const toplevel = path.join(script.storePath, 'system')
  const [release, users] = await Promise.all([releaseOf(toplevel), usersOf(toplevel)])
  return {
    system: script.storePath,
    hostName: /run-(.+)-vm$/.exec(script.command)?.[1] ?? '',
    image: imageOf(script.text),
    wantedBytes: wantedBytes(script.text),
    release,
    users,
    ...known,
  }
}

/** The three ways of qemu-vm.nix: over an image with a boot loader (`qemu-img create … -b`), with a file system, or blank. */
export function imageOf(script: string): DiskImageKind | null {
  if (/^\s*createEmptyFilesystemImage\s+"\$NIX_DISK_IMAGE"/m.test(script)) return 'file-system'
  // Its words may be spread over lines, each ended by a backslash.
  const command = /qemu-img\s+create\b((?:[^\n]|\\\n)*?)"\$NIX_DISK_IMAGE"/.exec(script)?.[1]
  if (command === undefined) return null
  return /\s-(?:b|o\s+\S*backing_file=)/.test(command) ? 'boot-loader' : 'blank'
}

/** `createEmptyFilesystemImage "$NIX_DISK_IMAGE" "1024M"`: `diskSize` is in MiB (disk-size-option.nix). */
export function wantedBytes(script: string): number | null {
  const sizeMiB = /"\$NIX_DISK_IMAGE"\s*(?:\\\n\s*)?"?(\d+)M"?/.exec(script)?.[1]
  return sizeMiB === undefined ? null : Number(sizeMiB) * 1024 * 1024
}

async function releaseOf(toplevel: string): Promise<string | null> {
  const version = await readFile(path.join(toplevel, 'nixos-version'), 'utf8').catch(() => '')
  return /^\d+\.\d+/.exec(version.trim())?.[0] ?? null
}

async function usersOf(toplevel: string): Promise<SystemFacts['users']> {
  const spec = await readUserSpec(toplevel)
  if (spec === null) return null
  const passwords = Object.fromEntries(spec.users.map((user) => [user.name, passwordHash(user)]))
  return { isMutable: spec.mutableUsers, passwords }
}

/** The words themselves are not kept anywhere but where the store has them already. */
function passwordHash(user: Record<string, unknown>): string {
  const fields = [
    user['password'],
    user['initialPassword'],
    user['hashedPassword'],
    user['initialHashedPassword'],
    user['hashedPasswordFile'],
  ]
  if (fields.every((field) => field === null || field === undefined)) return 'none'
  return createHash('sha256')
    .update(JSON.stringify(fields.map((field) => field ?? null)))
    .digest('hex')
}
