/** What a flake's lock file, or its address, says that one of its inputs is. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import { flakeAddress } from './flake-address.ts'
import type { NixEnvironment } from './environment.ts'
import { askNix } from './nix-run.ts'
import { say } from '../words/say.ts'

const lockMs = 600_000

/** Flakes are not in every nix.conf; what is there stays. */
export const flakeFeatures = ['--option', 'extra-experimental-features', 'nix-command flakes']

const tree = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
export type LockedTree = z.infer<typeof tree>

/** An input is a node, or (`follows`) the way to one from the root. */
const inputs = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const lockFile = z.object({
  root: z.string(),
  nodes: z.record(z.string(), z.object({ locked: tree.optional(), inputs: inputs.optional() })),
})
type LockFile = z.infer<typeof lockFile>
const metadata = z.object({ locked: tree, locks: lockFile })

/**
 * The argument of `fetchTree` for the flake itself (`input` empty) or one of its inputs. The lock file is read and never written.
 * Throws `nix/source-missing` where there is no such input, or no lock file in the folder that names it.
 */
export async function lockedTree(
  ref: string,
  input: string,
  options: { environment: NixEnvironment; signal: AbortSignal },
): Promise<LockedTree> {
  const isFolder = path.isAbsolute(ref)
  if (isFolder && input !== '') return inputOf(await readLock(ref), input, ref)
  const { locked, locks } = await askMetadata(ref, options)
  return input === '' ? locked : inputOf(locks, input, ref)
}

async function askMetadata(
  ref: string,
  { environment, signal }: { environment: NixEnvironment; signal: AbortSignal },
): Promise<z.infer<typeof metadata>> {
  const printed = await askNix({
    file: 'nix',
    args: [
      'flake',
      'metadata',
      '--json',
      '--no-write-lock-file',
      '--refresh',
      ...flakeFeatures,
      await flakeAddress(ref),
    ],
    folder: '/',
    env: environment.env,
    limitMs: lockMs,
    signal,
  })
  if (printed !== null) return metadata.parse(JSON.parse(printed))
  throw new Failure({
    code: 'nix/stopped',
    message: say`Reading the flake was stopped.`,
    hint: say`Try again.`,
  })
}

async function readLock(folder: string): Promise<LockFile> {
  const file = path.join(folder, 'flake.lock')
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(file, say`The flake’s lock file is not there or cannot be read.`, error)
  })
  try {
    return lockFile.parse(JSON.parse(text))
  } catch (error) {
    throw unreadable(file, say`The flake’s lock file is no lock file that Nix would write.`, error)
  }
}

function unreadable(file: string, message: string, error: unknown): Failure {
  return new Failure(
    {
      code: 'nix/source-missing',
      message,
      hint: say`Run \`nix flake lock\` in its folder; Snowglobe changes no lock file by itself.`,
      place: { file },
      ...(error instanceof Error ? { details: error.message } : {}),
    },
    error,
  )
}

function inputOf(locks: LockFile, input: string, ref: string): LockedTree {
  const found = locks.nodes[nodeAt(locks, [input]) ?? '']?.locked
  if (found !== undefined) return absolute(found, ref)
  const names = Object.keys(locks.nodes[locks.root]?.inputs ?? {})
  throw new Failure({
    code: 'nix/source-missing',
    message: say`The flake has no input ${input}.`,
    hint: names.length === 0 ? say`It has no inputs at all.` : say`Its inputs are ${names.join(', ')}.`,
  })
}

function nodeAt(locks: LockFile, way: string[], depth = 0): string | null {
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
