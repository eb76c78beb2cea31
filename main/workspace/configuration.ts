/** A machine's `configuration.nix` as text: read with a version, saved whole, never over somebody else's change. */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { ConfigurationText } from '../../contract/calls.ts'
import { Failure } from '../../contract/failure.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import {
  codeOf,
  fileOf,
  limitBytes,
  readBytes,
  unreadable,
  vanished,
  type WrittenPlace,
} from './configuration-file.ts'
import { say } from '../words/say.ts'

export { configurationName, ownPlace, type WrittenPlace } from './configuration-file.ts'

/** The version of a file's bytes: what a save must be based on. */
export function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * The text with all that is in it, a BOM and carriage returns too. Throws `configuration/missing`, `configuration/unreadable` or
 * `machine/folder-unusable`.
 */
export async function readConfiguration(place: WrittenPlace): Promise<ConfigurationText> {
  const bytes = await readBytes(place)
  if (bytes.includes(0)) throw unreadable(fileOf(place), say`It is a binary file.`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, version: versionOf(bytes) }
  } catch {
    throw unreadable(fileOf(place), say`It is not UTF-8 text.`)
  }
}

/** The version of the file that is there now; null when there is none, or nothing that can be read as one. */
export async function configurationVersion(place: WrittenPlace): Promise<string | null> {
  return readBytes(place).then(versionOf, () => null)
}

/**
 * Saves whole or not at all, through a link into its target; `base` null overwrites. Throws `configuration/changed-outside`,
 * `configuration/not-saved` or `machine/folder-unusable`.
 */
export async function saveConfiguration(
  place: WrittenPlace,
  text: string,
  base: string | null,
): Promise<string> {
  const bytes = bytesOf(place, text)
  await mayWrite(place)
  const there = await configurationVersion(place)
  if (base !== null && there !== null && there !== base)
    throw new Failure({
      code: 'configuration/changed-outside',
      message: say`The file was changed by another program since it was opened here.`,
      hint: say`Reload it, or save over it.`,
      place: { file: fileOf(place) },
    })
  try {
    await writeAtomic(fileOf(place), bytes)
  } catch (error) {
    throw notSaved(place, whyNot(place, error), error)
  }
  return versionOf(bytes)
}

/** What could not be read back is not written. */
function bytesOf(place: WrittenPlace, text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length > limitBytes) throw notSaved(place, say`It would be larger than 10 MB.`)
  if (text.includes('\0'))
    throw notSaved(place, say`It holds a character with the code 0, which Nix cannot read.`)
  if (bytes.toString('utf8') !== text)
    throw notSaved(place, say`It holds half of a character, which no file can hold.`)
  return bytes
}

/** Renaming over a file asks for no right on the file itself; whoever took that right away meant it. */
async function mayWrite(place: WrittenPlace): Promise<void> {
  const file = fileOf(place)
  const there = await stat(place.folder).catch(() => null)
  if (there?.isDirectory() !== true) throw vanished(place.folder)
  try {
    const info = await stat(file)
    if (info.isDirectory()) throw notSaved(place, `${place.name} is a folder.`)
    if (!info.isFile()) throw notSaved(place, say`${place.name} is a device or a pipe, not a file.`)
    // Opened, not asked: access(2) answers for another user than the one that writes where these differ.
    await (await open(file, constants.O_WRONLY | constants.O_NONBLOCK)).close()
  } catch (error) {
    if (error instanceof Failure) throw error
    if (codeOf(error) !== 'ENOENT') throw notSaved(place, whyNot(place, error), error)
  }
}

function whyNot(place: WrittenPlace, error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return say`You have no right to write it.`
    case 'EROFS':
      return say`It lies where nothing can be written.`
    case 'ENOSPC':
    case 'EDQUOT':
      return say`The disk is full.`
    case 'ELOOP':
      return say`${place.name} is a link that leads back to itself.`
    case 'ENOENT':
      return say`${place.name} is a link into a folder that is not there.`
    default:
      return ''
  }
}

/** `why` is a whole sentence, or empty where only the system's own words are known. */
function notSaved(place: WrittenPlace, why: string, cause?: unknown): Failure {
  return new Failure(
    {
      code: 'configuration/not-saved',
      message: `${say`${place.name} could not be saved.`}${why === '' ? '' : ` ${why}`}`,
      hint: say`Look at the folder’s rights and free space; your text is still here.`,
      place: { file: fileOf(place) },
      ...(cause instanceof Error ? { details: cause.message } : {}),
    },
    cause,
  )
}
