/** Whether there is room where builds write: the store, the machines, and the folder for temporary files. */
import { constants } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import path from 'node:path'
import { isEnvironment, withoutNix, type Found, type Subject } from './subject.ts'
import { bytes } from '../words/quantity.ts'
import { say } from '../words/say.ts'

const gib = 1024 ** 3

interface Room {
  freeBytes: number
  /** Null on file systems that make inodes as they are wanted (btrfs says 0 of 0). */
  freeInodes: number | null
}

/** Of the file system of this folder, or of the nearest one above it that is there. Null where it cannot be asked. */
export async function roomIn(folder: string): Promise<Room | null> {
  try {
    const { bavail, bsize, files, ffree } = await statfs(folder)
    return { freeBytes: bavail * bsize, freeInodes: files === 0 ? null : ffree }
  } catch {
    const above = path.dirname(folder)
    return above === folder ? null : roomIn(above)
  }
}

/** Below `badBytes` nothing can be built, below `lowBytes` a desktop system may not fit. */
async function look(
  folder: string,
  {
    badBytes,
    lowBytes,
    help,
  }: { badBytes: number; lowBytes: number; help: { hint: string; command?: string } },
): Promise<Found> {
  const room = await roomIn(folder)
  if (room === null)
    return { state: 'warning', message: say`Nobody tells how much room there is in ${folder}.` }
  const { freeBytes, freeInodes } = room
  const free = say`${bytes(freeBytes)} free in ${folder}`
  if (freeInodes !== null && freeInodes < 20_000)
    return {
      state: freeInodes < 1000 ? 'bad' : 'warning',
      message: say`${free}, but room for ${freeInodes} more files only (inodes).`,
      ...help,
    }
  if (freeBytes < badBytes) return { state: 'bad', message: say`Only ${free}.`, ...help }
  if (freeBytes < lowBytes)
    return { state: 'warning', message: say`Only ${free}: a desktop system may not fit.`, ...help }
  return { state: 'ok', message: say`${free}.` }
}

export const storeSpaceSubject: Subject = {
  line: 'store-space',
  look: async ({ nix }) => {
    const found = await nix()
    if (!isEnvironment(found)) return withoutNix
    return look(found.storeDir, {
      badBytes: gib,
      lowBytes: 8 * gib,
      help: {
        hint: say`Free the space of old builds on the Build page of each machine, then collect what nothing needs any more.`,
        command: 'nix-collect-garbage',
      },
    })
  },
}

export const homeSpaceSubject: Subject = {
  line: 'home-space',
  look: async ({ machinesFolder }) => {
    const isWritable = await writable(machinesFolder)
    if (!isWritable)
      return {
        state: 'bad',
        message: say`You may not write to ${machinesFolder}, where new machines go.`,
        hint: say`Choose another folder in the settings, or give yourself the right.`,
        command: `sudo chown "$USER" ${machinesFolder}`,
        remedy: { kind: 'open-settings' },
      }
    const help = {
      hint: say`Delete kept disks on the Disk page of machines, or choose another folder in the settings.`,
    }
    return look(machinesFolder, { badBytes: gib / 2, lowBytes: 4 * gib, help })
  },
}

export const buildSpaceSubject: Subject = {
  line: 'build-space',
  look: async ({ nix }) => {
    const found = await nix()
    if (!isEnvironment(found)) return withoutNix
    // A daemon has an environment of its own; where it builds is for its own settings to say.
    const folder = found.kind === 'daemon' ? '/tmp' : (found.env['TMPDIR'] ?? '/tmp')
    const help = {
      hint: say`Builders write here while they work: empty it, or let TMPDIR name a larger folder.`,
    }
    return look(folder, { badBytes: gib / 4, lowBytes: 2 * gib, help })
  },
}

async function writable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK | constants.X_OK)
    return true
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isAbsent && path.dirname(folder) !== folder ? writable(path.dirname(folder)) : false
  }
}
