/** What changes for garbage where `keep-outputs` is set, as many developers do: what is alive keeps what it was built with, too. */
import type { NixEnvironment } from './environment.ts'
import { readNixConfig } from './nix-config.ts'
import { onlyValid, queryStore, requisites } from './store-paths.ts'

/** Whether it is set for this Nix. */
export async function keepsOutputs({ env }: NixEnvironment): Promise<boolean> {
  return (await readNixConfig(env))?.text('keep-outputs') === 'true'
}

/** Live store paths with the outputs of all derivations that they were built by. */
export async function withOutputs(
  environment: NixEnvironment,
  live: Set<string>,
  signal?: AbortSignal,
): Promise<Set<string>> {
  const derivations = [...live].filter((path) => path.endsWith('.drv'))
  for (const derivation of await derivers(environment, live, signal))
    if (derivation !== null) derivations.push(derivation)
  const words = ['--query', '--requisites', '--include-outputs']
  return new Set([...live, ...(await queryStore(environment, words, new Set(derivations), signal))])
}

/**
 * Takes out of `lost` what Nix would not let go, since it lets an output and its derivation go only together, and each only together
 * with all that refers to it. Gives the derivations that go with the rest.
 */
export async function reduceToDeletable(
  environment: NixEnvironment,
  lost: Set<string>,
  signal?: AbortSignal,
): Promise<string[]> {
  for (;;) {
    const paths = [...lost]
    const built = await derivers(environment, paths, signal)
    const derivations = new Set(built.filter((derivation) => derivation !== null))
    const all = new Set([...paths, ...derivations])
    const referrers = await queryStore(environment, ['--query', '--referrers'], all, signal)
    const outside = new Set(referrers.filter((path) => !all.has(path)))
    if (outside.size === 0) return [...derivations]
    const kept = await requisites(environment, outside, signal)
    const staying = paths.filter((path, n) => kept.has(path) || kept.has(built[n] ?? ''))
    // What refers to nothing of these cannot stay another round: each round takes out some.
    if (staying.length === 0) return [...derivations]
    for (const path of staying) lost.delete(path)
  }
}

/** For each path the derivation that made it; null where it is not known or not in the store any more. */
async function derivers(
  environment: NixEnvironment,
  paths: Iterable<string>,
  signal?: AbortSignal,
): Promise<(string | null)[]> {
  const told = await queryStore(environment, ['--query', '--deriver'], paths, signal)
  const known = told.filter((path) => path.startsWith('/'))
  const there = new Set(await onlyValid(environment, known, signal))
  return told.map((path) => (there.has(path) ? path : null))
}
