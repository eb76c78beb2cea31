/** Which NixOS tests are among a flake's checks. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import type { NixEnvironment } from './environment.ts'
import { flakeAddress } from './flake-address.ts'
import { say } from '../words/say.ts'
import { askFlake } from './flake-outputs.ts'

/** A test has a driver; a check of another kind is left out, also one that does not evaluate. */
const program = `flake:
let
  checks = (flake.checks or { }).\${builtins.currentSystem} or { };
  isTest = name: let found = builtins.tryEval (checks.\${name} ? driverInteractive); in found.success && found.value;
in
builtins.filter isTest (builtins.attrNames checks)`

const names = z.array(z.string())

/** `folder` is absolute. Throws `test/file-unusable` where it holds no flake.nix, and what Nix says as `nix/…`. */
export async function flakeChecks(
  folder: string,
  options: { environment: NixEnvironment; offline: boolean; signal: AbortSignal },
): Promise<string[]> {
  if ((await stat(path.join(folder, 'flake.nix')).catch(() => null)) === null)
    throw new Failure({
      code: 'test/file-unusable',
      message: say`There is no flake.nix in this folder.`,
      hint: say`Choose the folder that holds it.`,
      place: { file: folder },
    })
  return names.parse(await askFlake({ folder, address: await flakeAddress(folder), program, ...options }))
}
