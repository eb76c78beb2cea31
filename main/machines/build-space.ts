/** How much space former builds take that nothing else needs, and its freeing. */
import { rm } from 'node:fs/promises'
import { Failure } from '../../contract/failure.ts'
import type { NixEnvironment } from '../nix/environment.ts'
import { planReclaim, reclaim, type Reclaim } from '../nix/reclaim.ts'
import type { BuildHistory } from './build-history.ts'
import { say } from '../words/say.ts'

export interface SpaceQuestion {
  environment: NixEnvironment
  history: BuildHistory
  keys: string[]
  /** Store paths that the machine's running VM was started with. */
  used: string[]
  signal: AbortSignal
}

/** Bytes as Nix counts them. Throws `build/not-found` and `build/in-use`. */
export async function spaceOf(question: SpaceQuestion): Promise<number> {
  return (await plan(question)).bytes
}

/**
 * Removes the links, then exactly what nothing needs any more; gives the bytes that were freed. Stopped in between, the next
 * `nix-collect-garbage` does the rest. Throws `build/not-found`, `build/in-use` and `nix/unusable`.
 */
export async function freeSpace(question: SpaceQuestion): Promise<number> {
  const { environment, history, keys } = question
  const found = await plan(question)
  for (const key of keys) {
    await history.update(key, { isFreed: true })
    await rm(history.at(key).result, { force: true })
  }
  return reclaim(environment, found)
}

async function plan({ environment, history, keys, used, signal }: SpaceQuestion): Promise<Reclaim> {
  const current = await history.current()
  const results = keys.map((key) => history.get(key).result)
  if (current !== null && results.includes(current))
    throw inUse(
      say`This build is the machine’s present one.`,
      say`Build anew or go back to another build first.`,
    )
  const links = keys.map((key) => history.at(key).result)
  const targets = results.filter((result) => result !== null)
  const found = await planReclaim({ environment, links, targets, used, signal })
  if (found.inUse.length > 0)
    throw inUse(say`The machine is running on one of these builds.`, say`Stop the machine first.`)
  return found
}

function inUse(message: string, hint: string): Failure {
  return new Failure({ code: 'build/in-use', message, hint })
}
