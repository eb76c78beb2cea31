/** The closure of a build: how large it is and which packages are in it. */
import type { NixEnvironment } from './environment.ts'
import { storeName } from './doing-text.ts'
import { requisites, sizesOf } from './store-paths.ts'

export interface Closure {
  /** Bytes as archives, the measure that Nix itself shows. */
  bytes: number
  /** Names of its paths without folder and hash, sorted. */
  names: string[]
}

/** Two questions to the store, some tenths of a second for a NixOS. Throws `nix/unusable`, also when the path is not there. */
export async function closureOf(
  environment: NixEnvironment,
  storePath: string,
  signal?: AbortSignal,
): Promise<Closure> {
  const paths = await requisites(environment, [storePath], signal)
  const sizes = await sizesOf(environment, paths, signal)
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    names: [...paths].map(storeName).toSorted(),
  }
}
