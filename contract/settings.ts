/** The user's settings, as stored and as shown. */
import { z } from 'zod'
import { nixpkgsSource } from './source.ts'

export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Where new machines go; an absolute path, or empty for `Snowglobe` in the home folder. */
  machinesFolder: z.string().max(4096).default(''),
  nixpkgs: nixpkgsSource.nullable().default(null),
  /** Leave substituters out: builds use what is in the store and what can be built here. */
  offline: z.boolean().default(false),
  /** Folders outside the machines' place that were added by the user. */
  extraFolders: z.array(z.string().startsWith('/').max(4096)).max(1000).default([]),
})
export type Settings = z.infer<typeof settings>
