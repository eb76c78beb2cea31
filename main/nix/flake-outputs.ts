/** Asking Nix about a flake: which NixOS systems it offers, and whatever else a function says of it. */
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
  options: { environment: NixEnvironment; offline: boolean; signal: AbortSignal },
): Promise<string[] | null> {
  if ((await stat(path.join(folder, 'flake.nix')).catch(() => null)) === null) return null
  const program = 'flake: builtins.attrNames (flake.nixosConfigurations or { })'
  return names.parse(await askFlake({ folder, address: await flakeAddress(folder), program, ...options }))
}

/** What a Nix function says of the flake, as JSON. Its lock file is read as it lies. Throws what Nix says as `nix/…`. */
export async function askFlake(options: {
  folder: string
  /** As `flakeAddress` gives it. */
  address: string
  program: string
  environment: NixEnvironment
  offline: boolean
  signal: AbortSignal
}): Promise<unknown> {
  const { folder, address, program, environment, offline, signal } = options
  const printed = await askNix({
    file: 'nix-instantiate',
    args: [
      '--eval',
      // A folder whose name is no URL is copied to the store first.
      '--read-write-mode',
      '--strict',
      '--json',
      '-E',
      `{ flake }: (${program}) (${flakeOpener(address)} flake)`,
      '--argstr',
      'flake',
      address,
      ...flakeFeatures,
      ...(offline ? ['--option', 'substitute', 'false'] : []),
    ],
    folder,
    env: environment.env,
    limitMs,
    signal,
  })
  if (printed !== null) return JSON.parse(printed) as unknown
  throw new Failure({
    code: 'nix/eval-failed',
    message: say`Listing what the flake offers was stopped or took more than ten minutes.`,
    hint: say`Try again; what was fetched stays.`,
  })
}
