/** The user's settings, as stored and as shown. */
import { z } from 'zod'
import { builderFault, cacheFault, channelServerFault, isPublicKey } from './distribution.ts'
import { languageChoices } from './language.ts'
import { machineId } from './machine.ts'
import { nixpkgsSource } from './source.ts'

const absolutePath = z.string().startsWith('/').max(4096)

/** Scaled to the window, pixel by pixel, or the guest's own size following the window's. */
export const screenModes = ['fit', 'pixels', 'follow'] as const

export const zooms = [80, 90, 100, 110, 125, 150, 200] as const

/** A family's name as it may stand in CSS without quotes being broken. */
export const fontFamily = /^[\p{L}\p{N} ._-]*$/u

const fields = {
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** How large everything in the window is, in percent. */
  zoom: z.union(zooms.map((zoom) => z.literal(zoom))),
  /** Of the app's own sentences. */
  language: z.enum(languageChoices),
  /** Where new machines go; an absolute path, or empty for `Snowglobe` in the home folder. */
  machinesFolder: z.union([absolutePath, z.literal('')]),
  /** What new machines are offered first; null: the first that can be used. */
  nixpkgs: nixpkgsSource.nullable(),
  /** A mirror to ask for channels, without a slash at the end; empty for NixOS's own. */
  channelServer: z
    .string()
    .max(2000)
    .refine((address) => address === '' || channelServerFault(address) === null),
  /** Leave substituters out: builds use what is in the store and what can be built here. */
  offline: z.boolean(),
  /** Caches that builds ask besides those of nix.conf. */
  substituters: z
    .array(
      z
        .string()
        .max(2000)
        .refine((address) => cacheFault(address) === null),
    )
    .max(50),
  /** Whose signatures are believed, besides those of nix.conf. */
  trustedKeys: z.array(z.string().max(500).refine(isPublicKey)).max(50),
  /** Computers to build on, in the format of Nix's `builders`; empty for those of nix.conf. */
  builders: z
    .string()
    .max(20_000)
    .refine((text) => builderFault(text) === null),
  /** Builds at once on this computer, and processors for each; null for what nix.conf says, 0 cores for all. */
  maxJobs: z.int().min(0).max(1024).nullable(),
  cores: z.int().min(0).max(1024).nullable(),
  /** Folders outside the machines' place that were added by the user. */
  extraFolders: z.array(absolutePath).max(1000),
  /** The machines that are started when the app is. */
  startMachines: z.array(machineId).max(1000),
  /** Whether machines may use KVM where it works. */
  kvm: z.enum(['auto', 'never']),
  /** What new machines get at least, where a template does not ask for more; null for what NixOS gives them. */
  newMemoryMiB: z.int().min(128).max(1_048_576).nullable(),
  newCores: z.int().min(1).max(255).nullable(),
  /** How the screens of machines are shown that have no choice of their own. */
  screenMode: z.enum(screenModes),
  /** The letters of terminals: in pixels, and the family; empty for the system's own. */
  consoleFontSize: z.int().min(8).max(32),
  consoleFont: z.string().max(100).regex(fontFamily),
  /** The desktop starts the app in the background when the user logs in. */
  startAtLogin: z.boolean(),
  tray: z.boolean(),
  /** Builds and tests that ended, machines that crashed, while the window is not looked at. */
  notifications: z.boolean(),
  /** How many times its global limit a test has whose machines are emulated. */
  testPatience: z.int().min(1).max(100),
  /** What becomes of running machines when the app quits. */
  onQuit: z.enum(['ask', 'keep', 'stop']),
  /** What closing the window means: to quit, or to go on without it. */
  onClose: z.enum(['quit', 'background']),
}

export const settings = z.object({
  theme: fields.theme.default('system'),
  zoom: fields.zoom.default(100),
  language: fields.language.default('system'),
  machinesFolder: fields.machinesFolder.default(''),
  nixpkgs: fields.nixpkgs.default(null),
  channelServer: fields.channelServer.default(''),
  offline: fields.offline.default(false),
  substituters: fields.substituters.default([]),
  trustedKeys: fields.trustedKeys.default([]),
  builders: fields.builders.default(''),
  maxJobs: fields.maxJobs.default(null),
  cores: fields.cores.default(null),
  extraFolders: fields.extraFolders.default([]),
  startMachines: fields.startMachines.default([]),
  kvm: fields.kvm.default('auto'),
  newMemoryMiB: fields.newMemoryMiB.default(null),
  newCores: fields.newCores.default(null),
  screenMode: fields.screenMode.default('fit'),
  consoleFontSize: fields.consoleFontSize.default(13),
  consoleFont: fields.consoleFont.default(''),
  startAtLogin: fields.startAtLogin.default(false),
  tray: fields.tray.default(true),
  notifications: fields.notifications.default(true),
  testPatience: fields.testPatience.default(3),
  onQuit: fields.onQuit.default('ask'),
  onClose: fields.onClose.default('quit'),
})
export type Settings = z.infer<typeof settings>

/** Some settings; without defaults, which zod would fill in for those that are not meant to change. */
export const settingsChange = z.strictObject(fields).partial()
export type SettingsChange = z.infer<typeof settingsChange>
