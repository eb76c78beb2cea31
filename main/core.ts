/** What the app and the command line have in common: every part below the desktop, made and tied here, so that both do the same. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Tests } from './checks/tests.ts'
import type { Host } from './machines/host.ts'
import { Machines } from './machines/machines.ts'
import { Sources } from './machines/sources.ts'
import { Durations } from './nix/durations.ts'
import { nixEnvironment, type NixEnvironment } from './nix/environment.ts'
import { nixOptions } from './nix/nix-options.ts'
import type { Paths } from './paths.ts'
import type { SettingsStore } from './settings/settings-store.ts'
import { hostEnv } from './system/host-env.ts'
import { failureOf, openLog } from './system/internal-log.ts'
import { KvmAnswer } from './vm/kvm-answer.ts'

/** Where NixOS's channels are published. */
const officialChannels = 'https://channels.nixos.org'

export interface Core {
  host: Host
  machines: Machines
  tests: Tests
  machinesFolder(this: void): string
  /** Writes down what nobody expected, and says where. */
  logInternal(this: void, error: unknown): string
}

export function makeCore(options: {
  env: NodeJS.ProcessEnv
  paths: Paths
  settings: SettingsStore
  seat: Host['seat']
  /** Aborted when the program ends. */
  ending: AbortSignal
  /** Hears everything that happens to machines, tests and this computer. */
  emit: Host['emit']
  /** Moves a folder to the system's trash. */
  trash(this: void, folder: string): Promise<void>
}): Core {
  const { paths, settings, emit, trash } = options
  const env = hostEnv(options.env)
  mkdirSync(paths.stateDir, { recursive: true, mode: 0o700 })
  const logInternal = openLog(paths.stateDir)
  const machinesFolder = () => settings.get().machinesFolder || paths.machinesFolder
  const nixAnew = () => nixEnvironment({ env, dataDir: paths.dataDir })
  const asked = {
    nix: remembered(nixAnew),
    isOffline: () => settings.get().offline,
    patience: () => settings.get().testPatience,
    channelServer: () => settings.get().channelServer || officialChannels,
    ending: options.ending,
  }
  const host: Host = {
    ...asked,
    nixAnew,
    seat: options.seat,
    sources: new Sources({ ...asked, fetching: (told) => emit('nixpkgs.fetching', told) }),
    failureOf: (error) => failureOf(error, logInternal),
    starterDir: paths.starterDir,
    stateDir: paths.stateDir,
    env,
    nixOptions: () => nixOptions(settings.get()),
    nameOfProcess: (pid) => machines.nameOfProcess(pid),
    kvm: new KvmAnswer(
      paths.stateDir,
      (state) => emit('kvm.changed', state),
      () => settings.get().kvm === 'auto',
    ),
    durations: new Durations(path.join(paths.stateDir, 'durations.json')),
    emit,
  }
  const machines = new Machines(host, {
    machinesFolder,
    extraFolders: () => settings.get().extraFolders,
    setExtraFolders: (extraFolders) => settings.change({ extraFolders }),
    trash,
  })
  const tests = new Tests(host, { machinesFolder, trash })
  return { host, machines, tests, machinesFolder, logInternal }
}

/** Asked once; a failure is not remembered, so that installing what is missing is enough. */
function remembered(ask: () => Promise<NixEnvironment>): () => Promise<NixEnvironment> {
  let known: Promise<NixEnvironment> | null = null
  return () => {
    known ??= ask()
    known.catch(() => (known = null))
    return known
  }
}
