/** Which folders are machines: those in the machines' place that hold a record, and those that the user added. */
import { mkdir, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure, type FailureData } from '../../contract/failure.ts'
import { machineName, type BrokenMachine, type MachineRecord } from '../../contract/machine.ts'
import { newRecord, readRecord, writeRecord } from './record.ts'
import { say } from '../words/say.ts'

export interface FoundMachine {
  folder: string
  record: MachineRecord
}

/** Looks into every folder; one that is damaged is reported and does not hide the others. A copied folder gets an id of its own. */
export async function findMachines(
  place: string,
  extra: string[],
): Promise<{ machines: FoundMachine[]; broken: BrokenMachine[] }> {
  const inside = await readdir(place, { withFileTypes: true }).catch(() => [])
  const folders = inside
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => path.join(place, entry.name))
  const machines: FoundMachine[] = []
  const broken: BrokenMachine[] = []
  const ids = new Set<string>()
  for (const folder of new Set([...folders.toSorted(), ...extra])) {
    try {
      const record = await readRecord(folder)
      if (record === null) {
        if (extra.includes(folder)) broken.push({ folder, failure: vanished(folder) })
        continue
      }
      const own = ids.has(record.id) ? await giveNewId(folder, record) : record
      ids.add(own.id)
      machines.push({ folder, record: own })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      // A plain file among the machines is no damaged machine.
      if (extra.includes(folder) || (await isFolder(folder))) broken.push({ folder, failure: error.toData() })
    }
  }
  return { machines, broken }
}

async function giveNewId(folder: string, record: MachineRecord): Promise<MachineRecord> {
  const own = { ...record, id: newRecord(record.nixpkgs, record.createdAt).id }
  await writeRecord(folder, own)
  return own
}

/** Makes the folder of a new machine. Throws `machine/name-…` or `machine/folder-unusable`. */
export async function makeMachineFolder(place: string, name: string): Promise<string> {
  if (!machineName.safeParse(name).success)
    throw new Failure({
      code: 'machine/name-invalid',
      message: say`“${name}” cannot be a machine’s name.`,
      hint: say`Use letters, digits, spaces, dots and dashes, beginning with a letter or digit.`,
    })
  const folder = path.join(place, name)
  checkFolderPath(folder)
  await mkdir(place, { recursive: true }).catch((error: unknown) => {
    throw unusable(place, error)
  })
  try {
    await mkdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Failure({
        code: 'machine/name-taken',
        message: say`There is already a folder “${name}” among your machines.`,
        hint: say`Choose another name.`,
      })
    throw unusable(folder, error)
  }
  return folder
}

/** This name, or one made of it that is not taken. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const known = new Set(taken)
  let name = wanted
  for (let n = 2; known.has(name); n++) name = `${wanted} ${n}`
  return name
}

/** QEMU reads a comma in a path as the end of it, and NixOS's script does not double it (nixos-vm facts, tried). */
export function checkFolderPath(folder: string): void {
  if (folder.includes(',') || folder.includes('\n'))
    throw new Failure({
      code: 'vm/path-unusable',
      message: folder.includes(',')
        ? say`The path “${folder}” holds a comma, which QEMU cannot take in a disk’s path.`
        : say`The path “${folder}” holds a line break, which QEMU cannot take in a disk’s path.`,
      hint: say`Rename the folder, or move the machine to another one.`,
      place: { file: folder },
    })
}

/** An existing folder as given by the user: absolute, with its links resolved. */
export async function existingFolder(folder: string): Promise<string> {
  const real = await realpath(folder).catch((error: unknown) => {
    throw unusable(folder, error)
  })
  if (!(await isFolder(real))) throw unusable(folder, new Error(say`It is not a folder.`))
  return real
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (info) => info.isDirectory(),
    () => false,
  )
}

function vanished(folder: string): FailureData {
  return {
    code: 'machine/folder-unusable',
    message: say`The folder “${folder}” is not there or holds no machine any more.`,
    hint: say`Bring it back, or remove it from the list.`,
  }
}

function unusable(folder: string, error: unknown): Failure {
  return new Failure(
    {
      code: 'machine/folder-unusable',
      message: say`The folder “${folder}” cannot be used.`,
      hint: say`Look whether it exists and whether you may write to it.`,
      ...(error instanceof Error ? { details: error.message } : {}),
    },
    error,
  )
}
