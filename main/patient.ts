/** What the doctor may look at: this computer as the app and the command line see it. */
import type { Settings } from '../contract/settings.ts'
import { Failure } from '../contract/failure.ts'
import type { Patient } from './doctor/subject.ts'
import type { Host } from './machines/host.ts'
import type { Machines } from './machines/machines.ts'
import { childEnv } from './nix/child-env.ts'
import type { NixEnvironment } from './nix/environment.ts'
import { readNixConfig } from './nix/nix-config.ts'

export interface PatientParts {
  host: Host
  machines: Machines
  settings: { get(this: void): Settings }
  machinesFolder(this: void): string
  home: string
}

export function patientOf(
  { host, machines, settings, machinesFolder, home }: PatientParts,
  signal: AbortSignal,
): Patient {
  const env = childEnv(host.env, home)
  const nix = host.nixAnew().catch((error: unknown): Failure => {
    if (error instanceof Failure) return error
    throw error
  })
  const config = nix.then((answer: NixEnvironment | Failure) =>
    'storeDir' in answer ? readNixConfig(answer.env, signal) : null,
  )
  // Whoever asks hears of it; here nobody does.
  for (const asked of [nix, config]) asked.catch(() => undefined)
  return {
    env,
    nix: () => nix,
    config: () => config,
    settings: settings.get(),
    home,
    machinesFolder: machinesFolder(),
    starterDir: host.starterDir,
    kvm: host.kvm,
    trial: async () => {
      for (const machine of machines.all) {
        const trial = await machine.vm.trial()
        if (trial !== null) return trial
      }
      return null
    },
    signal,
  }
}
