/** The user's settings, as stored and as shown. */
import { z } from 'zod'
import { nixpkgsSource } from './source.ts'

const absolutePath = z.string().startsWith('/').max(4096)

const fields = {
  theme: z.enum(['system', 'light', 'dark']),
  /** Where new machines go; an absolute path, or empty for `Snowglobe` in the home folder. */
  machinesFolder: z.union([absolutePath, z.literal('')]),
  /** What new machines are offered first; null: the first that can be used. */
  nixpkgs: nixpkgsSource.nullable(),
  /** Leave substituters out: builds use what is in the store and what can be built here. */
  offline: z.boolean(),
  /** Folders outside the machines' place that were added by the user. */
  extraFolders: z.array(absolutePath).max(1000),
}

export const settings = z.object({
  theme: fields.theme.default('system'),
  machinesFolder: fields.machinesFolder.default(''),
  nixpkgs: fields.nixpkgs.default(null),
  offline: fields.offline.default(false),
  extraFolders: fields.extraFolders.default([]),
})
export type Settings = z.infer<typeof settings>

/** Some settings; without defaults, which zod would fill in for those that are not meant to change. */
export const settingsChange = z.strictObject(fields).partial()
export type SettingsChange = z.infer<typeof settingsChange>
