/** What the calls about where nixpkgs and configurations come from do. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { newMachineSize } from './workspace/machine-size.ts'
import type { Settings } from '../contract/settings.ts'
import type { sourceCalls } from '../contract/source-calls.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Host } from './machines/host.ts'
import type { Machines } from './machines/machines.ts'
import { offerTemplates } from './machines/template-offer.ts'
import { nixosConfigurations } from './nix/flake-outputs.ts'
import { listSources } from './nix/source.ts'
import { configurationName } from './workspace/configuration.ts'
import { hostConfiguration } from './workspace/host-configuration.ts'

interface Parts {
  host: Host
  machines: Machines
  settings: { get(this: void): Settings }
}

export function makeSourceHandlers({
  host,
  machines,
  settings,
}: Parts): Pick<Handlers, keyof typeof sourceCalls> {
  return {
    'sources.list': async () => {
      const { nixpkgs } = settings.get()
      const { starterDir, isOffline } = host
      return listSources({
        environment: await host.nix(),
        starterDir,
        used: [
          ...(nixpkgs === null ? [] : [nixpkgs]),
          ...machines.all.map((machine) => machine.nixpkgs.source),
        ],
        offline: isOffline(),
      })
    },
    'sources.fetch': ({ nixpkgs }) => host.sources.resolve(nixpkgs),
    'sources.stop': ({ nixpkgs }) => host.sources.stop(nixpkgs),
    'templates.list': ({ nixpkgs }) => offerTemplates(host, nixpkgs, newMachineSize(settings.get())),

    'machines.setSource': ({ id, nixpkgs }) => machines.get(id).setSource(nixpkgs),
    'nixpkgs.look': ({ id }) => machines.get(id).lookForUpdate(),
    'nixpkgs.update': ({ id, path: found }) => machines.get(id).update(found),

    'folders.look': async ({ folder }) => ({
      hasConfiguration: (await stat(path.join(folder, configurationName)).catch(() => null)) !== null,
      flake: await nixosConfigurations(folder, {
        environment: await host.nix(),
        offline: host.isOffline(),
        signal: host.ending,
      }),
    }),
    'machines.hostConfiguration': () => hostConfiguration(host.env),
    'machines.createFrom': ({ name, configuration, nixpkgs }) =>
      machines.create(name, nixpkgs, { configuration }),
  }
}
