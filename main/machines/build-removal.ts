/** Takes builds and their logs away from a machine's folder, so that no half of one is ever taken for a build. */
import { readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { BuildFolder } from './build-record.ts'

/** Builds that are being removed; what is left of them goes at the next start. */
const going = '.going-'
/** Of a build whose log goes, these stay. */
const keptParts = new Set(['record.json', 'closure.json', 'source', 'result'])

/** Renamed first: half of a build would look like one that was cancelled. */
export async function removeBuild({ path: folder }: BuildFolder): Promise<void> {
  const gone = path.join(path.dirname(folder), `${going}${path.basename(folder)}`)
  await rename(folder, gone)
    .then(() => removeQuietly(gone))
    .catch(() => undefined)
}

export async function removeLog({ path: folder }: BuildFolder): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (!keptParts.has(name)) await removeQuietly(path.join(folder, name))
}

/** What an app that was killed has not finished; `builds` is the folder of all builds. */
export async function finishRemovals(builds: string): Promise<void> {
  for (const name of await readdir(builds).catch(() => []))
    if (name.startsWith(going)) await removeQuietly(path.join(builds, name))
}

async function removeQuietly(file: string): Promise<void> {
  await rm(file, { recursive: true, force: true }).catch(() => undefined)
}
