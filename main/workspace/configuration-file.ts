/** Reads the bytes of a `configuration.nix`, whatever lies there in its place, and says in words why it cannot. */
import { constants } from 'node:fs'
import { lstat, open, readlink, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import { say } from '../words/say.ts'

export const configurationName = 'configuration.nix'
/** More is no configuration, and no editor is made for it. */
export const limitBytes = 10_000_000

/** Where a configuration is written: the folder with all that belongs to it, and in it the file that people read first. */
export interface WrittenPlace {
  /** Absolute. */
  folder: string
  name: string
}

/** A machine's own. */
export function ownPlace(folder: string): WrittenPlace {
  return { folder, name: configurationName }
}

export function fileOf({ folder, name }: WrittenPlace): string {
  return path.join(folder, name)
}

/** Throws `configuration/missing`, `configuration/unreadable` or `machine/folder-unusable`; waits for nothing, not even for a pipe's other end. */
export async function readBytes(place: WrittenPlace): Promise<Buffer> {
  const file = fileOf(place)
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
    try {
      return await ordinaryBytes(handle, file)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw error instanceof Failure ? error : await cannotRead(place, error)
  }
}

async function ordinaryBytes(handle: FileHandle, file: string): Promise<Buffer> {
  const info = await handle.stat()
  if (info.isDirectory()) throw unreadable(file, 'It is a folder.')
  if (!info.isFile()) throw unreadable(file, say`It is a device or a pipe, not a file.`)
  if (info.size > limitBytes) throw unreadable(file, say`It is larger than 10 MB.`)
  const bytes = await handle.readFile()
  // It may have grown meanwhile.
  if (bytes.length > limitBytes) throw unreadable(file, say`It is larger than 10 MB.`)
  return bytes
}

async function cannotRead(place: WrittenPlace, error: unknown): Promise<Failure> {
  const file = fileOf(place)
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(place)
  if (code === 'EACCES' || code === 'EPERM')
    return unreadable(
      file,
      say`You have no right to read it.`,
      say`Change its rights, or those of its folder.`,
    )
  if (code === 'ELOOP') return unreadable(file, say`It is a link that leads back to itself.`)
  return unreadable(file, error instanceof Error ? error.message : String(error))
}

async function missing(place: WrittenPlace): Promise<Failure> {
  const file = fileOf(place)
  const isFolder = await stat(place.folder).then(
    (info) => info.isDirectory(),
    () => false,
  )
  if (!isFolder) return vanished(place.folder)
  const isLink = await lstat(file).then(
    (info) => info.isSymbolicLink(),
    () => false,
  )
  return new Failure({
    code: 'configuration/missing',
    message: isLink
      ? say`${place.name} is a link to “${await readlink(file)}”, which is not there.`
      : say`There is no ${place.name} in “${place.folder}”.`,
    hint: say`Put it back, or save a new one here.`,
    place: { file },
  })
}

/** For a machine whose folder is gone. */
export function vanished(folder: string): Failure {
  return new Failure({
    code: 'machine/folder-unusable',
    message: say`The folder “${folder}” is not there any more.`,
    hint: say`Bring it back, or take the machine out of the list.`,
    place: { file: folder },
  })
}

/** `why` is a whole sentence. */
export function unreadable(
  file: string,
  why: string,
  hint = say`Look at the file with another program.`,
): Failure {
  return new Failure({
    code: 'configuration/unreadable',
    message: `${say`${path.basename(file)} cannot be shown as text.`} ${why}`,
    hint,
    place: { file },
  })
}

/** The system's name of an error, such as ENOENT; the empty string where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
