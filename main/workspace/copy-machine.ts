/** Copies a machine's folder without what belongs to this place alone: built results, their history, and disks that were put aside. */
import { cp, lstat, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import { run } from '../system/run.ts'
import { recordName } from './record.ts'
import { say } from '../words/say.ts'

/** Paths relative to a machine's folder that stay behind; the record is written anew for the copy. */
export const leftBehind = ['.snowglobe/builds', '.snowglobe/kept', '.snowglobe/nixpkgs', recordName]

/** `result`, and what else nix-build leaves: links that keep things in the store for this folder alone. */
export function isResultLink(name: string): boolean {
  return /^result(-.*)?$/.test(name)
}

/** Days, on a slow disk; whoever waits can cancel. */
const longestCopyMs = 86_400_000
const reportEveryMs = 250

/**
 * `to` is there and empty. `disk` is the state disk inside `from`, absolute, or null for a copy without one. `report` is told how much of
 * it is copied, 0 to 1. Throws `machine/not-copied` or the signal's reason.
 */
export async function copyMachine(options: {
  from: string
  to: string
  disk: string | null
  report(this: void, fraction: number): void
  signal: AbortSignal
}): Promise<void> {
  const { from, to, disk, report, signal } = options
  await cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: async (file) => {
      const relative = path.relative(from, file)
      if (leftBehind.includes(relative) || isResultLink(relative)) return false
      if (disk === null && relative === '.snowglobe/disks') return false
      const info = await lstat(file)
      // Disks are large and have holes: they are copied on their own, or not at all.
      if (info.isFile() && file.endsWith('.qcow2')) return false
      return info.isFile() || info.isDirectory() || info.isSymbolicLink()
    },
  }).catch((error: unknown) => {
    throw notCopied(error instanceof Error ? error.message : String(error))
  })
  if (disk !== null) await copyFile(disk, path.join(to, path.relative(from, disk)), { report, signal })
}

/** Shares the blocks where the file system can (btrfs, XFS), and keeps holes as holes everywhere. */
async function copyFile(
  from: string,
  to: string,
  { report, signal }: { report(this: void, fraction: number): void; signal: AbortSignal },
): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true })
  const { blocks } = await stat(from)
  const timer = setInterval(() => {
    void stat(to).then(
      (info) => report(Math.min(1, info.blocks / Math.max(1, blocks))),
      () => undefined,
    )
  }, reportEveryMs)
  try {
    const words = ['--reflink=auto', '--sparse=always', '--', from, to]
    const { code, stderr } = await run('cp', words, { limitMs: longestCopyMs, signal })
    signal.throwIfAborted()
    if (code !== 0) throw notCopied(stderr.trim())
  } finally {
    clearInterval(timer)
  }
}

export function notCopied(details: string): Failure {
  return new Failure({
    code: 'machine/not-copied',
    message: say`The machine could not be copied.`,
    hint: /ENOSPC|No space left/.test(details)
      ? say`Free some space, or choose another place.`
      : say`The details say what went wrong. Nothing was changed.`,
    details,
  })
}
