/** The calls about where nixpkgs and configurations come from. */
import { z } from 'zod'
import { call } from './call.ts'
import { configurationOrigin, machineId, machineName, type MachineView, type Template } from './machine.ts'
import { nixpkgsSource, type NixpkgsPin, type NixpkgsUpdate, type SourceChoice } from './source.ts'

const machine = z.strictObject({ id: machineId })
const source = z.strictObject({ nixpkgs: nixpkgsSource })
const folder = z.string().startsWith('/').max(4096)

/** What can be made of a folder. */
export interface FolderContent {
  /** It holds a `configuration.nix`. */
  hasConfiguration: boolean
  /** Names of the flake's `nixosConfigurations`; null where there is no `flake.nix`. */
  flake: string[] | null
}

export const sourceCalls = {
  'sources.list': call<SourceChoice[]>()(z.undefined()),
  /** Fetches a nixpkgs, so that it is known to be one; null for a source that is used as it is. Fails with `nix/…`. */
  'sources.fetch': call<NixpkgsPin | null>()(source),
  /** Ends what `sources.fetch` does, which fails then with `nix/stopped`. */
  'sources.stop': call<void>()(source),
  /** The templates, each checked against the options that this nixpkgs has. */
  'templates.list': call<Template[]>()(source),

  'machines.setSource': call<MachineView>()(machine.extend({ nixpkgs: nixpkgsSource })),
  /** What updating the machine's nixpkgs would bring; null for a source that is used as it is. Changes nothing. */
  'nixpkgs.look': call<NixpkgsUpdate | null>()(machine),
  /** Takes what `nixpkgs.look` found; `path` is that one's. */
  'nixpkgs.update': call<MachineView>()(machine.extend({ path: folder })),

  /** Lists a flake's configurations, for which Nix evaluates it and may fetch its inputs. */
  'folders.look': call<FolderContent>()(z.strictObject({ folder })),
  /** The file that `nixos-rebuild` would build on this computer; null where there is none. */
  'machines.hostConfiguration': call<string | null>()(z.undefined()),
  /** A machine whose configuration is written elsewhere and only read here. */
  'machines.createFrom': call<MachineView>()(
    z.strictObject({
      name: machineName,
      configuration: configurationOrigin.refine(({ kind }) => kind !== 'own'),
      nixpkgs: nixpkgsSource,
    }),
  ),
}
