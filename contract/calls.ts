/** The table of calls: every request the page can make, its argument's schema and its answer's type. */
import { z } from 'zod'
import { applyCalls } from './apply-calls.ts'
import { buildCalls } from './build-calls.ts'
import type { ConfigurationCheck, SshKey } from './check.ts'
import { copyCalls } from './copy-calls.ts'
import { doctorCalls } from './doctor-calls.ts'
import type { FailureData } from './failure.ts'
import { call, type Call } from './call.ts'
import { guestCalls } from './guest-calls.ts'
import { historyCalls } from './history-calls.ts'
import { imageCalls } from './image-calls.ts'
import { machineId, machineName, type BrokenMachine, type MachineView } from './machine.ts'
import type { OptionDetail, OptionIndex, PackageIndex } from './options.ts'
import { sessionCalls } from './session-calls.ts'
import { settingsCalls } from './settings-calls.ts'
import type { Settings } from './settings.ts'
import { sourceCalls } from './source-calls.ts'
import { testCalls } from './test-calls.ts'
import { nixpkgsSource } from './source.ts'
import { diskCalls } from './disk-calls.ts'
import { displayCalls } from './display-calls.ts'
import { terminalCalls } from './terminal-calls.ts'
import { networkCalls } from './network-calls.ts'
import { vmCalls } from './vm-calls.ts'
import type { CommandLine, KvmState } from './vm.ts'

const none = z.undefined()
const machine = z.strictObject({ id: machineId })
/** 10 MB of text: more is no configuration, and an editor should say so. */
const configurationText = z.string().max(10_000_000)
const optionName = z.string().min(1).max(500)

export interface AppState {
  version: string
  runtime: { electron: string; chromium: string; node: string }
  machines: MachineView[]
  broken: BrokenMachine[]
  settings: Settings
  /** The machines whose screens are in windows of their own. */
  screens: string[]
  kvm: KvmState
  /** The folder where new machines go, resolved. */
  machinesFolder: string
}

export interface ConfigurationText {
  text: string
  /** Hash of the file's bytes: hand it back on saving, so that outside changes are noticed. */
  version: string
}

export const linkNames = ['nixos-manual', 'nixos-options', 'nix-tutorial', 'kvm-help'] as const

export const calls = {
  'app.state': call<AppState>()(none),
  /** What stands in the way of building or running at all, worst first; Nix is asked, which takes a moment. */
  'app.obstacles': call<FailureData[]>()(none),
  'app.openLink': call<void>()(z.strictObject({ name: z.enum(linkNames) })),
  ...settingsCalls,

  ...doctorCalls,

  ...sourceCalls,
  /** Lets the user pick a folder in the system's own dialog; null when they change their mind. */
  'folders.choose': call<string | null>()(
    z.strictObject({ purpose: z.enum(['nixpkgs', 'machine', 'machines-folder']) }),
  ),

  /** Where nixpkgs itself writes the template, this may take as long as a build; `machines.stopCreating` ends it. */
  'machines.create': call<MachineView>()(
    z.strictObject({ name: machineName, template: z.string().max(60), nixpkgs: nixpkgsSource }),
  ),
  'machines.stopCreating': call<void>()(none),
  /** Takes a folder that holds a `configuration.nix` into the list; nothing in it changes but `snowglobe.json`. */
  'machines.add': call<MachineView>()(
    z.strictObject({ folder: z.string().startsWith('/').max(4096), nixpkgs: nixpkgsSource }),
  ),
  /** Moves the folder to the system's trash, or only forgets a folder that lies elsewhere. */
  'machines.remove': call<void>()(machine),
  'machines.reveal': call<void>()(machine),
  /** Shows where the configuration lies. */
  'machines.revealConfiguration': call<void>()(machine),
  'machines.commands': call<CommandLine[]>()(machine),

  'configuration.read': call<ConfigurationText>()(machine),
  /** `base` is the version that was read; null overwrites whatever is there now. */
  'configuration.save': call<{ version: string }>()(
    z.strictObject({ id: machineId, text: configurationText, base: z.string().max(100).nullable() }),
  ),

  /** Evaluates this text as the machine's configuration, beside the file; null when a later check of the same machine took over. */
  'configuration.check': call<ConfigurationCheck | null>()(
    z.strictObject({ id: machineId, text: configurationText, options: z.array(optionName).max(500) }),
  ),
  /** Formats by the host's `nixfmt`; fails with `nix/formatter-missing` or `nix/formatter-failed`. */
  'configuration.format': call<string>()(z.strictObject({ text: configurationText })),

  /** All options of the machine's nixpkgs; evaluated at the first call per revision, which takes seconds. */
  'options.index': call<OptionIndex>()(machine),
  'options.detail': call<OptionDetail | null>()(z.strictObject({ id: machineId, name: optionName })),
  'packages.index': call<PackageIndex>()(machine),

  /** A crypt(5) hash of a password, sha512crypt with a random salt. */
  'passwords.hash': call<string>()(z.strictObject({ password: z.string().min(1).max(1000) })),
  /** The public keys in the user's `~/.ssh`. */
  'sshKeys.list': call<SshKey[]>()(none),

  ...buildCalls,
  ...historyCalls,
  ...imageCalls,
  ...copyCalls,
  ...vmCalls,
  ...testCalls,
  ...sessionCalls,
  ...diskCalls,
  ...guestCalls,
  ...displayCalls,
  ...terminalCalls,
  ...networkCalls,
  ...applyCalls,
}

export type Calls = typeof calls
export type CallName = keyof Calls
export type Argument<Name extends CallName> = z.input<Calls[Name]['argument']>
export type ParsedArgument<Name extends CallName> = z.output<Calls[Name]['argument']>
export type Answer<Name extends CallName> = Calls[Name] extends Call<z.ZodType, infer R> ? R : never
