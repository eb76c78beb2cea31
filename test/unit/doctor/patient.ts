/** A computer to look at: this one, with what a test changes about it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Failure } from '../../../contract/failure.ts'
import { settings, type Settings } from '../../../contract/settings.ts'
import type { Patient } from '../../../main/doctor/subject.ts'
import { childEnv } from '../../../main/nix/child-env.ts'
import { nixEnvironment } from '../../../main/nix/environment.ts'
import { readNixConfig } from '../../../main/nix/nix-config.ts'
import { KvmAnswer } from '../../../main/vm/kvm-answer.ts'

export interface Changes {
  env?: NodeJS.ProcessEnv
  settings?: Partial<Settings>
  machinesFolder?: string
  starterDir?: string
  signal?: AbortSignal
  /** Instead of what Nix is found to need here. */
  nixEnv?: NodeJS.ProcessEnv
}

export async function temporary(): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(path.join(tmpdir(), 'snowglobe-doctor-'))
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}

/** `dir`: where a store of the app's own and notes may go. */
export function patientIn(dir: string, changes: Changes = {}): Patient {
  const env = { ...process.env, ...changes.env }
  const signal = changes.signal ?? new AbortController().signal
  const nix = nixEnvironment({ env, dataDir: dir }).then(
    (found) =>
      changes.nixEnv === undefined ? found : { ...found, env: { ...found.env, ...changes.nixEnv } },
    (error: unknown) => {
      if (error instanceof Failure) return error
      throw error
    },
  )
  const config = nix.then((found) => ('storeDir' in found ? readNixConfig(found.env, signal) : null))
  return {
    env: childEnv(env, dir),
    nix: () => nix,
    config: () => config,
    settings: settings.parse(changes.settings ?? {}),
    home: dir,
    machinesFolder: changes.machinesFolder ?? path.join(dir, 'Snowglobe'),
    starterDir: changes.starterDir ?? path.join(dir, 'starter'),
    kvm: new KvmAnswer(dir, () => undefined),
    trial: () => Promise.resolve(null),
    signal,
  }
}
