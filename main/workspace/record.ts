/** `snowglobe.json`: the little that a machine's folder holds besides what Nix and QEMU make. */
import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import { machineRecord, type ConfigurationOrigin, type MachineRecord } from '../../contract/machine.ts'
import { sourceKey } from '../../contract/source-name.ts'
import type { NixpkgsPin, NixpkgsSource } from '../../contract/source.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { say } from '../words/say.ts'

export const recordName = 'snowglobe.json'

export function newRecord(
  nixpkgs: NixpkgsSource,
  now: number,
  configuration: ConfigurationOrigin = { kind: 'own' },
): MachineRecord {
  return { version: 1, id: newId(), nixpkgs, pin: null, configuration, screen: 'fixed', createdAt: now }
}

/** What the machine is pinned to; null where it is to none, or was to one of another source. */
export function pinOf({ nixpkgs, pin }: Pick<MachineRecord, 'nixpkgs' | 'pin'>): NixpkgsPin | null {
  return pin !== null && sourceKey(pin.source) === sourceKey(nixpkgs) ? pin : null
}

/** Of a machine or of a test. */
export function newId(): string {
  return Array.from({ length: 12 }, () => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(randomInt(32))).join('')
}

/** Null when the folder has none; throws `machine/record-unreadable` when it is damaged or of a newer version. */
export async function readRecord(folder: string): Promise<MachineRecord | null> {
  const file = path.join(folder, recordName)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw unreadable(file, say`It cannot be read.`, error)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw unreadable(file, say`It is not whole JSON.`, error)
  }
  const parsed = machineRecord.safeParse(value)
  if (!parsed.success)
    throw unreadable(file, say`It does not hold what this version of Snowglobe expects.`, parsed.error)
  return parsed.data
}

export async function writeRecord(folder: string, record: MachineRecord): Promise<void> {
  await writeAtomic(path.join(folder, recordName), `${JSON.stringify(record, null, 2)}\n`)
}

function unreadable(file: string, why: string, error: unknown): Failure {
  return new Failure(
    {
      code: 'machine/record-unreadable',
      message: say`The machine’s ${recordName} is damaged. ${why}`,
      hint: say`Mend the file, or move it away and add the folder again: configuration and disk are untouched.`,
      place: { file },
      ...(error instanceof Error ? { details: error.message } : {}),
    },
    error,
  )
}
