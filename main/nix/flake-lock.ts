/** What a flake's lock file, or its address, says that one of its inputs is. */
import path from 'node:path'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import { flakeAddress } from './flake-address.ts'
import type { NixEnvironment } from './environment.ts'
import { askNix } from './nix-run.ts'

const lockMs = 600_000

/** Flakes are not in every nix.conf; what is there stays. */
export const flakeFeatures = ['--option', 'extra-experimental-features', 'nix-command flakes']

const tree = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
export type LockedTree = z.infer<typeof tree>

/** An input is a node, or (`follows`) the way to one from the root. */
const inputs = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const metadata = z.object({
  locked: tree,
  locks: z.object({
    root: z.string(),
    nodes: z.record(z.string(), z.object({ locked: tree.optional(), inputs: inputs.optional() })),
  }),
})

/**
 * The argument of `fetchTree` for the flake itself (`input` empty) or one of its inputs. The lock file is read and never written.
 * Throws `nix/source-missing` where there is no such input.
 */
export async function lockedTree(
  ref: string,
  input: string,
  { environment, signal }: { environment: NixEnvironment; signal: AbortSignal },
): Promise<LockedTree> {
  const address = await flakeAddress(ref)
  // A folder whose name is no URL can only be named from inside (Nix 2.8, tried).
  const isFolder = path.isAbsolute(address)
  const printed = await askNix({
    file: 'nix',
    args: [
      'flake',
      'metadata',
      '--json',
      '--no-write-lock-file',
      '--refresh',
      ...flakeFeatures,
      isFolder ? '.' : address,
    ],
    folder: isFolder ? address : '/',
    env: environment.env,
    limitMs: lockMs,
    signal,
  })
  if (printed === null)
    throw new Failure({ code: 'nix/stopped', message: 'Reading the flake was stopped.', hint: 'Try again.' })
  const { locked, locks } = metadata.parse(JSON.parse(printed))
  if (input === '') return locked
  const found = locks.nodes[nodeAt(locks, [input]) ?? '']?.locked
  if (found !== undefined) return absolute(found, ref)
  const names = Object.keys(locks.nodes[locks.root]?.inputs ?? {})
  throw new Failure({
    code: 'nix/source-missing',
    message: `The flake has no input ${input}.`,
    hint: names.length === 0 ? 'It has no inputs at all.' : `Its inputs are ${names.join(', ')}.`,
  })
}

function nodeAt(
  locks: { root: string; nodes: Record<string, { inputs?: Record<string, string | string[]> | undefined }> },
  way: string[],
  depth = 0,
): string | null {
  let at: string | null = locks.root
  for (const step of way) {
    const next: string | string[] | undefined = locks.nodes[at ?? '']?.inputs?.[step]
    if (next === undefined || depth > 20) return null
    at = Array.isArray(next) ? nodeAt(locks, next, depth + 1) : next
  }
  return at
}

/** A path in a lock file may be meant from the flake's own folder. */
function absolute(locked: LockedTree, ref: string): LockedTree {
  const { type, path: folder } = locked
  if (type !== 'path' || typeof folder !== 'string' || path.isAbsolute(folder) || !ref.startsWith('/'))
    return locked
  return { ...locked, path: path.resolve(ref, folder) }
}
