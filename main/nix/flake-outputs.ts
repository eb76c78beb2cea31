/** Which NixOS systems a flake offers. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import type { NixEnvironment } from './environment.ts'
import { flakeAddress, flakeOpener } from './flake-address.ts'
import { flakeFeatures } from './flake-lock.ts'
import { askNix } from './nix-run.ts'
import { say } from '../words/say.ts'

/** Its inputs may have to be downloaded. */
const limitMs = 600_000

const names = z.array(z.string())

/** Null where the folder (absolute) has no flake.nix. Throws what Nix says as `nix/…`. */
export async function nixosConfigurations(
  folder: string,
  { environment, offline, signal }: { environment: NixEnvironment; offline: boolean; signal: AbortSignal },
): Promise<string[] | null> {
  if ((await stat(path.join(folder, 'flake.nix')).catch(() => null)) === null) return null
  const address = await flakeAddress(folder)
  const expression = `{ flake }: builtins.attrNames ((${flakeOpener(address)} flake).nixosConfigurations or { })`
  const words = ['--argstr', 'flake', address, ...flakeFeatures]
  const printed = await askNix({
    file: 'nix-instantiate',
    args: [
      '--eval',
      // A folder whose name is no URL is copied to the store first.
      '--read-write-mode',
      '--strict',
      '--json',
      '-E',
      expression,
      ...words,
      ...(offline ? ['--option', 'substitute', 'false'] : []),
    ],
    folder,
    env: environment.env,
    limitMs,
    signal,
  })
  if (printed !== null) return names.parse(JSON.parse(printed))
  throw new Failure({
    code: 'nix/eval-failed',
    message: say`Listing the flake’s configurations was stopped or took more than ten minutes.`,
    hint: say`Try again; what was fetched stays.`,
  })
}
