/** What would become garbage without certain links, and how exactly that is removed from the store and nothing else. */
import { Failure } from '../../contract/failure.ts'
import { run } from '../system/run.ts'
import type { NixEnvironment } from './environment.ts'
import { keepsOutputs, reduceToDeletable, withOutputs } from './keep-outputs.ts'
import { chunks, gcRoots, nixStore, onlyValid, queryStore, requisites, sizesOf } from './store-paths.ts'
import { say } from '../words/say.ts'

/** Gigabytes of small files on a slow disk. */
const deleteMs = 3_600_000

export interface Reclaim {
  /** Store paths with their bytes as archives, what needs another before that other: the order in which Nix lets them go. */
  paths: Map<string, number>
  bytes: number
  /** What a running program has, though no link keeps it. */
  inUse: string[]
}

/**
 * Finds what only `links` (absolute places of links) keep of what `targets` (valid store paths) need; `used` are store paths that
 * are in use without Nix knowing it. What lies about in the store as garbage already, and needs one of them, keeps it: Nix would
 * have to remove that too.
 */
export async function planReclaim(options: {
  environment: NixEnvironment
  links: string[]
  targets: string[]
  used: string[]
  signal?: AbortSignal
}): Promise<Reclaim> {
  const { environment, links, targets, used, signal } = options
  const own = new Set(links)
  const roots = await gcRoots(environment, signal)
  const others = new Set(roots.filter(({ link }) => !own.has(link)).map(({ target }) => target))
  const kept = await onlyValid(environment, others, signal)
  const keepOutputs = await keepsOutputs(environment)
  const needed = await requisites(environment, kept, signal)
  const live = keepOutputs ? await withOutputs(environment, needed, signal) : needed
  const closure = await requisites(environment, await onlyValid(environment, targets, signal), signal)
  const lost = new Set([...closure].filter((path) => !live.has(path)))

  const usedNow = await requisites(environment, await onlyValid(environment, used, signal), signal)
  const inUse = [...usedNow].filter((path) => lost.has(path))
  const referrers = await queryStore(environment, ['--query', '--referrers'], lost, signal)
  const outside = new Set([...referrers.filter((path) => !lost.has(path)), ...inUse])
  for (const path of await requisites(environment, outside, signal)) lost.delete(path)

  // With it, Nix lets an output go only together with its derivation.
  const derivations = keepOutputs ? await reduceToDeletable(environment, lost, signal) : []
  // Nix tells what is needed before what needs it.
  const paths = [...derivations, ...[...lost].toReversed()]
  const sizes = await sizesOf(environment, paths, signal)
  return {
    paths: new Map(paths.map((path, n) => [path, sizes[n] ?? 0])),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    inUse,
  }
}

/** Removes them, once nothing keeps them any more; gives the bytes of those that are gone. What Nix finds alive after all stays. */
export async function reclaim(environment: NixEnvironment, { paths }: Reclaim): Promise<number> {
  const all = [...paths.keys()]
  if (!(await deleteAll(environment, all))) {
    // Somebody began to use one of them; Nix stops at the first such, so it is asked which are dead.
    const dead = new Set(await nixStore(environment.env, ['--gc', '--print-dead']))
    const left = await onlyValid(environment, all)
    await deleteAll(
      environment,
      left.filter((path) => dead.has(path)),
    )
  }
  const left = new Set(await onlyValid(environment, all))
  return [...paths].reduce((sum, [path, bytes]) => sum + (left.has(path) ? 0 : bytes), 0)
}

async function deleteAll({ env }: NixEnvironment, paths: string[]): Promise<boolean> {
  for (const some of chunks(paths)) {
    const { code, stderr } = await run('nix-store', ['--delete', ...some], { env, limitMs: deleteMs })
    if (code === 0) continue
    if (/still alive/.test(stderr)) return false
    throw new Failure({
      code: 'nix/unusable',
      message: say`Nix could not remove the old builds from its store.`,
      hint: say`The lines below are what Nix said. What is left is removed by the next \`nix-collect-garbage\`.`,
      details: stderr.trim().split('\n').slice(-50).join('\n'),
    })
  }
  return true
}
