/** A file that says which process works on something, so that two never do at once; one whose process is gone counts for nothing. */
import { randomBytes } from 'node:crypto'
import { link, rename, rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts'
import { readJson } from './read-json.ts'

export const identitySchema = z.object({ pid: z.int(), startTicks: z.string(), bootId: z.string() })
const claimed = z.looseObject({ by: identitySchema })

/** This process, as a claim names it. */
export function ownIdentity(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, startTicks: '', bootId: '' }
}

export function isSameProcess(one: ProcessIdentity, other: ProcessIdentity): boolean {
  return one.pid === other.pid && one.startTicks === other.startTicks && one.bootId === other.bootId
}

/** Another process that lives and has claimed this; null where none has. */
export async function claimedByOther(file: string): Promise<ProcessIdentity | null> {
  const claim = await readJson(file, claimed)
  if (claim === null || isSameProcess(claim.by, ownIdentity())) return null
  return isAlive(claim.by) ? claim.by : null
}

/**
 * Claims it with this text, which has to be JSON with our identity as `by`. Null when it is ours now, else whose it is. Rejects with the
 * system's error where nothing can be written.
 */
export async function takeClaim(file: string, text: string): Promise<ProcessIdentity | null> {
  const mine = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(mine, text, { mode: 0o600 })
  try {
    for (let tries = 0; tries < 5; tries++) {
      const other = await claimedByOther(file)
      if (other !== null) return other
      // What is left behind goes aside first: only one of several that see it can rename it.
      await putAside(file)
      // A link is made whole or not at all.
      const isMine = await link(mine, file).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
          throw error
        },
      )
      if (isMine) return null
    }
    return await claimedByOther(file)
  } finally {
    await rm(mine, { force: true })
  }
}

/** Lets go of what is ours; what is another's stays. */
export async function dropClaim(file: string): Promise<void> {
  if ((await claimedByOther(file)) === null) await rm(file, { force: true }).catch(() => undefined)
}

async function putAside(file: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  // Between the look and the renaming somebody else may have claimed it.
  if ((await claimedByOther(aside)) !== null) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}
