/** A machine's `configuration.nix` as text: read with a version, saved whole, never over somebody else's change. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ConfigurationText } from '../../contract/calls.ts'
import { Failure } from '../../contract/failure.ts'
import { writeAtomic } from '../system/atomic-write.ts'

export const configurationName = 'configuration.nix'
const limitBytes = 10_000_000

function fileOf(folder: string): string {
  return path.join(folder, configurationName)
}

/** The version of a file's bytes: what a save must be based on. */
export function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Throws `configuration/missing` or `configuration/unreadable`. */
export async function readConfiguration(folder: string): Promise<ConfigurationText> {
  const file = fileOf(folder)
  const bytes = await readFile(file).catch((error: unknown) => {
    throw cannotRead(file, error)
  })
  if (bytes.length > limitBytes) throw unreadable(file, 'It is larger than 10 MB.')
  if (bytes.includes(0)) throw unreadable(file, 'It is a binary file.')
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, version: versionOf(bytes) }
  } catch {
    throw unreadable(file, 'It is not UTF-8 text.')
  }
}

/** The version of the file that is there now; null when there is none. */
export async function configurationVersion(folder: string): Promise<string | null> {
  return readFile(fileOf(folder)).then(versionOf, () => null)
}

/** Saves whole or not at all; `base` null overwrites. Throws `configuration/changed-outside` or `configuration/not-saved`. */
export async function saveConfiguration(folder: string, text: string, base: string | null): Promise<string> {
  const file = fileOf(folder)
  const there = await configurationVersion(folder)
  if (base !== null && there !== null && there !== base)
    throw new Failure({
      code: 'configuration/changed-outside',
      message: 'The file was changed by another program since it was opened here.',
      hint: 'Reload it, or save over it.',
      place: { file },
    })
  const bytes = Buffer.from(text, 'utf8')
  try {
    await writeAtomic(file, bytes)
  } catch (error) {
    throw new Failure(
      {
        code: 'configuration/not-saved',
        message: 'The configuration could not be saved.',
        hint: 'Look at the folder’s rights and free space; your text is still here.',
        place: { file },
        ...(error instanceof Error ? { details: error.message } : {}),
      },
      error,
    )
  }
  return versionOf(bytes)
}

function cannotRead(file: string, error: unknown): Failure {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return new Failure({
      code: 'configuration/missing',
      message: `There is no ${configurationName} in the machine’s folder.`,
      hint: 'Put it back, or save a new one here.',
      place: { file },
    })
  return unreadable(file, error instanceof Error ? error.message : String(error))
}

function unreadable(file: string, why: string): Failure {
  return new Failure({
    code: 'configuration/unreadable',
    message: `${configurationName} cannot be shown as text. ${why}`,
    hint: 'Look at the file with another program.',
    place: { file },
  })
}
