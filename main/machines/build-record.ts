/** `record.json` of one build in a machine's folder: what it was made of and what became of it. */
import { readdir, readlink, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { buildKey } from '../../contract/build-steps.ts'
import type { FailureData } from '../../contract/failure.ts'
import { nixpkgsPin, nixpkgsSource, type NixpkgsSource } from '../../contract/source.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { readJson } from '../system/read-json.ts'
import { configurationVersion, ownPlace } from '../workspace/configuration.ts'
import { readWrittenFiles } from '../workspace/written-files.ts'

const failureData = z.custom<FailureData>(
  (value) => z.object({ code: z.string(), message: z.string() }).safeParse(value).success,
)

const storedRecord = z.object({
  version: z.literal(1),
  /** Epoch ms. */
  startedAt: z.number(),
  endedAt: z.number(),
  /** `running` is left behind by an app that was killed. */
  outcome: z.enum(['running', 'succeeded', 'failed', 'cancelled', 'kept']),
  failure: failureData.nullable(),
  result: z.string().nullable(),
  /** Version of `configuration.nix`; null where there was none. */
  configuration: z.string().nullable(),
  /** Version of all files that were copied; null for a build of which only the configuration's version is known. */
  files: z.string().nullable(),
  nixpkgs: nixpkgsSource,
  nixpkgsRevision: z.string().nullable(),
  /** The nixpkgs that the machine was pinned to; null where it was to none or where that is not known. */
  pin: nixpkgsPin.nullable().catch(null),
  built: z.number(),
  fetched: z.number(),
  closureBytes: z.number().nullable(),
  /** Versions by name of the packages that the configuration lists. */
  packages: z.record(z.string(), z.array(z.string())).nullable(),
  /** Its link was taken away on purpose. */
  isFreed: z.boolean(),
})
export type StoredRecord = z.infer<typeof storedRecord>

/** Where a build keeps its parts. */
export class BuildFolder {
  readonly key: string
  readonly path: string

  constructor(machineFolder: string, key: string) {
    this.key = key
    this.path = path.join(buildsFolder(machineFolder), key)
  }

  get record(): string {
    return path.join(this.path, 'record.json')
  }

  /** Copies of what it was made of. */
  get source(): string {
    return path.join(this.path, 'source')
  }

  /** The link that keeps its result in the store. */
  get result(): string {
    return path.join(this.path, 'result')
  }

  /** The names of its closure's paths, kept for comparing when the closure is gone. */
  get closure(): string {
    return path.join(this.path, 'closure.json')
  }
}

export function buildsFolder(machineFolder: string): string {
  return path.join(machineFolder, '.snowglobe', 'builds')
}

/** The key of a build that began at this moment (epoch ms). */
export function keyAt(startedAt: number): string {
  const [date = '', time = ''] = new Date(startedAt).toISOString().split('T')
  return `${date.replaceAll('-', '')}-${time.replace(/\D/g, '')}`
}

/** Epoch ms of a key; null for what is none. */
export function keyTime(key: string): number | null {
  if (!buildKey.safeParse(key).success) return null
  const time = Date.parse(key.replace(/^(....)(..)(..)-(..)(..)(..)(...)$/, '$1-$2-$3T$4:$5:$6.$7Z'))
  return Number.isNaN(time) ? null : time
}

export async function writeStored(folder: BuildFolder, record: StoredRecord): Promise<void> {
  await writeAtomic(folder.record, `${JSON.stringify(record, null, 2)}\n`)
}

/**
 * What is known of the build in this folder. A damaged record is made up for from what lies beside it, so that what its link keeps in
 * the store can be seen and freed; `nixpkgs` stands for a source that is no longer known. Null for what a newer version wrote.
 */
export async function readStored(folder: BuildFolder, nixpkgs: NixpkgsSource): Promise<StoredRecord | null> {
  const value = await readJson(folder.record, z.unknown())
  const parsed = storedRecord.safeParse(value)
  if (parsed.success) return parsed.data
  const newer = z.object({ version: z.number().min(2) }).safeParse(value)
  return newer.success ? null : madeUp(folder, nixpkgs)
}

async function madeUp(folder: BuildFolder, nixpkgs: NixpkgsSource): Promise<StoredRecord | null> {
  const startedAt = keyTime(folder.key)
  if (startedAt === null) return null
  const parts = await readdir(folder.path).catch(() => [])
  // Killed before it had taken anything down: nothing is known and nothing is kept.
  if (parts.every((name) => name.endsWith('.unfinished'))) {
    await rm(folder.path, { recursive: true, force: true }).catch(() => undefined)
    return null
  }
  const result = await readlink(folder.result).catch(() => null)
  const { mtimeMs } = await stat(folder.path).catch(() => ({ mtimeMs: startedAt }))
  const { files, version } = await readWrittenFiles(folder.source)
  return {
    ...unfinishedRecord(startedAt, nixpkgs),
    endedAt: Math.max(startedAt, Math.round(mtimeMs)),
    outcome: result === null ? 'cancelled' : 'succeeded',
    result,
    configuration: await configurationVersion(ownPlace(folder.source)),
    files: files.size === 0 ? null : version,
  }
}

/** A build that has only begun. */
export function unfinishedRecord(startedAt: number, nixpkgs: NixpkgsSource): StoredRecord {
  return {
    version: 1,
    startedAt,
    endedAt: startedAt,
    outcome: 'running',
    failure: null,
    result: null,
    configuration: null,
    files: null,
    nixpkgs,
    nixpkgsRevision: null,
    pin: null,
    built: 0,
    fetched: 0,
    closureBytes: null,
    packages: null,
    isFreed: false,
  }
}
