/** A computer to look at: this one, with what a test changes about it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
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

/** What a test has for itself while it runs. */
export interface Room {
  /** An empty folder, absolute. */
  dir: string
  /** What a test must end; done before the folder goes. */
  ends: (() => unknown)[]
}

/** Made anew for each test of the file. */
export function testRoom(): Room {
  const room: Room = { dir: '', ends: [] }
  beforeEach(async () => {
    room.dir = await mkdtemp(path.join(tmpdir(), 'snowglobe-doctor-'))
  })
  afterEach(async () => {
    for (const end of room.ends.splice(0)) await end()
    await rm(room.dir, { recursive: true, force: true })
  })
  return room
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
