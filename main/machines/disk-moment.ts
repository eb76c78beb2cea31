/** What a snapshot or a kept disk belongs to: the system of that moment and the configuration that it was built of. */
import { cp, mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { nixpkgsPin, nixpkgsSource } from '../../contract/source.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { readJson } from '../system/read-json.ts'
import type { WrittenPlace } from '../workspace/configuration.ts'

const momentRecord = z.object({
  version: z.literal(1),
  /** What the user called it; null where nobody was asked. */
  name: z.string().nullable(),
  /** Epoch ms. */
  madeAt: z.number(),
  isLive: z.boolean(),
  isFrozen: z.boolean(),
  /** The VM that was built then, in the store. */
  system: z.string().nullable(),
  nixpkgs: nixpkgsSource.nullable(),
  pin: nixpkgsPin.nullable(),
  /** The name of the configuration's file among the copies; null where the text is not known. */
  configuration: z.string().nullable(),
})
export type Moment = z.infer<typeof momentRecord>

/** What is built now, and where the text lies that it was built of. */
export interface BuiltSystem {
  system: string
  nixpkgs: z.infer<typeof nixpkgsSource>
  pin: z.infer<typeof nixpkgsPin> | null
  text: WrittenPlace
}

/** `folder` is the moment's own; it is there whole or not at all. */
export async function keepMoment(
  folder: string,
  moment: Pick<Moment, 'name' | 'madeAt' | 'isLive' | 'isFrozen'>,
  built: BuiltSystem | null,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const isKnown = built !== null && (await isFile(path.join(built.text.folder, built.text.name)))
  await rm(sourceOf(folder), { recursive: true, force: true })
  if (isKnown) await cp(built.text.folder, sourceOf(folder), { recursive: true })
  const record: Moment = {
    version: 1,
    ...moment,
    system: built?.system ?? null,
    nixpkgs: built?.nixpkgs ?? null,
    pin: built?.pin ?? null,
    configuration: isKnown ? built.text.name : null,
  }
  // Last: a folder without it is of something that was not finished.
  await writeAtomic(path.join(folder, 'moment.json'), `${JSON.stringify(record, null, 2)}\n`, 0o600)
}

/** Null where nothing is known. */
export function readMoment(folder: string): Promise<Moment | null> {
  return readJson(path.join(folder, 'moment.json'), momentRecord)
}

export async function forgetMoment(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

/** Where a moment's configuration lies; null where it is not known. */
export function textOf(folder: string, moment: Moment): WrittenPlace | null {
  return moment.configuration === null ? null : { folder: sourceOf(folder), name: moment.configuration }
}

function sourceOf(folder: string): string {
  return path.join(folder, 'source')
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.isFile() === true
}
