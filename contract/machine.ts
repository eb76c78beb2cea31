/** A machine: a plain folder with a configuration, its build, its VM and its disk. */
import { z } from 'zod'
import type { BuildStatus } from './build.ts'
import type { DiskView } from './disk.ts'
import type { FailureData } from './failure.ts'
import type { AgentState, ClipboardState } from './guest.ts'
import { nixpkgsPin, nixpkgsSource, type NixpkgsPin, type NixpkgsSource } from './source.ts'
import type { VmStatus } from './vm.ts'

/** Twelve characters of base 32; made once, stays with the folder. */
export const machineId = z.string().regex(/^[a-z2-7]{12}$/)

/** A folder name that is safe for shells, QEMU's comma syntax and every file system. */
export const machineName = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} ._'()+-]*[\p{L}\p{N}()'+_-])?$/u)

/** Where a machine's configuration is written; what is not its own is never changed. */
export const configurationOrigin = z.discriminatedUnion('kind', [
  /** `configuration.nix` in the machine's folder. */
  z.object({ kind: z.literal('own') }),
  /** A file elsewhere, such as this computer's own `/etc/nixos/configuration.nix`. */
  z.object({ kind: z.literal('file'), path: z.string().startsWith('/').max(4096) }),
  /** One of the `nixosConfigurations` of the flake in a folder. */
  z.object({
    kind: z.literal('flake'),
    folder: z.string().startsWith('/').max(4096),
    name: z.string().min(1).max(200),
  }),
  /** None: the machine starts an image (absolute) as its CD, to try an installer; `result` is a script that the app wrote. */
  z.object({ kind: z.literal('image'), file: z.string().startsWith('/').max(4096) }),
])
export type ConfigurationOrigin = z.infer<typeof configurationOrigin>

/** What `snowglobe.json` holds; unknown keys of newer versions are kept. */
export const machineRecord = z.looseObject({
  version: z.literal(1),
  id: machineId,
  nixpkgs: nixpkgsSource,
  /** What the source was resolved to when Nix was first asked about the machine, or by an update; null before. */
  pin: nixpkgsPin.nullable().default(null),
  configuration: configurationOrigin.default({ kind: 'own' }),
  /** What the guest's graphics card can do: stay at its size, or follow a window's. */
  screen: z.enum(['fixed', 'resizable']).default('fixed'),
  /** Epoch ms. */
  createdAt: z.number(),
})
export type MachineRecord = z.infer<typeof machineRecord>

/** Something that takes long with a machine's files; `fraction` is 0 to 1. */
export interface MachineTask {
  kind: 'clone' | 'export' | 'compact' | 'save-image'
  fraction: number
}

export interface MachineView {
  id: string
  /** The folder's name. */
  name: string
  folder: string
  nixpkgs: NixpkgsSource
  /** The nixpkgs that it stays with; null where it has none yet, and for a source that is used as it is. */
  pin: NixpkgsPin | null
  /** nixpkgs is being resolved, which may be a download. */
  isFetchingNixpkgs: boolean
  configuration: ConfigurationOrigin
  createdAt: number
  build: BuildStatus
  /** There is a built system that can be started, of whatever build. */
  hasResult: boolean
  /** The configuration was saved after the last good build, or there is none. */
  needsBuild: boolean
  /** Another text whenever one of the files that its configuration is written in is another. */
  written: string
  /** The guest runs another system than the one that is built. */
  isBehind: boolean
  vm: VmStatus
  /** What stands in the way of the VM that runs, or may: nothing that has ended it. */
  trouble: FailureData | null
  /** What runs the guest's code, once that is known. */
  accelerator: 'kvm' | 'tcg' | null
  /** The graphics card of the running VM; of one that is off, that of its next start. */
  screen: MachineRecord['screen']
  /** It runs, and nothing that it writes to its disk is kept. */
  isPassing: boolean
  disk: DiskView
  agent: AgentState
  clipboard: ClipboardState
  task: MachineTask | null
}

/** A folder in the machines' place that cannot be shown as a machine, and why. */
export interface BrokenMachine {
  folder: string
  failure: FailureData
}

export interface Template {
  id: string
  label: string
  description: string
  /** It is made to be built as an image, not to be run. */
  isImage?: boolean
  /** Why it cannot be used with the chosen nixpkgs; absent when it can. */
  unavailable?: string
  /** Empty for what nixpkgs itself writes when the machine is made. */
  text: string
}
