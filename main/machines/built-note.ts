/** `built.json`: what former versions of the app wrote of the last good build; read once and taken into the history. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { nixpkgsSource } from '../../contract/source.ts'
import { readJson } from '../system/read-json.ts'

const builtNote = z.object({
  /** Version of the configuration that was built. */
  configuration: z.string().nullable(),
  nixpkgs: nixpkgsSource,
  startedAt: z.number(),
  endedAt: z.number(),
})
export type BuiltNote = z.infer<typeof builtNote>

function fileIn(folder: string): string {
  return path.join(folder, '.snowglobe', 'built.json')
}

/** Null when there is none, or one that cannot be read: then the machine asks for a build that finds everything there. */
export async function readBuiltNote(folder: string): Promise<BuiltNote | null> {
  return readJson(fileIn(folder), builtNote)
}

export async function removeBuiltNote(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true }).catch(() => undefined)
}
