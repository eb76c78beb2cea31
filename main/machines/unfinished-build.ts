/** What became of a build whose end nobody wrote down, since the app was killed. */
import { lstat, readdir, readlink, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BuildFolder, StoredRecord } from './build-record.ts'

/** Nix may have come to its end though the app did not: then `result` is younger than the build, and none of the `known` ones. */
export async function howItEnded(
  machineFolder: string,
  { path: folder }: BuildFolder,
  startedAt: number,
  known: (string | null)[],
): Promise<Partial<StoredRecord>> {
  const link = path.join(machineFolder, 'result')
  const linkedAt = await changedAt(link)
  const isWhole = (await stat(link).catch(() => null)) !== null
  const result = isWhole ? await readlink(link).catch(() => null) : null
  if (result !== null && !known.includes(result) && linkedAt >= startedAt)
    return { outcome: 'succeeded', endedAt: linkedAt, result }
  const parts = (await readdir(folder).catch(() => [])).map((name) => changedAt(path.join(folder, name)))
  return { outcome: 'cancelled', endedAt: Math.max(startedAt, ...(await Promise.all(parts))) }
}

/** When a file or a link itself was made or last changed, epoch ms; 0 where there is none. */
async function changedAt(file: string): Promise<number> {
  const info = await lstat(file).catch(() => null)
  return Math.round(info?.mtimeMs ?? 0)
}
