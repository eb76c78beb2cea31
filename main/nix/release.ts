/** Which release of NixOS a nixpkgs is, for `system.stateVersion` of new machines. */
import type { UsableSource } from '../../contract/source.ts'
import { run } from '../system/run.ts'
import type { NixEnvironment } from './environment.ts'
import { searchPath } from './source.ts'

/** When nixpkgs does not say: any release will do for a new machine, this one is known to every template. */
const fallback = '25.11'

/** `lib.trivial.release`, such as `25.11`; the fallback where it cannot be asked, since the build will tell why. */
export async function releaseOf(options: {
  environment: NixEnvironment
  source: UsableSource
  starterDir: string
}): Promise<string> {
  const { environment, source, starterDir } = options
  const words = [
    '--eval',
    '--json',
    '-E',
    '(import <nixpkgs/lib>).trivial.release',
    ...searchPath(source, { starterDir }),
  ]
  const { code, stdout } = await run('nix-instantiate', words, { env: environment.env, limitMs: 300_000 })
  return code === 0 ? (/^"(\d\d\.\d\d)"\s*$/.exec(stdout)?.[1] ?? fallback) : fallback
}
